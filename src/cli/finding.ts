/** One thing that was looked at. `fix` is there when something must be done. */
export type Finding = { readonly part: string; readonly state: string; readonly fix?: string };
