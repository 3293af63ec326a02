/** A condition as its author wrote it. Plain data. */
export type Expression = { readonly source: string };
