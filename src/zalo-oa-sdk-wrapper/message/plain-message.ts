import type { Button, ListRow, OutgoingMessage, TextMessage } from './outgoing-message.js';

/** Whether a message has what some OAs cannot send (contract §3.3): buttons or a list. */
export function isInteractive(message: OutgoingMessage): boolean {
  return message.kind === 'list' || (message.kind === 'text' && message.buttons.length > 0);
}

/** The same message in words alone: choices and rows become numbered lines. Messages without them stay as they are. */
export function plainMessage(message: OutgoingMessage): OutgoingMessage {
  if (message.kind === 'list')
    return withLines({ kind: 'text', text: message.text ?? '', buttons: [] }, message.rows.map(rowLine));
  if (message.kind === 'text') return withLines({ ...message, buttons: [] }, message.buttons.map(buttonLine));
  return message;
}

const NUMBERED = /^\d+\. /;

function withLines(message: TextMessage, lines: readonly string[]): TextMessage {
  const said = message.text.normalize('NFC').split('\n');
  const numbered = withNumbers(lines, said).filter((line) => !said.includes(line)); // the text may list its choices already
  return { ...message, text: [message.text, numbered.join('\n')].filter(Boolean).join('\n\n') };
}

/**
 * Choices that have numbers keep them. What stands among them gets a number only where that is no choice's: “xem thêm”
 * as line five would be taken for the fifth choice.
 */
function withNumbers(lines: readonly string[], said: readonly string[]): readonly string[] {
  const isPage = lines.some((line, index) => NUMBERED.test(line) && !line.startsWith(`${index + 1}. `));
  const taken = lines.some((line) => NUMBERED.test(line)) ? said : [];
  return lines.map((line, index) => {
    const number = `${index + 1}. `;
    const isOthers = isPage || taken.some((other) => other.startsWith(number));
    return (NUMBERED.test(line) || isOthers ? line : number + line).normalize('NFC');
  });
}

/** A button in words. */
export function buttonLine(button: Button): string {
  if ('url' in button) return `${button.title}: ${button.url}`;
  if ('sms' in button) return `${button.title}: ${localNumber(button.phone)} “${button.sms}”`;
  return 'phone' in button ? `${button.title}: ${localNumber(button.phone)}` : button.title;
}

function rowLine({ title, subtitle, action }: ListRow): string {
  const words = subtitle === undefined ? title : `${title} – ${subtitle}`;
  if (!action || 'payload' in action) return words;
  return `${words}: ${'url' in action ? action.url : localNumber(action.phone)}`;
}

/** As people dial it. */
const localNumber = (phone: string): string => phone.replace(/^84/, '0');
