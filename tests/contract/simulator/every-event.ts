import type { Simulator } from '../../../src/simulator/index.js';

type Write = Parameters<Simulator['tell']>[0];
export type TellAll = (write: Write) => Promise<void>;

const LAN = '2461830975310948261';
const VISITOR = { id: '1ffe00000000000000cf', conversationId: 'fa8f000000000000b1d3' };
const GROUP = 'f414c8f76fa586fbdfb4';
const AT = 1_760_000_000_123;
const ZBS = { id: 'zzzz1111', trackingId: 'order-1' };
const CONSENT = { phone: '84900000000', at: AT, expiresAt: 0 };
const CALL = {
  userId: LAN,
  callId: 'call-1',
  callType: 'AUDIO',
  startedAt: AT,
  durationMs: 61_000,
  waitingSeconds: 4,
  talkMs: 57_000,
  statusCode: 0,
} as const;

/** What people and OAs send, one of each kind (contract §2.2). */
const CONTENTS = [
  { text: 'Chào phường' },
  { imageUrl: 'http://f1.photo.zdn.vn/i.jpg', text: 'đây ạ' },
  { gifUrl: 'http://f1.photo.zdn.vn/i.gif' },
  { link: { url: 'https://dichvucong.gov.vn', title: 'Cổng', description: 'Dịch vụ công' } },
  { voice: { url: 'http://f1.voice.zdn.vn/v.amr', seconds: 3 } },
  { video: { url: 'http://f1.video.zdn.vn/v.mp4', thumbnail: 'http://f1.photo.zdn.vn/v.jpg' } },
  { sticker: 'bfe458bf64fa8da4d4eb' },
  { location: { latitude: 21.0612, longitude: 105.7301 } },
  { contact: { name: 'Anh Hùng', phone: '84900000000' } },
  { file: { name: 'don.pdf', size: 12_345, type: 'pdf', url: 'http://f1.file.zdn.vn/don.pdf' } },
  { elements: [{ title: 'Một', subtitle: 'hai' }], text: 'Danh sách' },
] as const;
const VISITOR_CONTENTS = CONTENTS.filter((content) => 'text' in content || 'sticker' in content || 'file' in content);

const GROUP_CHANGES = [
  'create_group',
  'user_join_group',
  'user_request_join_group',
  'accept_request_join_group',
  'reject_request_join_group',
  'react_request_join_group',
  'react_request_join_group_accept',
  'react_request_join_group_reject',
  'add_group_admin',
  'remove_group_admin',
  'update_group_info',
  'user_out_group',
  'user_leave_group',
  'delete_group',
] as const;
const OTHER_ZBS = [
  'change_template_quality',
  'change_template_quota',
  'change_oa_template_tags',
  'event_journey_acknowledged',
  'event_journey_time_out',
  'shop_has_order',
] as const;

/** Makes the simulator send every event that it can write. */
export async function tellEverything(tell: TellAll): Promise<void> {
  await tellMessages(tell);
  await tellRelationship(tell);
  await tellCalls(tell);
  await tellGroups(tell);
  await tellTemplates(tell);
}

async function tellMessages(tell: TellAll): Promise<void> {
  for (const [index, content] of CONTENTS.entries()) {
    const message = { ...content, id: `m${index}`, residentId: LAN, at: AT, buttons: [] };
    if (!('elements' in content)) {
      await tell((events, resident) => events.userSent(resident(LAN), { ...message, from: 'resident' }));
    }
    await tell((events, resident) => events.oaSent(resident(LAN), { ...message, from: 'oa' }));
  }
  const staff = { id: 's1', residentId: LAN, at: AT, buttons: [], text: 'Cán bộ đây ạ', staffId: '777' } as const;
  await tell((events, resident) => events.oaSent(resident(LAN), { ...staff, from: 'oa' }));
  for (const content of VISITOR_CONTENTS) {
    if ('elements' in content) continue;
    await tell((events) => events.anonymousSent(VISITOR, content, 'a1'));
    await tell((events) => events.oaSentAnonymous(VISITOR, content, 'a2'));
  }
  await tell((events, resident) => events.userReceived(resident(LAN), 'm0'));
  await tell((events, resident) => events.userSeen(resident(LAN), ['m0', 'm1']));
  await tell((events, resident) => events.userReacted(resident(LAN), 'm0', '/-strong'));
  await tell((events, resident) => events.oaReacted(resident(LAN), 'm0', '/-heart'));
}

async function tellRelationship(tell: TellAll): Promise<void> {
  await tell((events, resident) => events.relationship('follow', resident(LAN)));
  await tell((events, resident) => events.relationship('unfollow', resident(LAN)));
  await tell((events, resident) => events.withdrew(resident(LAN)));
  await tell((events, resident) => events.userInfoUpdated(resident(LAN), 'dynamic_url'));
  const info = { name: 'Nguyễn Văn A', phone: '84900000000', birthday: '30/10/1999', city: 'Hà Nội', ward: 'Tây Tựu' };
  await tell((events, resident) => events.submittedInfo(resident(LAN), info));
  await tell((events, resident) => events.tagged(resident(LAN), 'VIP'));
  await tell((events, resident) => events.untagged(resident(LAN), 'VIP'));
  await tell((events) => events.tagCreated('Tổ 3'));
  await tell((events) => events.tagRemoved('Tổ 3'));
  const period = { startDate: '01/11/2026', throughDate: '01/12/2026', months: 1 };
  await tell((events) => events.extensionPurchased('ext-1', period));
  await tell((events, resident) => events.widgetAccepted(resident(LAN), 'x-1', 'https://phuong.example'));
  await tell((events, resident) => events.widgetFailed(resident(LAN), 'x-1', 'no'));
}

async function tellCalls(tell: TellAll): Promise<void> {
  await tell((events) => events.consentAsked('SENT', CONSENT));
  for (const answer of ['ALLOW', 'USER_BLOCKED', 'DENY'] as const) {
    await tell((events) => events.consentAnswered(answer, CONSENT));
  }
  await tell((events) => events.userCalled(CALL));
  await tell((events) => events.oaCalled(CALL));
}

async function tellGroups(tell: TellAll): Promise<void> {
  for (const name of GROUP_CHANGES) await tell((events) => events.groupChanged(name, GROUP, [LAN]));
  for (const [index, content] of CONTENTS.entries()) {
    if (!('elements' in content)) await tell((events) => events.userSentToGroup(LAN, GROUP, content, `g${index}`));
    await tell((events) => events.oaSentToGroup(GROUP, content, `h${index}`));
  }
}

async function tellTemplates(tell: TellAll): Promise<void> {
  await tell((events) => events.zbsReceived(ZBS, '84900000000', AT));
  await tell((events) => events.zbsFeedback(ZBS, { rate: 5, note: 'ok', feedbacks: ['Nhanh'] }));
  await tell((events) => events.zbsClickedResponse(ZBS, 'Đồng ý'));
  await tell((events) => events.zbsTemplateStatus('123456', 'PENDING_REVIEW', 'ENABLE'));
  await tell((events) => events.zbsDailyQuota(500, 5_000));
  for (const name of OTHER_ZBS) await tell((events) => events.zbsOther(name, { template_id: '123456' }));
}
