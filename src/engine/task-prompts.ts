import { fill } from './fill.js';
import type { Snapshot, Step, Target } from './flow.js';
import { HOME } from './flow.js';
import { advice, findTask, getStep, getTask, type StepRef, stepValues, type TaskRef } from './lookup.js';
import { back, goOn, goOnNote, human, type Prompt, type PromptChoice, stepTarget, toMenu } from './prompt-choices.js';
import type { Place, Session } from './session.js';

/** Zalo shows at most five buttons under a message (contract §3.3). */
export const MOST_BUTTONS = 5;

export function needsPrompt(snapshot: Snapshot, place: TaskRef): Prompt {
  const { phrases } = snapshot;
  const task = getTask(snapshot, place);
  const values = { title: task.title, steps: task.steps.length, minutes: task.minutes };
  const list = task.needs.map((need) => `• ${need}`).join('\n');
  const [first] = task.steps;
  const start: Target = first ? stepTarget({ ...place, step: first.id }) : { to: 'menu', flow: HOME };
  return {
    text: [fill(phrases.needs, values), list, task.safety ?? ''].filter(Boolean).join('\n'),
    choices: [{ id: 'ready', label: phrases.label_ready, target: start }, back(snapshot), human(snapshot)],
    affirm: 'ready',
  };
}

export function stepPrompt(snapshot: Snapshot, place: StepRef): Prompt {
  const step = getStep(snapshot, place);
  const progress = fill(snapshot.phrases.progress, stepValues(snapshot, place));
  return {
    text: [progress, ...wordsOf(step)].join('\n'),
    ...('picture' in step && step.picture !== undefined ? { picture: step.picture } : {}),
    choices: stepChoices(snapshot, place, step),
    affirm: 'ok',
  };
}

/** What a step says, the open question last. */
function wordsOf(step: Step): readonly string[] {
  if (step.kind === 'show') return [step.say, step.check];
  if ('ask' in step) return [step.ask];
  return 'say' in step ? [step.say] : [];
}

/** The step's own answers first; then, as far as five buttons allow, a human and back. Both can always be typed. */
function stepChoices(snapshot: Snapshot, place: StepRef, step: Step): readonly PromptChoice[] {
  const { flow, task } = place;
  const own: readonly PromptChoice[] = [
    { id: 'ok', label: 'ok' in step ? step.ok : snapshot.phrases.label_go_on, target: afterStep(snapshot, place) },
    ...advice(step).map(({ id, label }): PromptChoice => {
      return { id, label, target: { to: 'branch', flow, task, step: step.id, branch: id } };
    }),
  ];
  return [...own, human(snapshot), back(snapshot)].slice(0, Math.max(MOST_BUTTONS, own.length));
}

/** The step that follows, or the end of the task. */
function afterStep(snapshot: Snapshot, { flow, task, step }: StepRef): Target {
  const { steps } = getTask(snapshot, { flow, task });
  const next = steps[steps.findIndex(({ id }) => id === step) + 1];
  return next ? stepTarget({ flow, task, step: next.id }) : { to: 'done', flow, task };
}

export function branchPrompt(snapshot: Snapshot, place: Extract<Place, { at: 'branch' }>): Prompt {
  const step = getStep(snapshot, place);
  const branch = advice(step).find(({ id }) => id === place.branch);
  // advice without `onward` stays inside the step: same question, same answers
  if (!branch?.onward) {
    const text = [branch?.say ?? '', ...wordsOf(step).slice(-1)].filter(Boolean).join('\n');
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

export function resumePrompt(snapshot: Snapshot, place: Extract<Place, { at: 'resume' | 'stopped' }>): Prompt {
  const { phrases } = snapshot;
  const first = getTask(snapshot, place).steps[0]?.id ?? place.step;
  return {
    text: fill(place.at === 'resume' ? phrases.resume : phrases.stopped, stepValues(snapshot, place)),
    choices: [
      { id: 'go-on', label: phrases.label_go_on, target: stepTarget(place) },
      { id: 'restart', label: phrases.label_restart, target: stepTarget({ ...place, step: first }) },
      toMenu(snapshot),
      human(snapshot),
    ],
    affirm: 'go-on',
  };
}

export function donePrompt(snapshot: Snapshot, session: Session, { flow, task: taskId }: TaskRef): Prompt {
  const task = getTask(snapshot, { flow, task: taskId });
  const next = task.next.flatMap((id): PromptChoice[] => {
    const follow = findTask(snapshot, { flow, task: id });
    return follow ? [{ id, label: follow.label, target: { to: 'task', flow, task: id } }] : [];
  });
  return {
    text: [task.done, ...goOnNote(snapshot, session), snapshot.phrases.what_next].join('\n'),
    choices: [...goOn(snapshot, session), ...next, toMenu(snapshot), human(snapshot)],
  };
}
