import { button, make } from '../dom.js';
import { icon } from '../icon.js';

const ICONS = { 'oa.open.url': 'open', 'oa.open.phone': 'phone', 'oa.open.sms': 'sms' };

/** The buttons under a message. They count from 0, and a list's rows after them. */
export const choices = ({ buttons }, context) =>
  make('div', { className: 'choices' }, ...buttons.map((one, index) => choice(index, one, [one.title], context)));

/** One thing to tap; those already tapped are marked and stay tappable. */
export function choice(index, action, content, { onChoice, wasTapped }, kind = 'button') {
  const node = button(
    { className: `choice ${kind}`, data: { testid: 'choice' } },
    () => {
      node.classList.add('was-tapped');
      onChoice(index, action);
    },
    ...content,
    kind === 'button' && ICONS[action.type] && icon(ICONS[action.type]),
  );
  node.classList.toggle('was-tapped', wasTapped(index));
  return node;
}
