import type { PhraseName, Snapshot } from '../../engine/index.js';

/** The phrases that may stand before what a step says, in the same message: one of them, but `away` before any. */
const BEFORE: readonly PhraseName[] = [
  'not_understood_step',
  'waiting',
  'past',
  'changed',
  'secret',
  'picture',
  'unreadable',
  'thanks',
  'hello',
  'help',
  'welcome_back',
  'which_trouble',
  'busy',
  'failed',
  'gone',
  'who_is',
];

const TITLE = 'x'.repeat(120);
const NAME = 'x'.repeat(20);

/** The longest lead that a message can have, with “Bước 99/99”. */
export function phrasesBefore(snapshot: Snapshot | null): string {
  if (!snapshot) return '';
  const { phrases, faq } = snapshot;
  const leads = [
    ...BEFORE.map((name) => phrases[name]),
    `${phrases.recap} ${phrases.unfinished}`,
    ...[...faq.values()].map(({ say }) => say),
  ];
  const [longest = ''] = leads.map(filled).sort((one, other) => other.length - one.length);
  return [phrases.away, longest, filled(phrases.progress)].join('\n\n');
}

function filled(phrase: string): string {
  return phrase
    .replaceAll('{title}', TITLE)
    .replaceAll('{name}', NAME)
    .replace(/\{[a-z]+\}/g, '99');
}
