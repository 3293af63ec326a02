import { foldWord } from '../fold.js';

/** What a short word means between its neighbours, folded; null leaves it as it is. */
type Meaning = (before: string, after: string) => string | null;

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is done to a password, or said of one. */
const TO_PASSWORD = set(
  'quen doi mat nho sai nhap lay lai cap dat reset go dien cai lo hoi xin bang co tao sua thay mot va khoan vneid etax vssid ihanoi khau bi dung moi cu nhat',
);
const OF_PASSWORD = set(
  'sai dung moi cu vneid etax vssid ihanoi la het yeu cap cua wifi dang facebook zalo app dich bi',
);
/** What somebody does or is: after "mk" it is "mình". */
const OF_SELF = set(
  'muon can dang co hoi lam xin chua da o thay nen phai dinh se van vua nghe di dung tai cai quen nho noi goi gui khong ko k biet hieu nhan vao duoc duocj moi gia lon nam van chi cung la',
);
const FOR_SELF = set('cua cho giup voi may nha ben ho gium dum chau oi vay chi bon tui de');

const REGISTERED = set(
  'tam thuong khai ket xe tai tk muc vneid mst kinh hkd cu nhan so sim dich dv dvc o nhu online chu hoc kh lai moi nk tt giup thue nguoi npt lich bao bh bhyt ks cks cho tren qua bang dinh ngan etax vssid ihanoi luu vao the app khoa tham gia lop',
);
/** Words that stand behind "được" as well. */
const NEUTRAL = set('o vao so lai chu kh tai cho vneid etax vssid ihanoi the app tren cu moi lop online');
const TRIED = set(
  'khong chua vao vo nhap lam mo xem nhan co hieu tai cai bam lay qua len quet k ko xac noi nghe thay tim dang dung go goi gui sao dien doi nhin kich mat hok di ra roi chap',
);
const WHERE = set('nha phuong ub uy tru cong email mail thuong tam');
const CAN = set(
  'duoc dc thay vao vo co biet nhan hieu dang mo lam ra nho dung can phai tai len the nhin xem hop goi nghe kip ranh',
);
const DIGITS = /^\d+$/;
const LAST = '';

const registerOrCan: Meaning = (before, after) => {
  if (before === 'du' || before === 'dieu') return 'điều kiện';
  const isHow = TRIED.has(before) && !/^(?:khong|k|ko|chua|di|co)$/.test(before);
  if (REGISTERED.has(after) && !(isHow && NEUTRAL.has(after))) return 'đăng ký';
  return TRIED.has(before)
    ? 'được'
    : after === LAST && before !== LAST && !/^(?:muon|can|cach|de)$/.test(before)
      ? 'được'
      : 'đăng ký';
};

