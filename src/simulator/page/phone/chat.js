import { make } from '../dom.js';
import { bubble, hiddenTap } from '../message/bubble.js';
import { dayOf } from '../world/stamps.js';
import { createScroll } from './scroll.js';

/**
 * The list of bubbles of one resident. `world` tells the time and the deliveries; `hear` is what the bubbles want
 * to hear: `onChoice(message, index, choice)`, `onReply(message)`, `onReact(message, icon)`, `onSubmitInfo(info)`.
 */
export function createChat(world, hear) {
  const log = make('div', {
    className: 'log',
    role: 'log',
    ariaLive: 'polite',
    ariaLabel: 'Cuộc trò chuyện',
    tabIndex: 0, // arrow keys scroll the chat also where a browser does not focus scrollers by itself
  });
  const scroll = createScroll(log);
  const tapped = new Set();
  let messages = [];
  let lastDay = '';
  let isTechnical = false;

  const nodeOf = (id) => log.querySelector(`[data-id="${CSS.escape(id)}"]`);

  const draw = (message) => {
    const key = (index) => `${message.id}/${index}`;
    return bubble(message, {
      isTechnical,
      deliveryOf: world.deliveryOf,
      quoted: message.quote && messages.find(({ id }) => id === message.quote),
      wasTapped: (index) => tapped.has(key(index)),
      onJump: (id) => nodeOf(id)?.scrollIntoView({ block: 'center' }),
      onReply: () => hear.onReply(message),
      onReact: (icon) => hear.onReact(message, icon),
      onSubmitInfo: hear.onSubmitInfo,
      onChoice(index, choice) {
        tapped.add(key(index));
        hear.onChoice(message, index, choice);
      },
    });
  };

  const append = (message) => {
    if (message.hidden && !isTechnical) return;
    const day = dayOf(message.at, world.now());
    if (day !== lastDay) log.append(make('p', { className: 'day' }, make('span', {}, day)));
    lastDay = day;
    log.append(message.hidden ? hiddenTap(message) : draw(message));
  };

  const drawAll = () => {
    lastDay = '';
    log.ariaLive = 'off'; // a screen reader does not read a whole chat out
    log.replaceChildren();
    for (const message of messages) append(message);
    requestAnimationFrame(() => {
      log.ariaLive = 'polite';
    });
  };

  return {
    node: log,
    isEmpty: () => messages.length === 0,
    /** Messages of the OA that are on the screen and not seen yet. */
    unseenInSight: () => messages.filter((one) => one.from === 'oa' && !one.seenAt && scroll.isInSight(nodeOf(one.id))),
    show(next) {
      messages = next;
      drawAll();
      if (log.lastElementChild) scroll.reveal(log.lastElementChild);
    },
    /** Shows something else in place of the bubbles. */
    replaceBy: (node) => log.replaceChildren(node),
    /** Draws anew where the reader is: another day began, or the technical details come or go. */
    redraw(next = isTechnical) {
      isTechnical = next;
      if (messages.length > 0) scroll.keep(drawAll);
    },
    /** A new message, or what changed on one. */
    put(message) {
      const index = messages.findIndex(({ id }) => id === message.id);
      if (index >= 0) {
        messages[index] = message;
        return replace(nodeOf(message.id), message);
      }
      if (messages.length === 0) log.replaceChildren();
      messages.push(message);
      append(message);
      if (log.lastElementChild) scroll.reveal(log.lastElementChild);
    },
    redrawOne(id) {
      const message = messages.find((one) => one.id === id);
      if (message && isTechnical) replace(nodeOf(id), message);
    },
  };

  // receipts come for almost every message: whoever stands in it or fills its form keeps their place
  function replace(node, message) {
    if (!node || message.hidden) return;
    const fresh = draw(message);
    if (node.contains(document.activeElement)) fill(node, fresh);
    else scroll.keep(() => node.replaceWith(fresh));
  }
}

// only what a receipt or a reaction can change
function fill(node, fresh) {
  for (const part of ['.technical', '.reactions']) {
    const [before, after] = [node.querySelector(part), fresh.querySelector(part)];
    if (before && after) before.replaceWith(after);
    else if (before) before.remove();
    else if (after) (part === '.technical' ? node : node.querySelector('.bubble')).append(after);
  }
  if (node.querySelector('.actions-menu')?.hidden) putActions(node, fresh);
}

// whether a reaction can be taken back stands in the closed menu too
function putActions(node, fresh) {
  const opener = node.querySelector('.actions-opener');
  const isFocused = opener === document.activeElement;
  const after = fresh.querySelector('.actions-opener');
  opener.replaceWith(after);
  node.querySelector('.actions-menu').replaceWith(fresh.querySelector('.actions-menu'));
  if (isFocused) after.focus();
}
