/** A way of asking and the topic that it asks about. */
export type Phrasing = { readonly text: string; readonly topic: string };
export type Ranked = { readonly topic: string; readonly score: number };
/** The topics of a message by score, the likeliest first. Scores compare within one library. */
export type Rank = (text: string) => readonly Ranked[] | Promise<readonly Ranked[]>;

/** A text as it stands, or the words that a normaliser made of it. */
export type Prepare = (text: string) => string | string[];

/** Somebody else's way of finding the topic. */
export type Library = {
  readonly name: string;
  train(phrasings: readonly Phrasing[], prepare: Prepare): Rank | Promise<Rank>;
  /** Only each so many-th message is measured: the library takes seconds for one. */
  readonly every?: number;
};

/** For those that take whole texts only. */
export function asText(prepared: string | string[]): string {
  return typeof prepared === 'string' ? prepared : prepared.join(' ');
}

/** Of what was found the best of each topic, the best first. */
export function bestOfEach(found: readonly Ranked[]): readonly Ranked[] {
  const best = new Map<string, number>();
  for (const { topic, score } of found) best.set(topic, Math.max(score, best.get(topic) ?? Number.NEGATIVE_INFINITY));
  return [...best].map(([topic, score]) => ({ topic, score })).sort((one, other) => other.score - one.score);
}
