import { bubble } from './bubble.js';
import { byId, make } from './dom.js';
import { dayOf } from './stamps.js';

const log = byId('log');
log.tabIndex = 0; // arrow keys scroll the chat also where a browser does not focus scrollers by itself

// the last line stays in sight when a notice or the phone's keyboard takes room away
let isAtEnd = true;
let height = log.clientHeight;
log.addEventListener('scroll', () => {
  // a scroll that a new height caused says nothing about where the reader is
  if (log.clientHeight === height) isAtEnd = log.scrollHeight - log.scrollTop - height < 40;
});
new ResizeObserver(() => {
  height = log.clientHeight;
  if (isAtEnd) log.scrollTop = log.scrollHeight;
}).observe(log);

/** The list of bubbles of one resident. Hidden taps are in the list but never drawn. */
export function createChat(onChoice) {
  const tapped = new Set();
  let messages = [];
  let lastDay = '';

  const draw = (message) => {
    const key = (index) => `${message.id}/${index}`;
    return bubble(message, {
      quoted: message.quote && messages.find(({ id }) => id === message.quote),
      wasTapped: (index) => tapped.has(key(index)),
      onResize: () => message === messages.at(-1) && reveal(log.lastElementChild),
      onChoice(index, choice, node) {
        tapped.add(key(index));
        node.classList.add('was-tapped');
        onChoice(message, index, choice, node);
      },
    });
  };

  const append = (message) => {
    if (message.hidden) return;
    const day = dayOf(message.at);
    if (day !== lastDay) log.append(make('p', { className: 'day' }, make('span', {}, day)));
    lastDay = day;
    log.append(draw(message));
  };

  return {
    isEmpty: () => messages.length === 0,
    /** Shows another chat; a screen reader does not read it all out. */
    show(next) {
      messages = next;
      lastDay = '';
      log.ariaLive = 'off';
      log.replaceChildren();
      for (const message of messages) append(message);
      if (log.lastElementChild) reveal(log.lastElementChild);
      requestAnimationFrame(() => {
        log.ariaLive = 'polite';
      });
    },
    /** Shows something else in place of the bubbles. */
    replaceBy: (node) => log.replaceChildren(node),
    put(message) {
      const index = messages.findIndex(({ id }) => id === message.id);
      if (index >= 0) {
        messages[index] = message;
        log.querySelector(`[data-id="${message.id}"]`)?.replaceWith(draw(message));
        return;
      }
      if (messages.length === 0) log.replaceChildren();
      messages.push(message);
      append(message);
      if (log.lastElementChild) reveal(log.lastElementChild);
    },
  };
}

// a message taller than the screen is read from its first line
function reveal(node) {
  const isTall = node.offsetHeight > log.clientHeight;
  isAtEnd = !isTall;
  log.scrollTop = isTall ? node.offsetTop - log.offsetTop - 8 : log.scrollHeight;
}
