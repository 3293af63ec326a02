import { button, make } from '../dom.js';
import { field, form } from '../form.js';
import { moveClock } from '../world/api.js';
import { dateOf, timeOf } from '../world/stamps.js';
import { outcome, tool } from './tool.js';

const HOUR_MS = 3_600_000;
const MOVES = [
  { label: '+1 giờ', move: { advanceMs: HOUR_MS } },
  { label: '+1 ngày', move: { advanceMs: 24 * HOUR_MS } },
  { label: '+3 ngày', move: { advanceMs: 72 * HOUR_MS } },
  { label: '+8 ngày', move: { advanceMs: 192 * HOUR_MS } },
];

/** The simulator's clock: what waits 48 hours or 7 days on Zalo need not be waited for here. */
export function clockTool(world) {
  const time = make('span', { className: 'clock-time', data: { testid: 'clock-time' } });
  const date = make('span', { className: 'clock-date', data: { testid: 'clock-date' } });
  const offset = make('p', { className: 'tool-note', data: { testid: 'clock-offset' } });
  const result = outcome();
  const moves = MOVES.map(({ label, move }) =>
    button({ className: 'step' }, () => result.of(() => moveClock(move)), label),
  );
  const back = button({ className: 'step' }, () => result.of(() => moveClock({ reset: true })), 'Về giờ thật');

  const draw = () => {
    const offsetMs = world.clock?.offsetMs ?? 0;
    time.textContent = timeOf(world.now());
    date.textContent = dateOf(world.now());
    offset.textContent =
      Math.abs(offsetMs) < 1000
        ? 'Đang theo giờ thật, múi giờ Hà Nội.'
        : `${span(offsetMs)} so với giờ thật, múi giờ Hà Nội.`;
    back.disabled = Math.abs(offsetMs) < 1000;
  };
  world.on('state', draw);
  world.on('clock', draw);
  setInterval(draw, 1000);

  const own = form(
    'Đặt giờ',
    [field('at', 'Đặt ngày giờ khác', { type: 'datetime-local', required: true })],
    ({ at }) => result.of(() => moveClock({ at: Date.parse(`${at}:00+07:00`) })),
  );
  own.classList.add('is-inline');
  return tool(
    'clock',
    'Đồng hồ',
    make('p', { className: 'clock' }, time, date),
    offset,
    make('div', { className: 'steps' }, ...moves, back),
    own,
    make('p', { className: 'tool-note' }, 'Thử nhắc hẹn, cửa sổ 48 giờ và 7 ngày mà không phải chờ.'),
    result.node,
  );
}

function span(ms) {
  const hours = Math.round(Math.abs(ms) / HOUR_MS);
  const parts = [hours >= 24 && `${Math.floor(hours / 24)} ngày`, hours % 24 > 0 && `${hours % 24} giờ`].filter(
    Boolean,
  );
  return `${ms < 0 ? 'Chậm' : 'Nhanh'} ${parts.join(' ') || 'dưới 1 giờ'}`;
}
