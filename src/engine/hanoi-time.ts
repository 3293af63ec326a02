import { HANOI_AHEAD_MS, hanoiTime } from './expression/index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The moment itself if it lies in the hours of the day in Hà Nội, else the next at which they begin; epoch ms. */
export function nextWithin(at: number, { from, until }: { readonly from: number; readonly until: number }): number {
  const { hour } = hanoiTime(at);
  if (hour >= from && hour < until) return at;
  const midnight = Math.floor((at + HANOI_AHEAD_MS) / DAY) * DAY - HANOI_AHEAD_MS;
  return midnight + from * HOUR + (hour >= until ? DAY : 0);
}
