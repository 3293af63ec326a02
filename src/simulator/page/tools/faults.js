import { make } from '../dom.js';
import { check, field } from '../form.js';
import { setFaults } from '../world/api.js';
import { outcome, tool } from './tool.js';

const NEXT = [
  { value: '', label: 'Không' },
  { value: 'cut-before', label: 'Đứt mạng, Zalo chưa nhận' },
  { value: 'cut-after', label: 'Đứt mạng, Zalo đã nhận' },
  { value: '5xx', label: 'Zalo lỗi máy chủ (5xx)' },
  { value: 'revoked', label: 'Mã truy cập hết hiệu lực' },
];

const SWITCHES = [
  { name: 'duplicateWebhooks', label: 'Giao sự kiện hai lần', note: 'Bot phải bỏ qua lần thứ hai.' },
  { name: 'reorderWebhooks', label: 'Giao sự kiện sai thứ tự', note: 'Tin sau có thể tới trước tin trước.' },
];

const DELAYS = [
  { name: 'latencyMs', label: 'Zalo trả lời chậm', note: 'Mỗi lần bot gọi Zalo phải chờ chừng này.' },
  { name: 'webhookDelayMs', label: 'Giao sự kiện chậm', note: 'Tin của người dân tới bot muộn chừng này.' },
];

const WAITS = [
  [0, 'Không chậm'],
  [500, '0,5 giây'],
  [2000, '2 giây'],
  [5000, '5 giây'],
  [15_000, '15 giây'],
];

/** What may go wrong between the bot and Zalo, to switch on. Each switch works at once. */
export function faultsTool(world) {
  const result = outcome();
  const apply = (change) => result.of(() => setFaults(change));
  const inputs = new Map();
  const select = ({ name, label, note }, options, toValue) => {
    const node = field(
      name,
      label,
      { tag: 'select', note },
      ...options.map(([value, text]) => make('option', { value }, text)),
    );
    const input = node.querySelector('select');
    input.addEventListener('change', () => apply({ [name]: toValue(input.value) }));
    inputs.set(name, (value) => {
      const known = [...input.options].some((option) => option.value === String(value));
      if (!known) input.append(make('option', { value }, `${value} ms`)); // set by a script
      input.value = String(value);
    });
    return node;
  };

  const next = select(
    { name: 'failNext', label: 'Lần gọi kế tiếp', note: 'Chỉ một lần, rồi tự hết.' },
    NEXT.map(({ value, label }) => [value, label]),
    (value) => value || null,
  );
  const delays = DELAYS.map((delay) => select(delay, WAITS, Number));
  const switches = SWITCHES.map((one) => {
    const node = check(one, (isOn) => apply({ [one.name]: isOn }));
    inputs.set(one.name, (value) => {
      node.querySelector('input').checked = Boolean(value);
    });
    return node;
  });

  const draw = () => {
    for (const [name, put] of inputs) put(world.faults?.[name] ?? (name.endsWith('Ms') ? 0 : ''));
  };
  world.on('state', draw);
  world.on('faults', draw);
  return tool('faults', 'Sự cố', next, ...delays, ...switches, result.node);
}
