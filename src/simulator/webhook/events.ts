import type { SimMessage } from '../message.js';
import type { ResidentState } from '../state.js';

export type EventContext = { readonly appId: string; readonly oaId: string; readonly now: () => number };

export type Attachment = { readonly type: string; readonly payload: object };

/** The bodies of the webhooks (contract §2). All ids and the timestamp are strings (§1.4). */
export type EventWriter = ReturnType<typeof eventWriter>;

export function eventWriter({ appId, oaId, now }: EventContext) {
  const timestamp = () => String(now());

  const fromUser = (name: string, user: ResidentState, message: object) => ({
    app_id: appId,
    sender: { id: user.id },
    user_id_by_app: user.idByApp,
    recipient: { id: oaId },
    event_name: name,
    message,
    timestamp: timestamp(),
  });

  // no admin_id: that marks what a human wrote in Zalo's chat tool (§2.4)
  const fromOa = (name: string, user: ResidentState, message: object) => ({
    ...fromUser(name, user, message),
    sender: { id: oaId },
    recipient: { id: user.id },
  });

  return {
    userSent: (user: ResidentState, message: SimMessage) =>
      fromUser(`user_send_${kindOf(message)}`, user, bodyOf(message)),
    /** §2.4: the echo that Zalo sends for API messages too. */
    oaSent: (user: ResidentState, message: SimMessage) => fromOa(`oa_send_${kindOf(message)}`, user, bodyOf(message)),
    oaReacted: (user: ResidentState, messageId: string, icon: string) =>
      fromOa('oa_reacted_message', user, { msg_id: messageId, react_icon: icon }),
    /** §2.6, in the recommended reading: the sender is the OA. */
    userReceived: (user: ResidentState, messageId: string) =>
      fromOa('user_received_message', user, { msg_id: messageId }),
    relationship: (name: 'follow' | 'unfollow', user: ResidentState) => ({
      app_id: appId,
      oa_id: oaId,
      user_id_by_app: user.idByApp,
      event_name: name,
      source: 'oa_profile',
      follower: { id: user.id },
      timestamp: timestamp(),
    }),
    clickedChatNow: (user: ResidentState) => ({
      app_id: appId,
      oa_id: oaId,
      user_id: user.id,
      user_id_by_app: user.idByApp,
      event_name: 'user_click_chatnow',
      timestamp: timestamp(),
    }),
  };
}

function kindOf(message: SimMessage): 'text' | 'image' | 'sticker' | 'list' {
  if (message.sticker) return 'sticker';
  if (message.imageUrl) return 'image';
  return message.elements ? 'list' : 'text';
}

function bodyOf(message: SimMessage): object {
  const attachments = attachmentsOf(message);
  return {
    ...(message.text !== undefined && { text: message.text }),
    ...(message.quote !== undefined && { quote_msg_id: message.quote }),
    ...(attachments.length > 0 && { attachments }),
    msg_id: message.id,
  };
}

function attachmentsOf({ imageUrl, sticker }: SimMessage): Attachment[] {
  if (imageUrl) return [{ type: 'image', payload: { thumbnail: imageUrl, url: imageUrl } }];
  // .invalid resolves nowhere: a bot that downloads it on sight finds nothing
  if (sticker)
    return [
      { type: 'sticker', payload: { id: sticker, url: `https://sticker.invalid/${encodeURIComponent(sticker)}` } },
    ];
  return [];
}
