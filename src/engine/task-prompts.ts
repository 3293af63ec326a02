import { fill } from './fill.js';
import type { Snapshot } from './flow.js';
import { HOME } from './flow.js';
import { findTask, getTask, stepValues, type TaskRef } from './lookup.js';
import { back, goOn, goOnNote, human, type Prompt, type PromptChoice, stepTarget, toMenu } from './prompt-choices.js';
import type { Place, Session } from './session.js';
import { waitingSteps } from './steps/waiting.js';
import type { Target } from './target.js';

export function needsPrompt(snapshot: Snapshot, place: TaskRef): Prompt {
  const { phrases } = snapshot;
  const task = getTask(snapshot, place);
  const values = { title: task.title, steps: waitingSteps(task).length, minutes: task.minutes };
  const list = task.needs.map((need) => `• ${need}`).join('\n');
  const [first] = task.steps;
  const start: Target = first ? stepTarget({ ...place, step: first.id }) : { to: 'menu', flow: HOME };
  return {
    text: [fill(phrases.needs, values), list, task.safety ?? ''].filter(Boolean).join('\n'),
    choices: [{ id: 'ready', label: phrases.label_ready, target: start }, back(snapshot), human(snapshot)],
    affirm: 'ready',
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
