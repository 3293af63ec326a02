import { button, make } from '../dom.js';
import { icon } from '../icon.js';
import { summaryOf } from '../message/summary.js';

/** What one is answering, above the text box, until it is sent or left. */
export function createReplyBar(onLeave) {
  const words = make('p', {});
  const leave = button({ className: 'bar-close', ariaLabel: 'Thôi trả lời tin này' }, () => onLeave(), icon('close'));
  const node = make('div', { className: 'reply-bar', hidden: true }, words, leave);
  return {
    node,
    set(message) {
      node.hidden = !message;
      words.textContent = message ? `Trả lời: ${summaryOf(message)}` : '';
    },
  };
}
