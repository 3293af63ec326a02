import { button, make } from '../dom.js';
import { field, form } from '../form.js';
import { probeWebhook, resubscribe, setWebhook } from '../world/api.js';
import { outcome, tool } from './tool.js';

/** Where the events go, whether they still do, and the console's “Kiểm tra” (contract §1.3, §1.4). */
export function webhookTool(world) {
  const result = outcome();
  const state = make('p', { className: 'badge', data: { testid: 'webhook-state' } });
  const waiting = make('p', { className: 'tool-note' });
  const address = field('url', 'Địa chỉ', {
    type: 'url',
    pattern: 'https?://.+',
    placeholder: 'http://127.0.0.1:3000/webhook/zalo',
  });
  const input = address.querySelector('input');
  const change = form('Lưu', [address], ({ url }) => result.of(() => setWebhook({ url }), 'Đã lưu.'));
  change.classList.add('is-inline');

  const probe = (isSigned) => async () => {
    const answer = await result.of(() => probeWebhook(isSigned));
    if (answer) result.tell(told(answer.status), answer.status !== 200);
  };
  const again = button(
    { className: 'step', data: { testid: 'resubscribe' } },
    () => result.of(resubscribe, 'Đã bật lại.'),
    'Bật lại',
  );

  const draw = () => {
    const { url, isSubscribed = true, waitingRetries = 0 } = world.webhook ?? {};
    const isOn = Boolean(url) && isSubscribed;
    state.textContent = stateOf(url, isSubscribed);
    state.classList.toggle('is-good', isOn);
    state.classList.toggle('is-bad', !isOn);
    waiting.textContent = `${waitingRetries || 'Không có'} sự kiện đang chờ gửi lại.`;
    again.hidden = !url || isSubscribed;
    if (document.activeElement !== input) input.value = url ?? '';
  };
  world.on('state', draw);
  world.on('webhook', draw);

  return tool(
    'webhook',
    'Webhook',
    state,
    waiting,
    change,
    make(
      'div',
      { className: 'steps' },
      button({ className: 'step' }, probe(true), 'Kiểm tra, có chữ ký'),
      button({ className: 'step' }, probe(false), 'Kiểm tra, không chữ ký'),
      again,
    ),
    result.node,
  );
}

function stateOf(url, isSubscribed) {
  if (!url) return 'Chưa có địa chỉ';
  return isSubscribed ? 'Đang giao sự kiện' : 'Zalo đã ngừng giao';
}

function told(status) {
  if (status === 200) return 'Bot trả lời 200: Zalo lưu được địa chỉ.';
  return status
    ? `Bot trả lời ${status}: Zalo không lưu được địa chỉ, vì chỉ nhận 200.`
    : 'Bot không trả lời trong 2 giây: Zalo không lưu được địa chỉ.';
}
