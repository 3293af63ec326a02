/** What an error means to the caller. Branch on this; every code of Zalo's tables has one (contract §7). */
export type ZaloErrorKind =
  /** Too many requests: the same call goes through later. */
  | 'rate-limited'
  /** The access token is no longer good. The client has tried a fresh one already. */
  | 'token'
  /** The person wrote too long ago (contract §4). */
  | 'window-closed'
  /** This person cannot be reached: does not follow, has blocked, is gone. */
  | 'not-reachable'
  /** A quota of the OA or the person is used up. */
  | 'quota'
  /** This OA, API or form of message is not supported: another form may go through. */
  | 'unsupported'
  /** Not at this hour (contract §4). */
  | 'night'
  /** An uploaded file is older than 7 days (contract §3.9). */
  | 'attachment-expired'
  /** The request itself is wrong: the caller's mistake, which no retry mends. */
  | 'invalid'
  /** Nothing goes until a person has done something: grant, package, money, policy. */
  | 'needs-human'
  /** Nothing was carried out; the same call may go through soon. */
  | 'transient'
  /** The request left and no answer of Zalo's came back: it may have been carried out. */
  | 'uncertain'
  /** A code in no table, or an answer in no form of Zalo's: not to be retried, somebody should look. */
  | 'unknown';

/** Text for whoever must act, in the two languages that an OA's staff and its programmers read. */
export type Bilingual = { readonly en: string; readonly vi: string };

/** What to do about each kind, unless the code's own row says more. */
export const ADVICE: Readonly<Record<ZaloErrorKind, Bilingual>> = {
  'rate-limited': { en: 'Wait, then send again.', vi: 'Chờ một lát rồi gửi lại.' },
  token: { en: 'Refresh the access token once, then send again.', vi: 'Làm mới token một lần rồi gửi lại.' },
  'window-closed': {
    en: 'Wait until the person writes, or use a paid template message.',
    vi: 'Chờ người dân nhắn tới, hoặc dùng tin mẫu có phí.',
  },
  'not-reachable': { en: 'Do not send to this person.', vi: 'Không gửi cho người này nữa.' },
  quota: { en: 'Wait for the quota to renew, or buy more.', vi: 'Chờ hạn mức mới, hoặc mua thêm.' },
  unsupported: { en: 'Use another form of message or another API.', vi: 'Dùng dạng tin khác hoặc API khác.' },
  night: { en: 'Send between 06:00 and 21:59.', vi: 'Gửi trong khoảng 06:00 đến 21:59.' },
  'attachment-expired': {
    en: 'Upload the file again, then send once more.',
    vi: 'Tải tệp lên lại rồi gửi lại một lần.',
  },
  invalid: { en: 'Correct the request; do not repeat it.', vi: 'Sửa lại yêu cầu; không gửi lặp lại.' },
  'needs-human': { en: 'Stop sending; somebody must act at Zalo.', vi: 'Ngừng gửi; cần người vào Zalo xử lý.' },
  transient: { en: 'Try again a few times, with growing pauses.', vi: 'Thử lại vài lần, cách nhau lâu dần.' },
  uncertain: {
    en: 'Do not repeat by itself: it may have arrived.',
    vi: 'Không tự gửi lại: có thể tin đã tới nơi.',
  },
  unknown: { en: 'Do not retry; somebody should look.', vi: 'Không gửi lại; cần người xem.' },
};
