import { FATES, type Fate, type ReadQuestion, type ReadSet } from '../measure/questions.js';
import { STYLES } from '../sets/message-set.js';
import { asPercent, type Share, shareOf } from './figures.js';
import { table } from './table.js';

export type Quality = {
  /** The right topic is answered, or asked about first. */
  readonly top1: Share;
  /** It is among those that are told: the choices of a doubtful message, the three likeliest of a sure one. */
  readonly top3: Share;
  readonly answeredRight: Share;
  readonly answeredWrong: Share;
  readonly clarified: Share;
  /** Neither answered nor asked about. */
  readonly missed: Share;
};

export function qualityOf(questions: readonly ReadQuestion[]): Quality {
  const count = (isCounted: (one: ReadQuestion) => boolean) => shareOf(questions, isCounted);
  return {
    top1: count(({ topic, expected }) => topic === expected),
    top3: count(({ choices, expected }) => choices.includes(expected)),
    answeredRight: count(({ fate, topic, expected }) => fate === 'answered' && topic === expected),
    answeredWrong: count(({ fate, topic, expected }) => fate === 'answered' && topic !== expected),
    clarified: count(({ fate }) => fate === 'clarified'),
    missed: count(({ fate }) => fate !== 'answered' && fate !== 'clarified'),
  };
}

/** Every style, and all of them together under `all`. */
export function qualityByStyle(questions: readonly ReadQuestion[]): Readonly<Record<string, Quality>> {
  const own = STYLES.map((style) => [style, qualityOf(questions.filter((each) => each.style === style))] as const);
  return Object.fromEntries([...own, ['all', qualityOf(questions)]]);
}

export type Confusion = { readonly expected: string; readonly taken: string; readonly times: number };

/** What was taken for what, the most frequent first. */
export function confusionsOf(questions: readonly ReadQuestion[]): readonly Confusion[] {
  const times = new Map<string, Confusion>();
  for (const { expected, topic, fate } of questions) {
    const taken = topic ?? `(${fate})`;
    if (taken === expected) continue;
    const key = `${expected} ${taken}`;
    times.set(key, { expected, taken, times: (times.get(key)?.times ?? 0) + 1 });
  }
  return [...times.values()].sort(
    (one, other) =>
      other.times - one.times || `${one.expected} ${one.taken}`.localeCompare(`${other.expected} ${other.taken}`),
  );
}

const COLUMNS = ['top1', 'top3', 'answeredRight', 'answeredWrong', 'clarified', 'missed'] as const;
const HEAD = ['', 'messages', 'top-1', 'top-3', 'answered right', 'answered wrong', 'asked back', 'missed'];
const TOLD: Readonly<Record<Fate, string>> = {
  answered: 'answered',
  clarified: 'asked back',
  order: 'taken for an order',
  urgent: 'for a cry for help',
  unknown: 'unknown',
};
const MOST_CONFUSIONS = 25;

export function describeQuality({ questions, outOfScope }: ReadSet): readonly string[] {
  const rows = Object.entries(qualityByStyle(questions)).map(([style, quality]) => [
    style,
    String(quality.top1.of),
    ...COLUMNS.map((column) => asPercent(quality[column])),
  ]);
  const fate = (name: Fate) => asPercent(shareOf(outOfScope, (each) => each.fate === name));
  const elsewhere = `none of ours (${outOfScope.length}): ${FATES.map((name) => `${TOLD[name]} ${fate(name)}`).join(', ')}`;
  return [...table([HEAD, ...rows]), elsewhere];
}

export function describeConfusions(questions: readonly ReadQuestion[]): readonly string[] {
  const shown = confusionsOf(questions).slice(0, MOST_CONFUSIONS);
  return table(shown.map(({ expected, taken, times }) => [`${times} × ${expected} → ${taken}`]));
}
