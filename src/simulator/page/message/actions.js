import { button, make } from '../dom.js';
import { icon } from '../icon.js';
import { REACTIONS } from './reactions.js';
import { summaryOf } from './summary.js';

/** What a long press offers on a phone, to answer or to react: the button that opens it, and what opens. */
export function actions(message, { onReply, onReact }) {
  const menu = make('div', { className: 'actions-menu', hidden: true });
  const opener = button(
    {
      className: 'actions-opener',
      ariaLabel: `Thêm với tin: ${summaryOf(message).slice(0, 40)}`,
      ariaExpanded: 'false',
    },
    () => setOpen(menu.hidden),
    icon('more'),
  );
  const setOpen = (isOpen) => {
    menu.hidden = !isOpen;
    opener.ariaExpanded = String(isOpen);
    if (isOpen) menu.scrollIntoView({ block: 'nearest' });
  };
  const then = (act) => () => {
    setOpen(false);
    opener.focus(); // what was pressed is gone, and the keyboard would begin at the top of the page
    act();
  };

  const reply = button({ className: 'chip is-strong' }, then(onReply), 'Trả lời tin này');
  const icons = message.from === 'oa' ? Object.entries(REACTIONS) : [];
  const chips = icons.map(([sign, name]) =>
    button(
      { className: 'chip', ariaPressed: String(message.userReaction === sign) },
      then(() => onReact(sign)),
      name,
    ),
  );
  const takeBack =
    message.userReaction &&
    button(
      { className: 'chip' },
      then(() => onReact('/-remove')),
      'Bỏ cảm xúc',
    );
  menu.append(...[reply, ...chips, takeBack].filter(Boolean));

  const onEscape = (event) => {
    if (event.key !== 'Escape' || menu.hidden) return;
    event.stopPropagation();
    setOpen(false);
    opener.focus();
  };
  for (const node of [opener, menu]) node.addEventListener('keydown', onEscape);
  return { opener, menu };
}
