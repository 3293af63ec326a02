import type { PhraseName, Snapshot } from '../../engine/index.js';

/** The phrases that may stand before what a step says, in the same message. */
const BEFORE: readonly PhraseName[] = [
  'not_understood_step',
  'waiting',
  'past',
  'changed',
  'secret',
  'picture',
  'thanks',
];

/** The longest lead that a message can have, with “Bước 12/34”. */
export function phrasesBefore(snapshot: Snapshot | null): string {
  if (!snapshot) return '';
  const { phrases } = snapshot;
  const [longest = ''] = BEFORE.map((name) => phrases[name]).sort((one, other) => other.length - one.length);
  return `${longest}\n${phrases.progress.replace(/\{[a-z]+\}/g, '99')}`;
}
