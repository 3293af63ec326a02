/** What a model is made of: the questions, and messages that are none of them. */
export type TopicSource = {
  readonly faq: ReadonlyMap<string, { readonly topic: string; readonly phrasings: readonly string[] }>;
  readonly elsewhere: readonly string[];
  /** Ways of saying a command, by its name: a message may be one in many words. */
  readonly commands?: Readonly<Record<string, readonly string[]>>;
};

/** The class of what is none of the questions; the last one of a model. */
export const NONE = '';

/** The classes of commands are named so: no topic begins with it. */
const COMMAND = '!';

export function commandClass(name: string): string {
  return `${COMMAND}${name}`;
}

/** The command of a class; null for a topic, and for what is none of ours. */
export function commandOf(name: string): string | null {
  return name.startsWith(COMMAND) ? name.slice(COMMAND.length) : null;
}

/** What was learned from a content's phrasings. Never changed once made. */
export type TopicModel = {
  /** The topics, then commands if it knows any, and `NONE` at the end. */
  readonly topics: readonly string[];
  /** Row of each known feature. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** What a row's weights are to be multiplied by. */
  readonly scales: Float32Array;
  /** A row of `topics.length` for each feature. */
  readonly weights: Int8Array;
};
