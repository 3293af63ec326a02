import type { Effect, Transition } from '../engine/index.js';
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

/** What a decided turn writes: the session, what is to be done in order, and what is noted of the person. */
export function toCommit({ session, effects }: Transition, event: PersonEvent, now: number, render: Render): Commit {
  const drafts = effects.flatMap((effect): readonly Draft[] => {
    if (effect.do === 'say') return render(effect).map((message) => ({ do: 'send', message }));
    if (effect.do === 'hand-over') return [{ do: 'open-ticket', where: placeOf(effect), at: now }];
    return [];
  });
  const notes = effects.flatMap((effect): readonly (readonly [string, string])[] =>
    effect.do === 'record' ? [[[effect.what, placeOf(effect)].filter(Boolean).join(':'), String(now)]] : [],
  );
  return {
    eventId: event.id,
    session,
    outbox: drafts.map((draft, index) => ({ ...draft, id: `${event.id}/${index}`, eventId: event.id })),
    profile: Object.fromEntries(notes),
  };
}

function placeOf({ flow, task, step }: Extract<Effect, { do: 'hand-over' | 'record' }>): string {
  return [flow, task, step].filter(Boolean).join('/');
}
