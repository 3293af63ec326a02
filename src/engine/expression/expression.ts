/** A condition as its author wrote it. Plain data. */
export type Expression = { readonly source: string };

export type Value = string | number | boolean | null;

/** What an expression may read. `weekday` from 1 (Monday) to 7, `today` as 2026-11-24: both in Hà Nội. */
export type Scope = {
  readonly answers: Readonly<Record<string, Value>>;
  readonly profile: Readonly<Record<string, Value>>;
  readonly hour: number;
  readonly weekday: number;
  readonly today: string;
};

/** `offset` counts code units from the beginning of the source. */
export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly offset: number; readonly what: string };
