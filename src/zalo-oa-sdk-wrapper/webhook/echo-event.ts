import type { Content, ContentType } from './content.js';
import { messageBase, type PersonBase, personOf, type Reader, type Readers } from './event-base.js';
import { idAt } from './fields.js';
import { partiesOf } from './parties.js';
import { messagePartOf } from './read-content.js';

/** What the OA sent to a person, by the API or from Zalo's chat tool (contract §2.4). Never the person's words. */
export type EchoEvent = PersonBase & {
  readonly kind: 'echo';
  readonly messageId: string;
  readonly content: Content;
  /** Who of the staff wrote it in the chat tool (oa.zalo.me); null for what came by the API. */
  readonly adminId: string | null;
};

/** §2.4 lists six and `template`; the rest of §2.2 is taken too, because the chat tool may send it. */
const SENT_BY_OAS = [
  'text',
  'image',
  'gif',
  'list',
  'file',
  'sticker',
  'template',
  'link',
  'audio',
  'video',
  'location',
  'business_card',
] as const satisfies readonly ContentType[];

export const echoReaders: Readers<EchoEvent> = SENT_BY_OAS.map((type) => [`oa_send_${type}`, echoReader(type)]);

function echoReader(type: ContentType): Reader<EchoEvent> {
  return (body, name) => {
    const parties = partiesOf(body, 'oa');
    const part = messagePartOf(body, type);
    if (!parties || !part) return null;
    const { messageId, content } = part;
    const base = messageBase(body, name, parties.oaId, messageId);
    const person = personOf(body, parties.userId);
    return { kind: 'echo', ...base, ...person, messageId, content, adminId: idAt(body, 'sender', 'admin_id') };
  };
}
