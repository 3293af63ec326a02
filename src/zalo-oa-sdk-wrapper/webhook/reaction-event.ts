import { flatBase, type PersonBase, personOf, type Reader, type Readers } from './event-base.js';
import { idAt, textAt } from './fields.js';
import { type Parties, partiesByOa } from './parties.js';

/** Somebody put an icon on a message, or took it away with `/-remove` (contract §2.6, §3.8). */
export type ReactionEvent = PersonBase & {
  readonly kind: 'reaction';
  readonly by: 'user' | 'oa';
  /** The message that the icon is on. */
  readonly messageId: string;
  /** `/-strong`, `/-heart` … */
  readonly icon: string;
};

export const reactionReaders: Readers<ReactionEvent> = [
  ['user_reacted_message', reactionReader('user')],
  ['oa_reacted_message', reactionReader('oa')],
];

function reactionReader(by: Parties['by']): Reader<ReactionEvent> {
  return (body, name, { oaId }) => {
    const parties = partiesByOa(body, oaId, by);
    const messageId = idAt(body, 'message', 'msg_id');
    const icon = textAt(body, 'message', 'react_icon');
    if (!parties || messageId === null || icon === null) return null;
    // one message may get many icons: its id alone does not make the event one
    const base = flatBase(body, name, `${parties.userId}|${messageId}|${icon}`, parties.oaId);
    return { kind: 'reaction', ...base, ...personOf(body, parties.userId), by, messageId, icon };
  };
}
