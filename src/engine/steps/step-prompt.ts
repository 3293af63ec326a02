import { fill } from '../fill.js';
import type { Snapshot } from '../flow.js';
import { advice, getStep, type StepRef, stepValues } from '../lookup.js';
import { back, human, MOST_BUTTONS, type Prompt, type PromptChoice, stepTarget, toMenu } from '../prompt-choices.js';
import type { Place } from '../session.js';
import type { AskStep, Step } from '../step.js';
import { optionsOf } from './ask.js';
import { afterStep } from './next-step.js';

export function stepPrompt(snapshot: Snapshot, place: StepRef): Prompt {
  const step = getStep(snapshot, place);
  const progress = fill(snapshot.phrases.progress, stepValues(snapshot, place));
  const affirm = affirmOf(step);
  return {
    text: [progress, ...wordsOf(snapshot, step)].join('\n'),
    ...('picture' in step && step.picture !== undefined ? { picture: step.picture } : {}),
    choices: stepChoices(snapshot, place, step),
    ...(affirm ? { affirm } : {}),
  };
}

export function branchPrompt(snapshot: Snapshot, place: Extract<Place, { at: 'branch' }>): Prompt {
  const step = getStep(snapshot, place);
  const branch = advice(step).find(({ id }) => id === place.branch);
  // advice without `onward` stays inside the step: same question, same answers
  if (!branch?.onward) {
    const text = [branch?.say ?? '', ...wordsOf(snapshot, step).slice(-1)].filter(Boolean).join('\n');
    return { text, choices: stepChoices(snapshot, place, step), affirm: 'ok' };
  }
  const { target, label } = branch.onward;
  return {
    text: branch.say,
    choices: [
      { id: 'go', label, target },
      { id: 'this-step', label: snapshot.phrases.label_this_step, target: stepTarget(place) },
      ...(target.to === 'human' ? [] : [human(snapshot)]),
    ],
    // "I see it now" under advice to call a human means the step, not the human
    affirm: target.to === 'human' || target.to === 'menu' ? 'this-step' : 'go',
  };
}

/** The free line after a rating: it may be left out. */
export function commentPrompt(snapshot: Snapshot, place: StepRef): Prompt {
  const skip: PromptChoice = { id: 'skip', label: snapshot.phrases.label_skip, target: afterStep(snapshot, place) };
  return { text: snapshot.phrases.comment, choices: [skip, human(snapshot)], affirm: 'skip' };
}

/** What a step says, the open question last. */
function wordsOf({ phrases }: Snapshot, step: Step): readonly string[] {
  if (step.kind === 'show') return [step.say, step.check];
  if (step.kind === 'hand-over') return [step.say, phrases.handed_over];
  if ('ask' in step) return [step.ask];
  return 'say' in step ? [step.say] : [];
}

/** The step's own answers first; then, as far as five buttons allow, a human and back. Both can always be typed. */
function stepChoices(snapshot: Snapshot, place: StepRef, step: Step): readonly PromptChoice[] {
  const own = ownChoices(snapshot, place, step);
  if (step.kind === 'hand-over') return [...own, toMenu(snapshot)];
  const hasBack = !('ignore' in step && step.ignore.includes('back'));
  const ways = [human(snapshot), ...(hasBack ? [back(snapshot)] : [])];
  // more answers than buttons are listed by number, and then the ways out with them
  if (own.length > MOST_BUTTONS) return [...own, ...ways];
  return [...own, ...ways].slice(0, MOST_BUTTONS);
}

function ownChoices(snapshot: Snapshot, place: StepRef, step: Step): readonly PromptChoice[] {
  const onward = afterStep(snapshot, place);
  const { flow, task } = place;
  switch (step.kind) {
    case 'ask':
      return optionsOf(step.answer).map(({ id, label, also, value }) => {
        return {
          id,
          label,
          ...(also?.length ? { also } : {}),
          target: targetOf(step, id) ?? onward,
          gives: { answer: value },
        };
      });
    case 'feedback':
      return RATINGS.map((rating) => {
        return { id: rating, label: snapshot.phrases[`label_rate_${rating}`], target: onward, gives: { rating } };
      });
    case 'hand-over':
      return [{ id: 'ok', label: snapshot.phrases.label_go_on, target: onward }];
    default:
      return [
        { id: 'ok', label: 'ok' in step ? step.ok : snapshot.phrases.label_go_on, target: onward },
        ...advice(step).map(({ id, label }): PromptChoice => {
          return { id, label, target: { to: 'branch', flow, task, step: step.id, branch: id } };
        }),
      ];
  }
}

const RATINGS = ['1', '2', '3', '4', '5'] as const;

function targetOf({ answer }: AskStep, id: string) {
  return answer.type === 'choice' ? answer.choices.find((choice) => choice.id === id)?.target : undefined;
}

/** What "yes" or "done" picks: nothing where a question asks for more than that. */
function affirmOf(step: Step): string | null {
  if (step.kind === 'ask') return step.answer.type === 'yes-no' ? 'yes' : null;
  return step.kind === 'feedback' ? null : 'ok';
}
