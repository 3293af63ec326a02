import { flat, fromOa, fromUser, OA_ID, USER_ID } from '../samples.js';

export const GROUP_ID = 'f414c8f76fa586fbdfb4';
const PICTURE = { thumbnail: 'http://f6.photo.example.zdn.vn/t.jpg', url: 'http://f6.photo.example.zdn.vn/i.jpg' };

/** Contract §2.2: `message` of each kind, without its id. */
export const MESSAGES = {
  text: { text: 'Thủ tục cấp đổi CCCD?' },
  image: { text: 'chú thích', attachments: [{ type: 'image', payload: PICTURE }] },
  gif: { attachments: [{ type: 'gif', payload: PICTURE }] },
  link: { attachments: [{ type: 'link', payload: { ...PICTURE, description: 'một trang', title: 'Tin' } }] },
  audio: { attachments: [{ type: 'audio', payload: { url: 'http://f6.voice.example.zdn.vn/a.amr' } }] },
  video: { attachments: [{ type: 'video', payload: { ...PICTURE, description: 'một đoạn' } }] },
  sticker: { attachments: [{ type: 'sticker', payload: { url: PICTURE.url, id: '46981' } }] },
  location: {
    attachments: [{ type: 'location', payload: { coordinates: { latitude: '21.02', longitude: '105.85' } } }],
  },
  business_card: {
    text: 'Bác Nguyễn Văn A',
    attachments: [
      {
        type: 'link',
        payload: {
          thumbnail: PICTURE.thumbnail,
          description: '{"phone":"84900000000","qrCodeUrl":"https://qr.example.zdn.vn/q.jpg"}',
          url: 'https://example.zdn.vn/card',
        },
      },
    ],
  },
  file: {
    attachments: [
      {
        type: 'file',
        payload: { url: PICTURE.url, name: 'don.pdf', size: '12345', checksum: 'd41d8cd98f', type: 'pdf' },
      },
    ],
  },
  list: { text: 'Chọn mục' },
  template: {
    attachments: [
      {
        type: 'template',
        payload: { zinstant_id: '77', text: 'Mời bác', link_url: 'https://example.gov.vn', checksum: 'c' },
      },
    ],
  },
} as const;

export type SampleType = keyof typeof MESSAGES;

/** What `content` of each sample is read as. */
export const CONTENTS = {
  text: { type: 'text', text: 'Thủ tục cấp đổi CCCD?' },
  image: { type: 'image', ...PICTURE, caption: 'chú thích' },
  gif: { type: 'gif', ...PICTURE, caption: null },
  link: { type: 'link', ...PICTURE, caption: null, description: 'một trang', title: 'Tin' },
  audio: { type: 'audio', url: 'http://f6.voice.example.zdn.vn/a.amr' },
  video: { type: 'video', ...PICTURE, caption: null, description: 'một đoạn' },
  sticker: { type: 'sticker', url: PICTURE.url, stickerId: '46981' },
  location: {
    type: 'location',
    latitude: '21.02',
    longitude: '105.85',
    point: { latitude: 21.02, longitude: 105.85 },
  },
  business_card: {
    type: 'business_card',
    contactName: 'Bác Nguyễn Văn A',
    phone: '84900000000',
    qrCodeUrl: 'https://qr.example.zdn.vn/q.jpg',
    url: 'https://example.zdn.vn/card',
    thumbnail: PICTURE.thumbnail,
  },
  file: {
    type: 'file',
    url: PICTURE.url,
    fileName: 'don.pdf',
    sizeBytes: 12_345,
    checksum: 'd41d8cd98f',
    fileType: 'pdf',
  },
  list: { type: 'list', text: 'Chọn mục' },
  template: { type: 'template', zinstantId: '77', text: 'Mời bác', linkUrl: 'https://example.gov.vn', checksum: 'c' },
} as const satisfies Readonly<Record<SampleType, object>>;

type Fields = Readonly<Record<string, unknown>>;

/** An event from the OA with any `message`. */
export const oaSends = (name: string, message: Fields, sender: Fields = {}): Fields => {
  return { ...fromOa(name, sender), message: { msg_id: 'cccc3333', ...message } };
};

/** Contract §2.9: in a group the recipient is the group, and the OA stands beside it. */
export const inGroup = (name: string, senderId: string, message: Fields): Fields => {
  const parties = { sender: { id: senderId }, recipient: { id: GROUP_ID }, oa_id: OA_ID };
  return fromUser(name, { msg_id: 'gggg5555', ...message }, parties);
};

const CALL = {
  user_id: USER_ID,
  call_id: 'call-1',
  call_type: 'AUDIO',
  init_time: '1760000000000',
  call_duration: '65000',
  waiting_time: 5,
  talk_time: 60_000,
  status_code: 0,
};

