import type { SecretKind } from './secret-kind.js';
import { BREAK } from './stand-ins.js';

/** What words beside a number say that it is; `account` and `other` are no secrets that the guard knows. */
export type Meaning = SecretKind | 'account' | 'other';

const CODE =
  '(?:otp+|opt|o te pe|ma (?:so )?(?:xac (?:thuc|nhan|minh)|pin|kich hoat|bao mat|bi mat|dang nhap|moi|xn)' +
  '|(?:pass ?code|pascode|pass cod|code|smart ?otp|so pin)|pin(?= (?:la|cua|moi|cu)(?![a-z])| ?:)' +
  '|ma (?:\\w{1,5} )?(?:gui|bao(?! hiem)|ve|nhan|nhap)|(?:gui|nhan|doc|co|nhap|bao|thay)(?: \\w{1,6})?(?= ma(?![a-z]))' +
  '|ma(?= ?:| la(?![a-z]))|\\d (?:chu )?so|sau (?:chu )?so)';

/** In small letters without diacritics. Where two begin at one place, the first goes. */
const WORDS = new RegExp(
  `(?<![a-z])(?:${[
    '(?<other>mst|ma (?:so )?thue|ho so|bien (?:nhan|lai|so)|hoa don|van don|don hang|khach hang|thong bao|quyet dinh' +
      '|cong van|imei|seri(?:al)?|thu tuc|thua(?: dat)?|(?:so |to )?phan anh|buu (?:chinh|dien|ta)|ma (?:vung|xa|phuong))',
    '(?<cccd>cccd|cc|can (?:cuoc|cuot|cuoi|cuoc cong dan)|(?:so |ma )?dinh danh)',
    '(?<cmnd>cmnd|cmt(?:nd)?|chung minh(?: thu| nhan dan)?)',
    '(?<bhxh>bhxh|bhyt|bhtn|(?:the |so |ma )?bao hiem(?: xa hoi| y te)?)',
    '(?<bank_card>(?:so )?the (?:atm|ngan hang|visa|master|tin dung|ghi no|napas)|so the|atm|visa|master ?card|napas)',
    '(?<account>stk|so tk|tk|tai khoan)',
    '(?<phone>sd?t|so (?:dt|d t|dien thoai|may|phone|cu|moi|zalo)|dt|dien thoai|may ban|zalo|phone|tel|di dong|thue bao|lien (?:he|lac)|goi(?: lai)?(?: cho| vao| so)?)',
    '(?<password>mat\\s{0,3}khau|mat ma|mkhau|mk|password|pass|pwd?)',
    `(?<otp>${CODE})`,
  ].join('|')})(?![a-z])`,
  'g',
);

/** What may stand between a word and its number: nothing that begins another thought. */
const LINKS =
  /^(?:[\s:=.,;"'“”‘’()_*-]|(?<![a-z])(?:so|ma|la|laf|cua|toi|bac|ong|ba|em|con|chau|minh|nha|vo|chong|bo|me|anh|chi|co|chu|day|nay|ghi|cu|moi|thi|no|may|ho|cai|nguoi|hang|cong|ty|kinh|doanh|cap|tren|giay|the|so|he|thong)(?![a-z]))*$/;

/** Characters. */
const FARTHEST = 60;

/** One word, what it means, and the letters between it and the number. */
export type Sense = { readonly meaning: Meaning; readonly between: string; readonly isLinked: boolean };

/** What the words of a text say of a place in it; never across a break. */
export type Senses = {
  /** Of the words before it, nearest first. */
  readonly before: (at: number) => readonly Sense[];
  /** Of the words right behind it: "482913 là mã nó nhắn", "… (cccd)". */
  readonly behind: (at: number) => Sense | null;
};

type Word = { readonly meaning: Meaning; readonly start: number; readonly end: number };

export function sensesOf(plain: string): Senses {
  const words = [...plain.matchAll(WORDS)].map((match): Word => {
    return { meaning: meaningOf(match), start: match.index, end: match.index + match[0].length };
  });
  return {
    before: (at) => {
      const from = Math.max(at - FARTHEST, plain.lastIndexOf(BREAK, at - 1) + 1);
      return words
        .slice(firstFrom(words, from), firstFrom(words, at))
        .filter(({ end }) => end <= at)
        .map(({ meaning, end }): Sense => {
          const between = plain.slice(end, at);
          return { meaning, between, isLinked: LINKS.test(between) };
        })
        .reverse();
    },
    behind: (at) => {
      const word = words[firstFrom(words, at)];
      return word && word.start < at + FARTHEST && isSaidBehind(plain, at, word)
        ? { meaning: word.meaning, between: '', isLinked: true }
        : null;
    },
  };
}

/** A word behind a number may be said of the next one: only "là" binds it then to the one before. */
function isSaidBehind(plain: string, at: number, { start, end }: Word): boolean {
  const between = plain.slice(at, start);
  const isSaid = /(?:^|[^a-z])laf?(?![a-z])/.test(between);
  const isOfNext = /^[\s:=-]*(?:(?:la|so|ma)\s+){0,2}[\d\uE000]/.test(plain.slice(end, end + FARTHEST));
  return LINKS.test(between) && !/[,;]/.test(between) && (isSaid || !isOfNext);
}

/** The index of the first word that begins at a place or behind it. */
function firstFrom(words: readonly Word[], at: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the message speaks of a one-time code, anywhere. */
export function speaksOfCode(plain: string): boolean {
  return SPEAKS.test(plain);
}
const SPEAKS = new RegExp(`(?<![a-z])(?:${CODE}|ma(?= ?\\d)|tin nhan|nhan tin|gui ve|doc cho|la (?:cai )?ma)(?![a-z])`);

function meaningOf(match: RegExpExecArray): Meaning {
  const [meaning] = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined) ?? [];
  return (meaning ?? 'other') as Meaning;
}
