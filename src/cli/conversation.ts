import { renderSay } from '../channel/index.js';
import { decide, type PersonEvent, wordsOf } from '../conversation/index.js';
import { type Effect, oneContent, type Say, type Session, type Snapshot } from '../engine/index.js';
import type { ReplyButton } from '../zalo-oa-sdk-wrapper/index.js';

/** One message of the bot as a person sees it. */
export type BotMessage = { readonly text: string; readonly buttons: readonly ReplyButton[] };

export type Conversation = {
  follow(): readonly BotMessage[];
  say(text: string): readonly BotMessage[];
  /** Presses a button of any earlier message by its label, with or without its number; null where none has it. */
  tap(label: string): readonly BotMessage[] | null;
  /** Where the person stands, as it would be in Redis. */
  session(): Session | null;
};

/**
 * A conversation without servers: what a person does goes through the same reading, engine and rendering as in a
 * turn, and the session goes through JSON between any two messages, as it does through Redis.
 */
export function startConversation(snapshot: Snapshot, now: () => number): Conversation {
  let stored: string | null = null;
  let events = 0;
  const buttons: ReplyButton[] = [];

  const act = (event: PersonEvent): readonly BotMessage[] => {
    const session = stored === null ? null : (JSON.parse(stored) as Session);
    const { session: next, effects } = decide(oneContent(snapshot), session, event, now());
    stored = JSON.stringify(next);
    const messages = effects.filter(isSay).flatMap((say) => renderSay(say, 'media'));
    const shown = messages.map((message): BotMessage => {
      return message.kind === 'image' ? { text: `[hình: ${message.url}]`, buttons: [] } : message;
    });
    buttons.push(...shown.flatMap((message) => message.buttons));
    return shown;
  };
  const say = (text: string) => act(wordsOf(`local-${++events}`, now(), text));
  return {
    follow: () => act({ id: `local-${++events}`, at: now(), kind: 'follow' }),
    say,
    tap(label) {
      const pressed = buttons.findLast(({ title }) => title === label || title.replace(/^\d+\. /, '') === label);
      return pressed ? say(pressed.payload) : null;
    },
    session: () => (stored === null ? null : (JSON.parse(stored) as Session)),
  };
}

function isSay(effect: Effect): effect is Say {
  return effect.do === 'say';
}
