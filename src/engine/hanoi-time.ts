const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Hà Nội is seven hours ahead the whole year: no table of zones is needed. */
const AHEAD = 7 * HOUR;

/** Hour, ISO weekday (1 is Monday) and date in Hà Nội at a moment in epoch ms. */
export function hanoiTime(at: number): { readonly hour: number; readonly weekday: number; readonly today: string } {
  const local = at + AHEAD;
  const day = Math.floor(local / DAY);
  // 1 January 1970 was a Thursday
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  return { hour: Math.floor((local - day * DAY) / HOUR), weekday, today: dateOf(day) };
}

/** The moment itself if it lies in the hours of the day in Hà Nội, else the next at which they begin; epoch ms. */
export function nextWithin(at: number, { from, until }: { readonly from: number; readonly until: number }): number {
  const { hour } = hanoiTime(at);
  if (hour >= from && hour < until) return at;
  const midnight = Math.floor((at + AHEAD) / DAY) * DAY - AHEAD;
  return midnight + from * HOUR + (hour >= until ? DAY : 0);
}

/** The date of a day counted from 1 January 1970, by the calendar's own rules (400 years have 146,097 days). */
function dateOf(day: number): string {
  // years that begin in March put the leap day last
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
