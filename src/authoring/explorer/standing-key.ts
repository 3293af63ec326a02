import { groundOf, isCard, placeKey, type Session, type Snapshot, type Step } from '../../engine/index.js';

/** Names of answers that some condition asks for: the others change no way. */
export function namesThatMatter({ flows }: Snapshot): ReadonlySet<string> {
  const steps = [...flows.values()].flatMap(({ tasks }) => [...tasks.values()].flatMap((task) => task.steps));
  return new Set(steps.flatMap(conditionsOf).flatMap((source) => source.match(/[a-z][a-z0-9-]*/g) ?? []));
}

function conditionsOf(step: Step): readonly string[] {
  return step.kind === 'branch' ? step.cases.map(({ when }) => when?.source ?? '') : [];
}

/**
 * People with the same key have the same ways before them, and are walked once: where they stand and came from by
 * calls, the answers that matter, whether another task waits unfinished (which one, where a menu names it), and how
 * many use the phone. Timers and the silence for staff change no way.
 */
export function keyOf(session: Session, matters: ReadonlySet<string>): string {
  const { place, calls, unfinished, others, answers, facts } = session;
  const latest = unfinished.at(-1);
  const under = groundOf(place);
  const isNamed = under.at === 'menu' || under.at === 'who';
  const known = (kept: Session['answers']) =>
    Object.entries(kept)
      .filter(([name]) => matters.has(name))
      .map(([name, { value }]) => [name, value]);
  return JSON.stringify([
    isCard(place) && place.at,
    placeKey(under),
    under.at === 'menu' ? under.page : 0,
    calls.map(({ flow, task, step }) => [flow, task, step]),
    isNamed ? latest && [latest.flow, latest.task] : latest !== undefined,
    others.length,
    known(answers),
    known(facts),
  ]);
}
