import type { Say } from '../engine/index.js';
import { type ChoiceMessage, choiceMessage, fitText, type ReplyButton } from '../zalo-oa-sdk-wrapper/index.js';

/** What a turn says: words with choices, and pictures by their address. */
export type SaidMessage = ChoiceMessage | { readonly kind: 'image'; readonly url: string };

/** Turns what the engine says into Zalo messages within its limits: the picture first, then text with buttons. */
export function renderSay(say: Say, mediaBaseUrl: string): readonly SaidMessage[] {
  const { text, picture, choices, from, count, more } = say;
  const button = ({ label, ref }: Say['choices'][number]): ReplyButton => ({ title: label, payload: ref });
  const message = choiceMessage({
    text,
    choices: choices.map(button),
    from,
    count,
    ...(more ? { more: button(more) } : {}),
  });
  const messages = fitText(message);
  return picture === undefined ? messages : [{ kind: 'image', url: `${mediaBaseUrl}/${picture}` }, ...messages];
}
