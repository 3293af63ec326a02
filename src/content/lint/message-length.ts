import type { Step, Task } from '../../engine/index.js';
import { phrasesBefore } from './phrases-before.js';
import type { LintRule, LintWorld, Trouble } from './rule.js';
import { stepPlaces } from './step-places.js';

/** In code points (contract §3.2). */
const LONGEST = 2_000;
/** A placeholder may become as long as the longest answer that is taken. */
const ANSWER = 'x'.repeat(200);

export const messageLength: LintRule = {
  id: 'message-length',
  severity: 'error',
  title: `Tin nhắn có thể dài hơn ${LONGEST} ký tự`,
  why: 'Zalo không nhận tin dài hơn; cháu phải cắt làm đôi, bác dễ đọc sót',
  fix: 'viết ngắn lại, hoặc tách bước',
  check: (world) => [
    ...stepPlaces(world).flatMap(({ file, path, step }) => tooLong(world, file, path, wordsOf(step))),
    ...world.flows.flatMap(({ file, flow }) =>
      [...flow.tasks.values()].flatMap((task) =>
        cardsOf(task).flatMap((card) => tooLong(world, file, ['tasks', task.id, card.key], card.words)),
      ),
    ),
  ],
};

/** What may stand in one message: the step's words, and each advice with the question again. */
function wordsOf(step: Step): readonly (readonly string[])[] {
  const question = step.kind === 'show' ? step.check : '';
  const advice = 'stuck' in step ? step.stuck.map(({ say }) => [say, question]) : [];
  const own = 'say' in step ? [step.say, question] : 'ask' in step ? [step.ask] : [];
  const again = step.kind === 'ask' ? [[step.retry ?? '', step.ask]] : [];
  const later = step.kind === 'wait' ? [[step.remind]] : [];
  return [own, ...advice, ...again, ...later];
}

function cardsOf({
  title,
  needs,
  safety,
  done,
}: Task): readonly { key: string; words: readonly (readonly string[])[] }[] {
  return [
    { key: 'needs', words: [[title, ...needs.map((need) => `• ${need}`), safety ?? '']] },
    { key: 'done', words: [[done, title]] },
  ];
}

function tooLong(
  { snapshot }: LintWorld,
  file: Trouble['file'],
  path: readonly PropertyKey[],
  messages: readonly (readonly string[])[],
): readonly Trouble[] {
  const lead = phrasesBefore(snapshot);
  const lengths = messages.map((words) => [...[lead, ...words].join('\n').replace(/\{[^{}]*\}/g, ANSWER)].length);
  const longest = Math.max(0, ...lengths);
  return longest > LONGEST ? [{ file, path, what: `tin ghép lại dài ${longest} ký tự, nhiều nhất ${LONGEST}` }] : [];
}
