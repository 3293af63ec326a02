/** How people cry for help in one kind of need. Patterns are `saying`s. */
export type Cry = {
  readonly signs: readonly RegExp[];
  /** Sayings that hold the words of a sign and mean something else: not looked at. */
  readonly idioms: readonly RegExp[];
  /** Words that make the whole message one about papers, money or learning. */
  readonly unless: readonly RegExp[];
};