export const BY_NEIGHBOURS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['k', (before) => (DIGITS.test(before) ? null : 'không')],
  ['kg', (before) => (DIGITS.test(before) ? null : 'không')],
  ['kh', (before, after) => (/^(?:hang|cua|ubnd|uy)$/.test(after) || DIGITS.test(before) ? null : 'không')],
  [
    'hk',
    (before, after) =>
      /^(?:so|ho|chuyen|nhap|tach|giay)$/.test(before) || /^(?:thuong|o)$/.test(after) ? 'hộ khẩu' : 'không',
  ],
  [
    '0',
    (before, after) =>
      /^(?:so|bam|phim|nhan|an|goi|dau)$/.test(before) || DIGITS.test(before) || !CAN.has(after) ? null : 'không',
  ],
  [
    'hong',
    (before, after) =>
      /^(?:thay|vao|vo|duoc|dc|biet|hieu|nho|dang|co)$/.test(after) &&
      !/^(?:may|bi|the|bam|sim|ma|lam|hay)$/.test(before)
        ? 'không'
        : null,
  ],
  ['dc', canOrAddress],
  ['đc', canOrAddress],
  ['dược', (before, after) => (/^(?:nha|y)$/.test(before) || /^(?:si|pham|lieu)$/.test(after) ? null : 'được')],
  ['dk', registerOrCan],
  ['đk', registerOrCan],
  ['r', () => 'rồi'],
  ['mk', password],
  ['tk', (_, after) => (/^(?:con|chau|em|ut|nao|be)$/.test(after) ? 'thằng' : 'tài khoản')],
  ['cc', (before) => (/^(?:toa|nha|khu|o)$/.test(before) ? 'chung cư' : 'căn cước')],
  ['nh', (before, after) => nhOf(before, after)],
  ['ck', (before, after) => (/^(?:em|toi|minh|chi)$/.test(after) || before === 'vk' ? 'chồng' : 'chuyển khoản')],
  ['nc', (_, after) => (/^(?:voi|vs|truc)$/.test(after) ? 'nói chuyện' : null)],
  ['j', () => 'gì'],
  ['v', (_, after) => (/^(?:a|chau|ban|em|ad|anh|chi|nhi|ha|)$/.test(after) ? 'vậy' : null)],
  ['h', (before) => (DIGITS.test(before) || /^(?:may|gio)$/.test(before) ? 'giờ' : null)],
  [
    'bh',
    (before, after) =>
      /^(?:the|dong|tien|mua|so|ma|co|lam|muc|tham)$/.test(before) || /^(?:y|xa|yt|xe)$/.test(after)
        ? 'bảo hiểm'
        : 'bây giờ',
  ],
  ['hs', (_, after) => (after === 'sinh' ? null : 'hồ sơ')],
  ['dv', () => 'dịch vụ'],
  ['gd', (before) => (/^(?:ho|ca|nguoi|trong)$/.test(before) ? 'gia đình' : 'giao dịch')],
  ['ca', (_, after) => (/^(?:phuong|xa|quan|tp|p)$/.test(after) ? 'công an' : null)],
  ['sn', (before, after) => (DIGITS.test(after) || before === 'ngay' ? 'sinh năm' : null)],
  ['vô', (_, after) => (/^(?:hieu|danh|ly|cung|tinh|y|ich|han|chu)$/.test(after) ? null : 'vào')],
  [
    'vo',
    (before, after) =>
      /^(?:dc|duoc|vneid|etax|vssid|ihanoi|app|mang|zalo|trang)$/.test(after) || /^(?:khong|ko|k|dang)$/.test(before)
        ? 'vào'
        : null,
  ],
  [
    'biểu',
    (before, after) =>
      /^(?:mau|tuong|do|hien|thuc|phi|quyet|dien|thue|tinh|duong|ngu)$/.test(after) ||
      /^(?:dai|tieu|phat|thoi|mau|gian)$/.test(before)
        ? null
        : 'bảo',
  ],
  [
    'chi',
    (before, after) => (/^(?:cai|co|hoi)$/.test(before) && !/^(?:tiet|phi|tra|nhanh)$/.test(after) ? 'gì' : null),
  ],
  ['mô', (before) => (/^(?:o|di|cho|noi|phuong|nut|khi|muc|vao|ben)$/.test(before) ? 'đâu' : null)],
  [
    'răng',
    (before, after) =>
      /^(?:khong|ko|k|ma|rua|lai|cu|chua|vao|vô|vo|thi|noi)$/.test(after) || /^(?:lam|nhu|ra|la)$/.test(before)
        ? 'sao'
        : null,
  ],
  ['tê', (before) => (/^(?:ben|cai|o|ngay|hom)$/.test(before) ? 'kia' : null)],
  ['ni', (before) => (/^(?:cai|ben|o|viec|cho|may|the|nam|ngay|kieu|app|dung)$/.test(before) ? 'này' : null)],
  [
    'ấn',
    (before, after) =>
      /^(?:pham|do|tuong|dinh|loat|ban)$/.test(after) || /^(?:an|dau|nuoc|in)$/.test(before) ? null : 'bấm',
  ],
  ['nớ', () => 'đó'],
  ['hum', (_, after) => (/^(?:truoc|kia|sau|khac)$/.test(after) ? 'hôm' : null)],
  ['tt', (before) => (/^(?:cap|sua|nhap|doi|khai|dien|sai|xac)$/.test(before) ? 'thông tin' : null)],
  ['p', (_, after) => (/^(?:tay|xuan|phu|minh|thuong|kieu|dai|my|cau|co)$/.test(after) ? 'phường' : null)],
]);

function canOrAddress(before: string, after: string): string {
  const isAddress = /^(?:xin|sua|ghi)$/.test(before) || (WHERE.has(after) && !TRIED.has(before));
  return isAddress ? 'địa chỉ' : 'được';
}

function password(before: string, after: string): string {
  if (TO_PASSWORD.has(before) && !FOR_SELF.has(before)) return 'mật khẩu';
  if (FOR_SELF.has(before)) return 'mình';
  return OF_SELF.has(after) && !OF_PASSWORD.has(after) ? 'mình' : 'mật khẩu';
}

function nhOf(before: string, after: string): string | null {
  if (/^(?:khoan|tk|the|ket|app|cua|ra|so|ma|goi|tai|o|tien|qua)$/.test(before)) return 'ngân hàng';
  if (/^(?:on|tot|cam)$/.test(before)) return 'nhiều';
  return /^(?:vcb|vietcombank|agribank|nao|minh|bidv)$/.test(after) ? 'ngân hàng' : null;
}

/** The words with each short one in full, as its neighbours have it. */
export function inFull(typed: readonly string[]): readonly string[] {
  const out: string[] = [];
  typed.forEach((word, at) => {
    const meaning = BY_NEIGHBOURS.get(word);
    if (!meaning) {
      out.push(word);
      return;
    }
    const full = meaning(foldWord(out.at(-1) ?? ''), foldWord(typed[at + 1] ?? '')) ?? word;
    out.push(...full.split(' '));
  });
  return out;
}
