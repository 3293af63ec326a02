import type { Person } from '../conversation/index.js';
import { personKeys } from './keys.js';

/** The keys of the scripts that keep an event (lua/accept.lua) and take a turn up (lua/parts/take-turn.lua), in order. */
export function acceptKeys(person: Person, isAsked: boolean): readonly string[] {
  const { seen, inbox, lease, tries, last, fence, session, outbox, sending, brakes } = personKeys(person);
  const kept = [seen, inbox, lease, tries, last];
  return isAsked ? [...kept, fence, session, outbox, sending, brakes] : kept;
}

export function beginKeys(person: Person): readonly string[] {
  const { inbox, lease, fence, tries, last, session, outbox, sending, brakes } = personKeys(person);
  return [inbox, lease, fence, tries, last, session, outbox, sending, brakes];
}
