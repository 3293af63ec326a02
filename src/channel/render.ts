import type { Say } from '../engine/index.js';
import type { Button, OutgoingMessage } from '../zalo-oa-sdk-wrapper/index.js';

/**
 * Turns what the engine says into Zalo messages: the picture first, then text with numbered buttons. Choices beyond
 * five buttons are numbered lines of the text, and the last button shows more (contract §3.3).
 */
export function renderSay(say: Say, mediaBaseUrl: string): readonly OutgoingMessage[] {
  const { text, picture, choices, from, count, more } = say;
  const numbered = choices.map(({ label, ref }, index): Button => ({ title: `${index + 1}. ${label}`, payload: ref }));
  const buttons = numbered.slice(from, from + count);
  // the first page lists everything; the next ones only what they show, or nothing would seem to have changed
  const lines = from === 0 ? numbered : buttons;
  const list = more ? `\n\n${lines.map(({ title }) => title).join('\n')}` : '';
  const message: OutgoingMessage = {
    kind: 'text',
    text: `${text}${list}`,
    buttons: more ? [...buttons, { title: more.label, payload: more.ref }] : buttons,
  };
  return picture === undefined ? [message] : [{ kind: 'image', url: `${mediaBaseUrl}/${picture}` }, message];
}
