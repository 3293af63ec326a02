import type { Ids } from './ids.js';
import type { OaSettings, OaSettingsBook } from './oa-settings.js';
import type { ResidentBook } from './resident-book.js';
import type { SimClock } from './sim-clock.js';
import type { ResidentState } from './state.js';
import type { StateStore } from './state-store.js';
import type { TokenBook } from './token-book.js';
import type { Courier } from './webhook/courier.js';
import type { EventWriter } from './webhook/events.js';

export type ResidentChange = Partial<Omit<ResidentState, 'id' | 'idByApp'>>;

export type ZbsRating = { readonly rate: number; readonly note?: string; readonly feedbacks?: readonly string[] };

/** What a test may turn behind the API while the simulator runs. */
export type ApiControls = {
  /** Changes what is known of a person; throws when the id cannot be a user id. */
  updateResident(id: string, change: ResidentChange): void;
  /** Changes the OA's settings from the next call on. */
  updateOa(change: Partial<OaSettings>): void;
  oaSettings(): OaSettings;
  /** The admin takes the grant back: the access token is dead, and every refresh token is refused with -14014. */
  revokeGrant(): void;
  /** How often each refresh token was presented: a client that does well shows none twice (contract §5). */
  refreshSightings(): ReadonlyMap<string, number>;
  /** Someone asks to join a group; throws when there is no such group. */
  requestToJoin(groupId: string, residentId: string): void;
  /** The receiver rates a ZBS template, 1 to 5; throws when there is no such message. */
  rateTemplate(messageId: string, rating: ZbsRating): void;
  /** A visitor opens the web widget's chat (contract §2.5). */
  openAnonymousChat(): { readonly anonymousId: string; readonly conversationId: string };
};

export type ApiControlsDeps = {
  readonly store: StateStore;
  readonly residents: ResidentBook;
  readonly settings: OaSettingsBook;
  readonly tokens: TokenBook;
  readonly ids: Ids;
  readonly clock: SimClock;
  readonly courier: Courier;
  readonly events: EventWriter;
};

export function apiControls(deps: ApiControlsDeps): ApiControls {
  const { store, residents, settings, tokens, ids, clock, courier, events } = deps;
  const { api } = store.state;
  const found = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
    const item = list.find((known) => known.id === id);
    if (!item) throw new Error(`simulator: nothing has the id ${id}`);
    return item;
  };
  return {
    updateResident: (id, change) => void residents.update(id, change),
    updateOa: settings.update,
    oaSettings: settings.current,
    revokeGrant: tokens.revoke,
    refreshSightings: tokens.sightings,
    requestToJoin(groupId, residentId) {
      found(api.groups, groupId).pending.push(residents.get(residentId).id);
      store.saveSoon();
      courier.send(groupId, events.groupChanged('user_request_join_group', groupId, [residentId]));
    },
    rateTemplate(messageId, { rate, note = '', feedbacks = [] }) {
      const message = found(api.zbsMessages, messageId);
      message.rating = { rate, note, feedbacks: [...feedbacks], submittedAt: clock.now() };
      store.saveSoon();
      courier.send(message.residentId, events.zbsFeedback(message, { rate, note, feedbacks }));
    },
    openAnonymousChat() {
      const visitor = { id: ids.thing(), conversationId: ids.thing() };
      api.anonymous.push(visitor);
      store.saveSoon();
      return { anonymousId: visitor.id, conversationId: visitor.conversationId };
    },
  };
}
