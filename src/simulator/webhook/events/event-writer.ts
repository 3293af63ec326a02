import { anonymousEvents } from './anonymous-events.js';
import { callEvents } from './call-events.js';
import { type EventContext, envelope } from './envelope.js';
import { groupEvents } from './group-events.js';
import { messageEvents } from './message-events.js';
import { relationshipEvents } from './relationship-events.js';
import { zbsEvents } from './zbs-events.js';

export type { EventContext } from './envelope.js';

/** The bodies of the webhooks, every event of contract §2. */
export type EventWriter = ReturnType<typeof eventWriter>;

export function eventWriter(context: EventContext) {
  const frames = envelope(context);
  return {
    ...messageEvents(frames, context),
    ...relationshipEvents(frames, context),
    ...anonymousEvents(frames, context),
    ...callEvents(frames),
    ...groupEvents(frames, context),
    ...zbsEvents(frames, context),
  };
}
