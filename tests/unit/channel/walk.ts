import {
  COMMANDS,
  type Input,
  oneContent,
  openChoices,
  type Place,
  placeKey,
  type Say,
  type Session,
  type Snapshot,
  transition,
} from '../../../src/engine/index.js';

const NOW = 1_760_000_000_000;
const WORDS: readonly Input[] = [
  { kind: 'follow' },
  { kind: 'secret' },
  { kind: 'unclear' },
  { kind: 'unreadable', picture: true },
  { kind: 'unreadable', picture: false },
  ...COMMANDS.map((command): Input => ({ kind: 'command', command })),
];
const UNCLEAR = Array<Input>(3).fill({ kind: 'unclear' });

/** One message of the bot, and how it came about. */
export type Said = { readonly say: Say; readonly at: string };

/**
 * Goes everywhere that a person can go: from each place every button, every command, and everything that is not
 * understood, with and without another task left unfinished.
 */
export function walk(snapshot: Snapshot): { readonly said: readonly Said[]; readonly places: ReadonlySet<string> } {
  const said = new Map<string, Said>();
  const places = new Set<string>();
  const seen = new Set<string>();
  const open: Session[] = [];

  const turn = (session: Session | null, input: Input): Session => {
    const { session: next, effects } = transition(oneContent(snapshot), session, input, NOW);
    const at = `${JSON.stringify(input)} → ${placeKey(next.place)}`;
    for (const effect of effects) if (effect.do === 'say') said.set(JSON.stringify(effect), { say: effect, at });
    const key = keyOf(next);
    if (!seen.has(key)) open.push(next);
    seen.add(key);
    places.add(placeKey(next.place));
    return next;
  };

  for (const input of [...WORDS, ...taskInputs(snapshot)]) turn(null, input);
  for (let session = open.pop(); session; session = open.pop()) {
    const taps = openChoices(oneContent(snapshot), session).map(({ ref }): Input => ({ kind: 'tap', ref }));
    for (const input of [...WORDS, ...taps]) turn(session, input);
    UNCLEAR.reduce(turn, session); // until the bot says that it is lost
  }
  return { said: [...said.values()], places };
}

/** Sessions that say the same are walked once: the place, and the task left last where a menu names it. */
function keyOf({ place, unfinished }: Session): string {
  const latest = unfinished.at(-1);
  return JSON.stringify([place, place.at === 'menu' ? latest && [latest.flow, latest.task] : latest !== undefined]);
}

function taskInputs({ flows }: Snapshot): readonly Input[] {
  return [...flows.values()].flatMap(({ id: flow, tasks }) =>
    [...tasks.keys()].map((task): Input => ({ kind: 'task', flow, task })),
  );
}

/** Every place that the content has of its own. */
export function placesOf({ flows }: Snapshot): readonly string[] {
  return [...flows.values()].flatMap(({ id: flow, menu, tasks }) => [
    placeKey({ at: 'menu', flow, page: 0 }),
    ...menu.choices.flatMap(({ id, notice }) => (notice ? [placeKey({ at: 'notice', flow, notice: id })] : [])),
    ...[...tasks.values()].flatMap(({ id: task, steps }) => [
      placeKey({ at: 'needs', flow, task }),
      placeKey({ at: 'done', flow, task }),
      ...steps.flatMap((each, index) => {
        const { id: step } = each;
        const stuck = 'stuck' in each ? each.stuck : [];
        const inStep = { flow, task, step, index };
        const branches = stuck.map(({ id: branch }): Place => ({ at: 'branch', ...inStep, branch }));
        return [{ at: 'step', ...inStep } as const, ...branches].map(placeKey);
      }),
    ]),
  ]);
}
