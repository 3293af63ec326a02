import {
  isCard,
  oneContent,
  openChoices,
  type Place,
  parseRef,
  placeKey,
  prompt,
  type Session,
  type Snapshot,
} from '../../engine/index.js';
import { read } from '../../understanding/index.js';
import type { TurnTrace } from '../rehearsal/index.js';
import { waysBetween } from './lead.js';
import { wayKey } from './way.js';

/** The ways that a turn walked, by their keys. */
export function walkedIn(trace: TurnTrace): readonly string[] {
  const { content, before, after } = trace;
  const standing = standingIn(after.place);
  if (before === null) return standing;
  const chosen = chosenIn(content, before, trace.words);
  return [...standing, ...answered(content, before, after, chosen), ...led(trace, before, chosen)];
}

function standingIn(place: Place): readonly string[] {
  if (isCard(place)) return standingIn(place.under);
  if (place.at !== 'step' && place.at !== 'branch') return [];
  const { flow, task, step } = place;
  const own = wayKey('step', flow, task, step);
  return place.at === 'branch' ? [own, wayKey('branch', flow, task, step, place.branch)] : [own];
}

/** The id of the open question's choice that was tapped or named. */
function chosenIn(content: Snapshot, before: Session, words: string | null): string | null {
  if (words === null) return null;
  const ref = parseRef(words);
  if (ref) return ref.key === placeKey(before.place) ? ref.choiceId : null;
  const reading = read(words, openChoices(oneContent(content), before), []);
  return reading.kind === 'choice' ? reading.id : null;
}

function answered(content: Snapshot, before: Session, after: Session, chosen: string | null): readonly string[] {
  const { place } = before;
  if (place.at === 'menu') return chosen === null ? [] : [wayKey('menu', place.flow, chosen)];
  if (place.at !== 'step') return [];
  const step = content.flows
    .get(place.flow)
    ?.tasks.get(place.task)
    ?.steps.find(({ id }) => id === place.step);
  if (step?.kind !== 'ask') return [];
  const given = chosen ?? kept(after, step.save);
  return given === null ? [] : [wayKey('choice', place.flow, place.task, place.step, given)];
}

/** Whether the words led away from the question, instead of on from it. */
function isAway({ content, words }: TurnTrace, before: Session): boolean {
  if (words === null || parseRef(words)) return true;
  const reading = read(words, openChoices(oneContent(content), before), []);
  return reading.kind === 'command' && reading.command !== 'yes' && reading.command !== 'next';
}

/** What was answered under that name, as the id of a choice. */
function kept({ answers, facts, unfinished }: Session, name: string): string | null {
  const value = (answers[name] ?? facts[name] ?? unfinished.at(-1)?.answers[name])?.value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined ? null : String(value);
}

function led(trace: TurnTrace, before: Session, chosen: string | null): readonly string[] {
  if (placeKey(before.place) === placeKey(trace.after.place) || (chosen === null && isAway(trace, before))) return [];
  const { choices, affirm } = prompt(trace.content, before);
  const choice = choices.find(({ id }) => id === (chosen ?? affirm));
  return choice ? waysBetween(trace, choice.target) : [];
}
