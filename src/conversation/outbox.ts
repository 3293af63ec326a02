import type { Effect, Say, Transition } from '../engine/index.js';
import type { OutgoingMessage } from '../zalo-oa-sdk-wrapper/index.js';
import type { PersonEvent } from './person-event.js';
import type { Commit, OutboxEntry } from './ports.js';

/** Turns the engine's words into messages; the channel's matter, given from outside. */
export type Render = (say: Extract<Effect, { do: 'say' }>) => readonly OutgoingMessage[];

type Draft = OutboxEntry extends infer Entry
  ? Entry extends OutboxEntry
    ? Omit<Entry, 'id' | 'eventId'>
    : never
  : never;

type Recorded = Extract<Effect, { do: 'record' }>;

/** Words without choices. */
export const plainSay = (text: string): Say => ({ do: 'say', text, choices: [], from: 0, count: 0 });

/** What a decided turn writes: what is to be done, in order, and what is noted of the person. */
export function toCommit(
  { session, effects }: Pick<Transition, 'effects'> & Partial<Transition>,
  event: PersonEvent,
  now: number,
  render: Render,
): Pick<Commit, 'eventId' | 'outbox' | 'profile'> {
  const nudge = event.kind === 'timer' ? ({ as: 'nudge' } as const) : {};
  const drafts = effects.flatMap((effect): readonly Draft[] => {
    if (effect.do === 'say') return render(effect).map((message) => ({ do: 'send', message, ...nudge }));
    if (effect.do === 'hand-over') return [{ do: 'open-ticket', where: placeOf(effect), at: now }];
    if (effect.do === 'start-timer') return [{ do: 'start-timer', timer: effect.id, at: effect.at, madeAt: now }];
    return [];
  });
  const records = effects.filter((effect) => effect.do === 'record');
  const tallies = records.map((record): Draft => ({ do: 'tally', name: tallyOf(record), persona: session?.id ?? '1' }));
  const notes = records.map((record) => [[record.what, placeOf(record)].filter(Boolean).join(':'), String(now)]);
  return {
    eventId: event.id,
    // who waits for an answer goes before whoever counts
    outbox: [...drafts, ...tallies].map((draft, index) => ({
      ...draft,
      id: `${event.id}/${index}`,
      eventId: event.id,
    })),
    profile: Object.fromEntries(notes),
  };
}

/** Counted apart by version of the content, where the engine tells one. */
const tallyOf = (record: Recorded): string => [record.what, placeOf(record), record.version ?? ''].join(':');

function placeOf({ flow, task, step }: Extract<Effect, { do: 'hand-over' | 'record' }>): string {
  return [flow, task, step].filter(Boolean).join('/');
}