/** Contract §2.6 to §2.10: everything that is not a message, by its name. */
export const OTHERS: Readonly<Record<string, Fields>> = {
  user_received_message: fromOa('user_received_message'),
  user_seen_message: { ...fromOa('user_seen_message'), message: { msg_ids: ['bbbb2222', 'aaaa1111'] } },
  user_reacted_message: fromUser('user_reacted_message', { react_icon: '/-strong' }),
  oa_reacted_message: oaSends('oa_reacted_message', { react_icon: '/-heart' }),
  follow: flat('follow', { source: 'oa_profile', follower: { id: USER_ID } }),
  unfollow: flat('unfollow', { source: 'oa_profile', follower: { id: USER_ID } }),
  user_click_chatnow: flat('user_click_chatnow', { user_id: USER_ID }),
  user_withdraw: flat('user_withdraw', { user_id: USER_ID }),
  user_submit_info: {
    ...fromUser('user_submit_info', {}),
    message: undefined,
    info: {
      name: 'Nguyễn Văn A',
      phone: '84900000000',
      user_dob: '30/10/1999',
      gender: 'Nam',
      full_address: { user_city: 'Đà Nẵng', user_ward: 'Hải Châu', user_address: '1 Đường X' },
    },
  },
  add_user_to_tag: flat('add_user_to_tag', { tag: { user_ids: [USER_ID], name: 'VIP' } }),
  remove_user_from_tag: flat('remove_user_from_tag', { tag: { user_ids: [USER_ID], name: 'VIP' } }),
  remove_tag: flat('remove_tag', { tag: { name: 'VIP' } }),
  update_user_info: flat('update_user_info', { user_id: USER_ID, data: { method: 'dynamic_url' } }),
  extension_purchased: flat('extension_purchased', {
    extension_id: '901',
    extension_sub_info: { valid_start_date: '01/06/2026', valid_through_date: '01/06/2027', duration_month: 12 },
  }),
  widget_interaction_accepted: flat('widget_interaction_accepted', {
    data: { user_id: USER_ID, user_external_id: 'dan-17', url: 'https://example.gov.vn' },
  }),
  widget_failed_to_sync_user_external_id: flat('widget_failed_to_sync_user_external_id', {
    data: { user_id: USER_ID, user_external_id: 'dan-17', message: 'taken' },
  }),
  oa_send_consent: flat('oa_send_consent', {
    phone: '84900000000',
    request_type: 'SENT',
    create_time: '1760000000000',
    expired_time: '1760086400000',
  }),
  user_reply_consent: flat('user_reply_consent', {
    phone: '84900000000',
    user_consent: 'ALLOW',
    confirmed_time: '1760000000000',
    expired_time: '0',
  }),
  user_call_oa: flat('user_call_oa', CALL),
  oa_call_user: flat('oa_call_user', { ...CALL, user_id: undefined, phone: '84900000000' }),
  ...Object.fromEntries(
    [
      'create_group',
      'user_join_group',
      'user_request_join_group',
      'accept_request_join_group',
      'react_request_join_group_accept',
      'reject_request_join_group',
      'react_request_join_group_reject',
      'react_request_join_group',
      'add_group_admin',
      'remove_group_admin',
      'update_group_info',
      'user_out_group',
      'user_leave_group',
      'delete_group',
    ].map((name) => [name, flat(name, { group_id: GROUP_ID, users: [{ id: USER_ID }] })]),
  ),
  user_feedback: flat('user_feedback', {
    message: {
      note: 'ok',
      rate: 5,
      submit_time: '1760000000100',
      msg_id: 'zzzz1',
      feedbacks: ['Nhanh'],
      tracking_id: 'order-1',
    },
  }),
  user_click_response_button: flat('user_click_response_button', {
    msg_id: 'zzzz1',
    message: { submit_time: '1760000000100', button_type: 'response', data: 'Đồng ý', tracking_id: 'order-1' },
  }),
  change_template_status: flat('change_template_status', {
    template_id: '123456',
    status: { prev_status: 'PENDING_REVIEW', new_status: 'ENABLE' },
    reason: '',
  }),
  change_template_quality: flat('change_template_quality', {
    template_id: '123456',
    quality: { prev_quality: 'HIGH', new_quality: 'LOW' },
  }),
  change_template_quota: flat('change_template_quota', {
    template_id: '123456',
    quota: { prev_value: '500', new_value: '5000' },
  }),
  change_oa_template_tags: flat('change_oa_template_tags', { tags: [1, 2] }),
  change_oa_daily_quota: {
    ...flat('change_oa_daily_quota', { quota: { prev_value: '500', new_value: '5000' } }),
    oa_id: undefined,
    oaId: OA_ID,
  },
  event_journey_acknowledged: flat('event_journey_acknowledged', { msg_id: 'zzzz1', tracking_id: 'order-1' }),
  event_journey_time_out: flat('event_journey_time_out', { msg_id: 'zzzz1', tracking_id: 'order-1' }),
  shop_has_order: flat('shop_has_order', { order: { id: '555' } }),
};

/** Contract §2.10, the receipt of a template message. */
export const TEMPLATE_RECEIPT: Fields = {
  sender: { id: OA_ID },
  recipient: { id: '84900000000' },
  event_name: 'user_received_message',
  message: { delivery_time: '1760000001000', msg_id: 'zzzz1', tracking_id: 'order-1' },
  app_id: '1111111111111111111',
  timestamp: '1760000001001',
};

/** A usable body for any name that the contract knows. */
export function sampleOf(name: string): Fields {
  const other = OTHERS[name];
  if (other) return other;
  const type = Object.keys(MESSAGES).find((known) => name.endsWith(`_${known}`)) as SampleType;
  const message = MESSAGES[type];
  if (name.startsWith('user_send_group_')) return inGroup(name, USER_ID, message);
  if (name.startsWith('oa_send_group_')) return inGroup(name, OA_ID, message);
  if (name.includes('anonymous')) {
    const conversation = { ...message, conversation_id: 'fa8f000000000000b1d3' };
    return name.startsWith('oa_') ? oaSends(name, conversation) : fromUser(name, conversation);
  }
  return name.startsWith('oa_') ? oaSends(name, message) : fromUser(name, message);
}
