import type { BotMessage } from './bot-message.js';
import type { Conversation } from './conversation.js';

/** More than that in one wait is a timer that sets itself for ever. */
const MOST_RINGS = 1_000;

/** Timers set one another without an end. */
export class EndlessTimersError extends Error {
  override readonly name = 'EndlessTimersError';
  constructor() {
    super(`more than ${MOST_RINGS} timers within one wait`);
  }
}

/**
 * Lets time go by, in ms, and gives what the bot says by itself: what comes due on the way is done at its own moment.
 * `clock` is what the conversation tells its time by. Throws EndlessTimersError.
 */
export function letPass(conversation: Conversation, clock: { now: number }, ms: number): readonly BotMessage[] {
  const until = clock.now + ms;
  const said: BotMessage[] = [];
  let rings = 0;
  for (let next = earliest(conversation, until); next; next = earliest(conversation, until)) {
    if (++rings > MOST_RINGS) throw new EndlessTimersError();
    clock.now = Math.max(clock.now, next.at);
    said.push(...conversation.ring(next.id));
  }
  clock.now = until;
  return said;
}

function earliest(conversation: Conversation, until: number) {
  const due = Object.entries(conversation.due()).map(([id, at]) => ({ id, at }));
  return due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
}
