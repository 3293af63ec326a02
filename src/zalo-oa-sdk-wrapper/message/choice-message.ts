import { cutTo, lengthOf } from './length.js';
import { LIMITS } from './limits.js';
import type { ReplyButton, TextMessage } from './outgoing-message.js';

/** A question with choices, of which a slice is shown as buttons. */
export type ChoicePage = {
  readonly text: string;
  /** All choices. The number of each is its position from 1; typing the number and tapping are to mean the same. */
  readonly choices: readonly ReplyButton[];
  /** The slice to show as buttons. */
  readonly from: number;
  readonly count: number;
  /** Leads to the next slice; absent where the buttons show everything. */
  readonly more?: ReplyButton;
};

/** A text whose buttons all send a payload back. */
export type ChoiceMessage = Omit<TextMessage, 'buttons'> & { readonly buttons: readonly ReplyButton[] };

/**
 * A text with numbered buttons. Where five buttons do not hold all choices, or a button not all of its words
 * (contract §3.3), the text lists them with their numbers, and the last button, if there is one for it, shows more.
 */
export function choiceMessage({ text, choices, from, count, more }: ChoicePage): ChoiceMessage {
  const numbered = choices.map((choice, index): ReplyButton => ({ ...choice, title: `${index + 1}. ${choice.title}` }));
  const shown = numbered.slice(from, from + count);
  const buttons = shown.map((button) => ({ ...button, title: cutTo(button.title, LIMITS.title) }));
  const isCut = shown.some(({ title }) => lengthOf(title) > LIMITS.title);
  if (buttons.length === choices.length && !isCut) return { kind: 'text', text, buttons };
  // the first page lists everything; the next ones only what they show, or nothing would seem to have changed
  const lines = (from === 0 ? numbered : shown).map(({ title }) => title);
  return { kind: 'text', text: `${text}\n\n${lines.join('\n')}`, buttons: more ? [...buttons, more] : buttons };
}

/** The page of choices that begins at `from`: five buttons where they are enough, else four and one for more. */
export function choicePage(
  text: string,
  choices: readonly ReplyButton[],
  from: number,
  more: (nextFrom: number) => ReplyButton,
): ChoicePage {
  if (choices.length <= LIMITS.buttons) return { text, choices, from: 0, count: choices.length };
  const count = LIMITS.buttons - 1;
  const next = from + count < choices.length ? from + count : 0; // after the last page the first comes again
  return { text, choices, from, count, more: more(next) };
}
