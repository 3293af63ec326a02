import type { Ids } from './ids.js';
import { createListeners } from './listeners.js';
import type { SimContent, SimMessage } from './message.js';
import type { SimClock } from './sim-clock.js';
import type { StateStore } from './state-store.js';

/** Every chat, both directions, hidden taps included. */
export type Ledger = {
  append(residentId: string, from: SimMessage['from'], content: SimContent): SimMessage;
  /** The chat so far, oldest first; a copy. */
  chat(residentId: string): SimMessage[];
  find(messageId: string): SimMessage | null;
  /** Puts the OA's reaction on a message; `undefined` takes it off. */
  react(messageId: string, icon: string | undefined): void;
  onMessage(listener: (message: SimMessage) => void): () => void;
  onReaction(listener: (message: SimMessage) => void): () => void;
};

export function ledger(store: StateStore, clock: SimClock, ids: Ids): Ledger {
  const { chats } = store.state;
  const added = createListeners<SimMessage>();
  const reacted = createListeners<SimMessage>();
  const owner = new Map(Object.values(chats).flatMap((chat) => chat.map((m) => [m.id, m.residentId] as const)));

  const entry = (messageId: string) => chats[owner.get(messageId) ?? '']?.find((m) => m.id === messageId);

  return {
    append(residentId, from, { buttons, elements, ...content }) {
      const message = {
        id: ids.message(),
        residentId,
        from,
        at: clock.now(),
        ...content,
        buttons: [...buttons],
        ...(elements && { elements: [...elements] }),
      };
      chats[residentId] ??= [];
      chats[residentId].push(message);
      owner.set(message.id, residentId);
      store.saveSoon();
      added.emit(message);
      return message;
    },
    chat: (residentId) => [...(chats[residentId] ?? [])],
    find: (messageId) => entry(messageId) ?? null,
    react(messageId, icon) {
      const message = entry(messageId);
      if (!message) return;
      message.reaction = icon;
      store.saveSoon();
      reacted.emit(message);
    },
    onMessage: added.on,
    onReaction: reacted.on,
  };
}
