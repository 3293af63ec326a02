import { isWithStaff } from './command.js';
import type { Effect } from './effect.js';
import type { Snapshot } from './flow.js';
import type { Input } from './input.js';
import { comesBack } from './quiet.js';
import { groundOf, type Session } from './session.js';

/** Notes words that the bot could not answer, or answered with a suggestion that was wrong; not those written to staff. */
export function gapsIn(snapshot: Snapshot, session: Session, input: Input): readonly Effect[] {
  const { place } = session;
  if (input.kind === 'none-of-these' && place.at === 'clarify') {
    const suggested = place.suggested.map(({ topic }) => topic);
    return [{ do: 'note-gap', kind: 'rejected', words: place.words, suggested }];
  }
  if (input.kind !== 'unclear' || input.words === undefined) return [];
  const isForOthers = isWithStaff(snapshot, session) || comesBack(session, input) || isName(session);
  return isForOthers ? [] : [{ do: 'note-gap', kind: 'miss', words: input.words, suggested: [] }];
}

/** Where the bot asks who somebody is, words are most likely a name. */
function isName({ place }: Session): boolean {
  const { at } = groundOf(place);
  return at === 'who' || at === 'who-name';
}
