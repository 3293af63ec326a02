import type { PublishMode } from '../../content/index.js';
import { type PersonEvent, wordsOf } from '../../conversation/index.js';
import type { Effect, Session, Snapshot } from '../../engine/index.js';
import type { ReplyButton } from '../../zalo-oa-sdk-wrapper/index.js';
import { type BotMessage, toBotMessages } from './bot-message.js';
import { type Entry, keepMemory } from './memory.js';
import { type TurnTrace, takeTurn } from './turn.js';

export type Conversation = {
  follow(): readonly BotMessage[];
  say(text: string): readonly BotMessage[];
  /** Presses a button of any earlier message by its label, with or without its number; null where none has it. */
  tap(label: string): readonly BotMessage[] | null;
  send(kind: 'picture' | 'other'): readonly BotMessage[];
  staffWrites(): readonly BotMessage[];
  /** Lets a timer come due. */
  ring(timer: string): readonly BotMessage[];
  /** The timers that are still to come, by id; epoch ms. */
  due(): Readonly<Record<string, number>>;
  /** The process dies in the next turn: after the commit, while its first message is on its way. */
  crash(): void;
  /**
   * The content of everybody who begins something. What the person stands in stays as it was for them (`keep`), or is
   * brought forward with their next message (`map`).
   */
  publish(content: Snapshot, mode?: PublishMode): void;
  /** Where the person stands, as it would be in Redis. */
  session(): Session | null;
};

/**
 * A conversation without servers: what a person does goes through the same reading, engine and rendering as in a
 * turn, and session, outbox and timers go through JSON between any two steps, as they do through Redis.
 * `now` gives epoch ms.
 */
export function startConversation(
  content: Snapshot,
  now: () => number,
  onTurn: (trace: TurnTrace) => void = () => {},
): Conversation {
  const memory = keepMemory();
  const library = new Map([[content.hash, content]]);
  let open: readonly string[] = [content.hash]; // the versions on which a person may still go on
  const buttons: ReplyButton[] = []; // on the person's phone: no crash takes them
  let current = content;
  let events = 0;
  let isDoomed = false;

  const act = (event: PersonEvent): readonly BotMessage[] => {
    const { session } = memory.read();
    const shown = library.get(session?.content ?? '') ?? current;
    const own = open.includes(shown.hash) ? shown : current;
    const at = now();
    const { session: after, effects } = takeTurn({ current, own }, session, event, at);
    memory.write({ session: after, outbox: effects.flatMap((effect, index) => entry(event.id, index, effect)) });
    onTurn({ content: shown, before: session, words: event.kind === 'text' ? event.text : null, after, now: at });
    const messages = deliver();
    buttons.push(...messages.flatMap((message) => message.buttons));
    return messages;
  };

  /** Does what the outbox says. What was on its way when a process died is not sent again (conformance B2). */
  const deliver = (): readonly BotMessage[] => {
    const shown: BotMessage[] = [];
    for (let { outbox, sending } = memory.read(); outbox[0]; { outbox, sending } = memory.read()) {
      const [{ id, effect }] = outbox;
      if (effect.do === 'say' && id !== sending) {
        memory.write({ sending: id });
        shown.push(...toBotMessages(effect));
        const isDead = isDoomed;
        isDoomed = false;
        if (isDead) continue; // another process begins with what is stored
      }
      settle();
    }
    isDoomed = false;
    return shown;
  };

  /** Takes the first entry off the outbox; a timer is set as it goes. */
  const settle = () => {
    const { outbox, due } = memory.read();
    const [first, ...rest] = outbox;
    const timers = first?.effect.do === 'start-timer' ? { ...due, [first.effect.id]: first.effect.at } : due;
    memory.write({ outbox: rest, sending: null, due: timers });
  };

  const next = () => ({ id: `local-${++events}`, at: now() });
  const say = (text: string) => act(wordsOf(next().id, now(), text));
  return {
    follow: () => act({ ...next(), kind: 'follow' }),
    say,
    tap(label) {
      const pressed = buttons.findLast(({ title }) => title === label || title.replace(/^\d+\. /, '') === label);
      return pressed ? say(pressed.payload) : null;
    },
    send: (kind) => act({ ...next(), kind: 'media', picture: kind === 'picture' }),
    staffWrites: () => act({ ...next(), kind: 'staff' }),
    ring(timer) {
      const { [timer]: _rung, ...due } = memory.read().due;
      memory.write({ due });
      return act({ id: `timer/${timer}`, at: now(), kind: 'timer', timer });
    },
    due: () => memory.read().due,
    crash() {
      isDoomed = true;
    },
    publish(content, mode = 'keep') {
      current = content;
      open = mode === 'map' ? [content.hash] : [...open, content.hash];
      library.set(content.hash, content);
    },
    session: () => memory.read().session,
  };
}

/** What the host does of an effect; notes and tickets are nothing that the person sees. */
function entry(eventId: string, index: number, effect: Effect): readonly Entry[] {
  if (effect.do === 'record' || effect.do === 'hand-over' || effect.do === 'note-gap') return [];
  return [{ id: `${eventId}/${index}`, effect }];
}
