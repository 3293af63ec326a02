import { percentile, type Share, shareOf } from '../report/figures.js';
import type { MessageSet, Style } from '../sets/message-set.js';
import type { Library, Phrasing, Prepare, Ranked } from './library.js';

type RankedQuestion = { readonly ranked: readonly Ranked[]; readonly topic: string; readonly style: Style };

export type Measured = {
  readonly name: string;
  readonly questions: number;
  readonly top1: Readonly<Record<Style | 'all', Share>>;
  readonly top3: Share;
  /** Of what is none of ours, how much is answered where so much is answered that 90 % of ours are. */
  readonly outOfScope: Share;
  readonly p50: number;
  readonly p99: number;
  readonly trainMs: number;
};

/** The part of our questions that is not answered: those with the lowest scores. */
const LEFT_OUT = 0.1;

export async function measureLibrary(
  library: Library,
  name: string,
  phrasings: readonly Phrasing[],
  set: MessageSet,
  prepare: Prepare,
): Promise<Measured> {
  const startedAt = performance.now();
  const rank = await library.train(phrasings, prepare);
  const trainMs = performance.now() - startedAt;
  const isTaken = (_: unknown, at: number) => at % (library.every ?? 1) === 0;
  const times: number[] = [];
  const timed = async (text: string) => {
    const from = performance.now();
    const ranked = await rank(text);
    times.push(performance.now() - from);
    return ranked;
  };
  const questions: RankedQuestion[] = [];
  for (const { text, topic, style } of spread(set.questions).filter(isTaken)) {
    questions.push({ topic, style, ranked: await timed(text) });
  }
  const outOfScope: (readonly Ranked[])[] = [];
  for (const text of set.outOfScope.filter(isTaken)) outOfScope.push(await timed(text));
  return {
    name,
    trainMs,
    questions: questions.length,
    ...ranksOf(questions, outOfScope),
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
}

/** How good some rankings are. */
export function ranksOf(questions: readonly RankedQuestion[], outOfScope: readonly (readonly Ranked[])[]) {
  const top1 = (style: Style | null) =>
    shareOf(
      questions.filter((each) => style === null || each.style === style),
      ({ ranked, topic }) => ranked[0]?.topic === topic,
    );
  return {
    top1: {
      accented: top1('accented'),
      plain: top1('plain'),
      noisy: top1('noisy'),
      rambling: top1('rambling'),
      all: top1(null),
    },
    top3: shareOf(questions, ({ ranked, topic }) => ranked.slice(0, 3).some((each) => each.topic === topic)),
    outOfScope: answeredAt(
      questions.map(({ ranked }) => scoreOf(ranked)),
      outOfScope.map(scoreOf),
    ),
  };
}

const scoreOf = (ranked: readonly Ranked[]) => ranked[0]?.score ?? 0;

/** How many of the others reach the score that 90 % of ours reach. */
export function answeredAt(ours: readonly number[], others: readonly number[]): Share {
  const sorted = [...ours].sort((one, other) => one - other);
  const threshold = sorted[Math.floor(sorted.length * LEFT_OUT)] ?? 0;
  return shareOf(others, (score) => score >= threshold);
}

/** Style by style rather than topic by topic, so that each so many-th message is of every style. */
function spread<T extends { readonly style: Style }>(questions: readonly T[]): readonly T[] {
  return [...questions].sort((one, other) => one.style.localeCompare(other.style));
}
