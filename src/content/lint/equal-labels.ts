import { residentTexts } from './resident-texts.js';
import type { LintRule } from './rule.js';

/** The bot's own buttons, which stand under the author's. */
const OWN = ['label_human', 'label_back', 'label_menu', 'label_more'] as const;

export const equalLabels: LintRule = {
  id: 'equal-labels',
  severity: 'error',
  title: 'Hai nút của một câu hỏi có nhãn giống nhau, hoặc giống nút sẵn có',
  why: 'bác không biết bấm nút nào, và nhắn nhãn thì cháu không biết bác chọn nút nào',
  fix: 'viết hai nhãn khác nhau',
  check: ({ files, snapshot }) => {
    const seen = new Map<string, string>();
    const own = new Set(snapshot ? OWN.map((name) => folded(snapshot.phrases[name])) : []);
    return residentTexts(files)
      .filter(({ kind, key, file }) => kind === 'label' && key !== 'go' && !file.name.endsWith('phrases.yaml'))
      .flatMap(({ file, path, text }) => {
        if (own.has(folded(text))) return [{ file, path, what: `nhãn “${text}” là của nút sẵn có` }];
        const key = [file.name, questionOf(path), folded(text)].join('\n');
        const first = seen.get(key);
        seen.set(key, first ?? path.join('.'));
        return first === undefined ? [] : [{ file, path, what: `nhãn “${text}” đã có ở ${first}` }];
      });
  },
};

function folded(label: string): string {
  return label.trim().toLocaleLowerCase('vi');
}

/** The step or the menu whose buttons stand together; the labels of a flow's tasks are its menu. */
function questionOf(path: readonly PropertyKey[]): string {
  return path[0] === 'tasks' ? stepOf(path) : String(path[0]);
}

function stepOf(path: readonly PropertyKey[]): string {
  return path[2] === 'steps' ? path.slice(0, 4).join('.') : 'tasks';
}
