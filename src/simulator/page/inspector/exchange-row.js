import { button, make } from '../dom.js';
import { icon } from '../icon.js';
import { exactTimeOf } from '../world/stamps.js';
import { hasFailed, nameOf, requestText, responseText, resultOf, textOf } from './exchange.js';

/** One exchange: a line that opens to its request and its response. */
export function exchangeRow(exchange) {
  const { kind, at, ms, retry, fault } = exchange;
  const summary = make(
    'summary',
    {},
    make('span', { className: `way is-${kind}` }, kind === 'webhook' ? 'Zalo → bot' : 'Bot → Zalo'),
    make('span', { className: 'exchange-name' }, nameOf(exchange)),
    make('span', { className: hasFailed(exchange) ? 'result is-bad' : 'result' }, resultOf(exchange)),
    make(
      'span',
      { className: 'exchange-note' },
      [exactTimeOf(at), `${Math.round(ms)} ms`, retry > 0 && `gửi lại lần ${retry}`, fault && `sự cố: ${fault}`]
        .filter(Boolean)
        .join(' · '),
    ),
  );
  const details = make('details', { className: 'exchange' }, summary);
  // most are never opened, and hundreds of printed bodies would weigh on the page
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(content(exchange));
  });
  return make('li', { data: { testid: 'exchange' } }, details);
}

function content(exchange) {
  const copied = make('span', { className: 'copied', role: 'status' });
  const copy = button(
    { className: 'step' },
    async () => {
      const isDone = await copyText(textOf(exchange));
      copied.textContent = isDone ? 'Đã chép.' : 'Trình duyệt không cho chép.';
    },
    icon('copy'),
    'Chép tất cả',
  );
  return make(
    'div',
    { className: 'exchange-content' },
    ...block('Yêu cầu', requestText(exchange)),
    ...block('Trả lời', responseText(exchange)),
    make('p', { className: 'copy-line' }, copy, copied),
  );
}

const block = (title, text) => [
  make('h3', {}, title),
  // focusable, since the keyboard must be able to scroll it
  make('pre', { tabIndex: 0, role: 'group', ariaLabel: title }, text),
];

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no permission, or a page without https on another host
  }
}
