import { fold } from '../understanding/index.js';
import { RESERVED } from './check-flow.js';
import type { Issue } from './issue.js';
import type { FlowFile } from './schema.js';
import type { AskFile, StepFile } from './step-schema.js';
import type { YamlFile } from './yaml-file.js';

/** What the shape of questions and branches alone cannot tell. `hasAreas`: the ward lists its neighbourhoods. */
export function checkQuestions(file: YamlFile, flow: FlowFile, hasAreas: boolean): readonly Issue[] {
  return Object.entries(flow.tasks).flatMap(([id, task]) =>
    task.steps.flatMap((step, index) => {
      const issue = (key: string, what: string, hint = '') =>
        file.issue(['tasks', id, 'steps', index, key], what, hint);
      if (step.kind === 'ask') return checkAsk(step, hasAreas, issue);
      if (step.kind === 'branch') return checkElse(step, issue);
      const isTwofold = 'old_button' in step && step.ignore !== undefined && step.allow !== undefined;
      return isTwofold ? [issue('allow', 'không dùng cả ignore và allow', 'giữ một trong hai')] : [];
    }),
  );
}

type At = (key: string, what: string, hint?: string) => Issue;

/** Which keys belong to which kind of answer. */
const OF_ANSWER = { choices: 'choice', yes: 'yes-no', no: 'yes-no', when: 'date', longest: 'text' } as const;

function checkAsk(step: AskFile, hasAreas: boolean, issue: At): readonly Issue[] {
  const issues = Object.entries(OF_ANSWER)
    .filter(([key, answer]) => step[key as keyof typeof OF_ANSWER] !== undefined && answer !== step.answer)
    .map(([key, answer]) => issue(key, `khoá “${key}” chỉ dùng khi answer: ${answer}`, 'xoá khoá này'));
  if (step.answer === 'choice' && !step.choices) issues.push(issue('answer', 'answer: choice cần có choices'));
  if (step.answer === 'area' && !hasAreas) {
    issues.push(issue('answer', 'phường chưa có danh sách areas', 'thêm areas vào ward.yaml của phường'));
  }
  if (step.ignore && step.allow) issues.push(issue('allow', 'không dùng cả ignore và allow', 'giữ một trong hai'));
  const ids = (step.choices ?? []).map(({ id }) => id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at || RESERVED.includes(id));
  return [
    ...issues,
    ...sameNames(step, issue),
    ...repeated.map((id) => issue('choices', `mã câu trả lời “${id}” trùng hoặc đã được dành riêng`)),
  ];
}

/** A name of two answers would be neither's. */
function sameNames({ choices = [] }: AskFile, issue: At): readonly Issue[] {
  const named = choices.flatMap(({ label, also }) => [...new Set([label, ...also].map(fold))]);
  return [...new Set(named.filter((name, at) => named.indexOf(name) !== at))].map((name) =>
    issue('choices', `hai câu trả lời cùng gọi là “${name}”`, 'giữ cách gọi ấy ở một câu trả lời'),
  );
}

function checkElse({ branch }: Extract<StepFile, { kind: 'branch' }>, issue: At): readonly Issue[] {
  const at = branch.findIndex((each) => 'else' in each);
  if (at === branch.length - 1) return [];
  const found = issue('branch', 'nhánh cuối, và chỉ nhánh cuối, phải là else', 'thêm “else: …” ở cuối');
  return [{ ...found, rule: 'branch-without-else' }];
}
