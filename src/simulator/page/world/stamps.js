const zone = { timeZone: 'Asia/Ho_Chi_Minh' };
const clock = new Intl.DateTimeFormat('vi-VN', { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const seconds = new Intl.DateTimeFormat('vi-VN', {
  ...zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('vi-VN', { ...zone, day: '2-digit', month: '2-digit', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('vi-VN', { ...zone, weekday: 'long' });

const DAY_MS = 86_400_000;

export const timeOf = (at) => clock.format(at);
/** With seconds, for what happens fast. */
export const exactTimeOf = (at) => seconds.format(at);

/** "Thứ Sáu, 20/11/2026". */
export const dateOf = (at) => `${weekday.format(at)}, ${day.format(at)}`;

/** "Hôm nay", "Hôm qua" or the date: also the key that tells one day from another. */
export function dayOf(at, now) {
  if (day.format(at) === day.format(now)) return 'Hôm nay';
  if (day.format(at) === day.format(now - DAY_MS)) return 'Hôm qua';
  return dateOf(at);
}
