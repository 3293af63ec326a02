import { choiceMessage } from './choice-message.js';
import { LIMITS } from './limits.js';
import type { OutgoingMessage, ReplyButton, TextMessage } from './outgoing-message.js';
import { buttonLine } from './plain-message.js';
import { messageParts } from './split-text.js';

/**
 * The messages that together say what one says: a long text or caption is split at sentence ends, with the buttons
 * under the last part; over five buttons become a numbered list in the text. `more` is the button under such a list
 * that leads to the other choices; without it the first five are shown and the rest is typed. Whatever else is over a
 * limit (a payload, a row, an address) stays: `problemsOf` tells of it.
 */
export function fitMessage(message: OutgoingMessage, more?: ReplyButton): readonly OutgoingMessage[] {
  if (message.kind === 'image' && message.caption !== undefined) {
    const { caption, ...image } = message;
    const [first = '', ...rest] = messageParts(caption);
    return [{ ...image, caption: first }, ...rest.map((text): TextMessage => ({ kind: 'text', text, buttons: [] }))];
  }
  return message.kind === 'text' ? fitText<TextMessage>(withFewButtons(message, more)) : [message];
}

/** Splits a text at sentence ends where it is too long; its buttons stand under the last part. */
export function fitText<T extends TextMessage>(message: T): readonly T[] {
  const { quoteMessageId, ...unquoted } = message;
  const parts = messageParts(message.text);
  return parts.map((text, index) => {
    const part = index === 0 ? message : (unquoted as T);
    return { ...part, text, buttons: index === parts.length - 1 ? message.buttons : [] };
  });
}

/** Over five buttons: links and numbers are written out in the text, and the rest are its numbered choices. */
function withFewButtons(message: TextMessage, more: ReplyButton | undefined): TextMessage {
  if (message.buttons.length <= LIMITS.buttons) return message;
  const choices = message.buttons.filter((button) => 'payload' in button);
  const lines = message.buttons.filter((button) => !('payload' in button)).map(buttonLine);
  const text = [message.text, ...lines].join('\n');
  const isPartial = choices.length > LIMITS.buttons;
  const count = isPartial && more ? LIMITS.buttons - 1 : LIMITS.buttons;
  return { ...message, ...choiceMessage({ text, choices, from: 0, count, ...(isPartial && more ? { more } : {}) }) };
}
