import type { Ids } from './ids.js';
import { createListeners } from './listeners.js';
import type { SimContent, SimMessage } from './message.js';
import type { SimClock } from './sim-clock.js';
import type { StateStore } from './state-store.js';

/** Every chat, both directions, hidden taps included. */
export type Ledger = {
  /** A message of the OA counts as received at once; `staffId` marks what a human wrote in OA Manager. */
  append(residentId: string, from: SimMessage['from'], content: SimContent, staffId?: string): SimMessage;
  /** The chat so far, oldest first; a copy. */
  chat(residentId: string): SimMessage[];
  find(messageId: string): SimMessage | null;
  /** Puts the OA's reaction on a message; `undefined` takes it off. */
  react(messageId: string, icon: string | undefined): void;
  /** Puts the resident's reaction on a message; `undefined` takes it off. */
  reactAsResident(messageId: string, icon: string | undefined): void;
  /** Marks everything of the OA in the chat as seen; answers what had not been. */
  markSeen(residentId: string): readonly SimMessage[];
  onMessage(listener: (message: SimMessage) => void): () => void;
  /** A reaction or a tick on a message that was there already. */
  onChange(listener: (message: SimMessage) => void): () => void;
};

export function ledger(store: StateStore, clock: SimClock, ids: Ids): Ledger {
  const { chats } = store.state;
  const added = createListeners<SimMessage>();
  const changed = createListeners<SimMessage>();
  const owner = new Map(Object.values(chats).flatMap((chat) => chat.map((m) => [m.id, m.residentId] as const)));

  const entry = (messageId: string) => chats[owner.get(messageId) ?? '']?.find((m) => m.id === messageId);

  const change = (messageId: string, fields: Partial<SimMessage>) => {
    const message = entry(messageId);
    if (!message) return;
    Object.assign(message, fields);
    store.saveSoon();
    changed.emit(message);
  };

  return {
    append(residentId, from, { buttons, elements, ...content }, staffId) {
      const at = clock.now();
      const message = {
        id: ids.message(),
        residentId,
        from,
        at,
        ...content,
        ...(staffId !== undefined && { staffId }),
        ...(from === 'oa' && { receivedAt: at }),
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
    react: (messageId, icon) => change(messageId, { reaction: icon }),
    reactAsResident: (messageId, icon) => change(messageId, { userReaction: icon }),
    markSeen(residentId) {
      const seenAt = clock.now();
      const unseen = (chats[residentId] ?? []).filter((m) => m.from === 'oa' && m.seenAt === undefined);
      for (const { id } of unseen) change(id, { seenAt });
      return unseen;
    },
    onMessage: added.on,
    onChange: changed.on,
  };
}
