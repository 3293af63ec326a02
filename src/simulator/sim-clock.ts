/** `now` in epoch milliseconds. */
export type SimClock = { now(): number };
