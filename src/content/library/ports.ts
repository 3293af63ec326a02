/**
 * What becomes of people who stand inside a task when another version is published: `keep` lets them finish on the
 * one that they began with, `map` moves everybody at once, for a correction that cannot wait.
 */
export type PublishMode = 'keep' | 'map';

/** One publication of a version of the content. */
export type Release = {
  readonly hash: string;
  /** Epoch ms. */
  readonly at: number;
  /** Who published it, for people to read. */
  readonly by: string;
  readonly mode: PublishMode;
  /** The versions on which a person may still go on, this one included, oldest first. */
  readonly open: readonly string[];
};

/** The published versions of one OA's content. */
export type ContentStore = {
  /** What is served; null before the first publication. */
  current(): Promise<Release | null>;
  /** The latest publication of a version, also of one whose text was removed; null if it never had any. */
  release(hash: string): Promise<Release | null>;
  /** The text of a version; null if it is not kept. */
  load(hash: string): Promise<string | null>;
  /** The latest publication of every version whose text is kept, in no order. */
  list(): Promise<readonly Release[]>;
  /**
   * Keeps the text and makes it what is served, both at once; false, and nothing done, if `seen` is no longer the
   * current publication. May be asked twice.
   */
  publish(text: string, release: Release, seen: Release | null): Promise<boolean>;
  /** Drops the text of a version that is not served. */
  remove(hash: string): Promise<void>;
};

export type LibraryLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};
