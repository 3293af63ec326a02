import { button, make } from '../dom.js';
import { summaryOf } from './summary.js';

/** The message that this one answers; pressing it goes there. */
export function quote(quoted, onJump) {
  const summary = summaryOf(quoted);
  const words = make('span', { className: 'quote-words' }, summary);
  if (!quoted) return make('p', { className: 'quote' }, words);
  return button({ className: 'quote', ariaLabel: `Tới tin được trả lời: ${summary}` }, () => onJump(quoted.id), words);
}
