import type { Flow, Snapshot } from '../../engine/index.js';
import type { YamlFile } from '../yaml-file.js';

export type Severity = 'error' | 'warning';

/** What rules look at. Files with a wrong shape are not among `files`; with any such file, `flows` is empty. */
export type LintWorld = {
  /** The day in Hà Nội, as 2026-10-31. */
  readonly today: string;
  /** Everything with words for residents: flows, the main menu, phrases, frequent questions, the ward's points. */
  readonly files: readonly YamlFile[];
  readonly flows: readonly { readonly file: YamlFile; readonly flow: Flow }[];
  readonly snapshot: Snapshot | null;
  /** Ids of frequent questions that may be named. */
  readonly topics: readonly string[];
};

/** One thing that breaks a rule. Without `fix` the rule's own advice is given. */
export type Trouble = {
  readonly file: YamlFile;
  readonly path: readonly PropertyKey[];
  readonly what: string;
  readonly fix?: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
};

/** A rule for content. `title`, `why` and `fix` are for authors, in Vietnamese. */
export type LintRule = {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  check(world: LintWorld): readonly Trouble[];
};
