import { type Clarify, MOST_SUGGESTED, NONE_OF_THESE } from './clarify-prompt.js';
import type { Snapshot } from './flow.js';
import type { Input } from './input.js';
import { parseRef, placeKey } from './place-key.js';
import { reply, type Transition } from './reply.js';
import { groundOf, type Session } from './session.js';
import { speak } from './speak.js';

/** Asks which of these frequent questions was meant (E6). Null where the content has none of them. */
export function askBack(
  snapshot: Snapshot,
  session: Session,
  { topics, words }: Extract<Input, { kind: 'clarify' }>,
): Transition | null {
  const suggested = topics.flatMap((topic) => {
    const title = snapshot.faq.get(topic)?.title;
    return title === undefined ? [] : [{ topic, title }];
  });
  if (suggested.length === 0) return null;
  const under = groundOf(session.place);
  const place: Clarify = { at: 'clarify', suggested: suggested.slice(0, MOST_SUGGESTED), words, under };
  return reply(snapshot, { ...session, place });
}

/**
 * What an input means where several frequent questions were suggested: the one that was picked, or none of them. A
 * button of an earlier suggestion still means its question; any other input means what it always does.
 */
export function meantAt({ place }: Session, input: Input): Input {
  const ref = input.kind === 'tap' ? parseRef(input.ref) : null;
  if (ref?.key.startsWith('clarify/')) {
    if (ref.key.split('/').includes(ref.choiceId)) return { kind: 'faq', topic: ref.choiceId };
    const isOpen = ref.key === placeKey(place);
    return isOpen && ref.choiceId === NONE_OF_THESE ? { kind: 'none-of-these' } : input;
  }
  const picked = place.at === 'clarify' ? pickedIn(place, input) : null;
  if (picked === null) return input;
  return picked === NONE_OF_THESE ? { kind: 'none-of-these' } : { kind: 'faq', topic: picked };
}

function pickedIn({ suggested }: Clarify, input: Input): string | null {
  const [only, ...others] = suggested;
  if (input.kind === 'command') {
    if (input.command === 'no') return NONE_OF_THESE;
    return input.command === 'yes' && only && others.length === 0 ? only.topic : null;
  }
  if (input.kind !== 'choice') return null;
  return input.id === NONE_OF_THESE || suggested.some(({ topic }) => topic === input.id) ? input.id : null;
}

/** Says sorry and offers the ways out, of which one leads to where the person stood. It counts as not understood. */
export function sayNotThat(snapshot: Snapshot, session: Session): Transition {
  const place = { at: 'lost', under: groundOf(session.place) } as const;
  const lost: Session = { ...session, misses: session.misses + 1, place };
  return { session: lost, effects: [{ ...speak(snapshot, lost), text: snapshot.phrases.not_that }] };
}
