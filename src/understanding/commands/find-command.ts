import { asks } from '../asks.js';
import { closest } from '../closest.js';
import { fold } from '../normalise/fold.js';
import { peel, tidy } from '../normalise/tidy.js';
import { remember } from '../remember.js';
import { COMMAND_PHRASES, type CommandName, PRECEDENCE } from './command-phrases.js';
import { EMPTY_WORDS, wordsAround } from './fillers.js';
import { denies } from './negation.js';
import { isWord, type Segment, segmentsOf } from './segments.js';

export type { CommandName };

/**
 * Commands that a slip of the finger still means. The others must be typed right: "hỏng rồi" is one letter from
 * "xong rồi", "làm lỗi" from "làm lại".
 */
const FORGIVING: readonly CommandName[] = ['menu', 'back', 'repeat', 'next', 'human', 'help', 'thanks'];
const FORGIVEN: ReadonlyMap<string, CommandName> = new Map(
  FORGIVING.flatMap((name) =>
    COMMAND_PHRASES[name].filter((it) => it.length >= 7).map((it): [string, CommandName] => [fold(it), name]),
  ),
);
const FORGIVEN_PHRASES = [...FORGIVEN.keys()];

/** A long message is a story, not a command. Words. */
const LONGEST = 18;

/**
 * The command that a whole message is, however it is typed: "Gặp cán bộ", "gap can bo di chau oi", "bác làm xong cái đó
 * rồi đấy cháu". Null if the message says more than a command.
 */
export function findCommand(text: string): CommandName | null {
  return signOf(text) ?? commandOf(tidy(text)).command;
}

/** A message of signs alone. */
function signOf(text: string): 'yes' | 'thanks' | null {
  if (/[\p{L}\p{N}]/u.test(text)) return null;
  if (/👍|👌/u.test(text)) return 'yes';
  return /❤|🙏|🥰|😍/u.test(text) ? 'thanks' : null;
}

const commandOf = remember(
  (said: string): { readonly command: CommandName | null } => ({ command: commandIn(said) }),
  64,
);

function commandIn(said: string): CommandName | null {
  const words = said.split(' ').filter(Boolean);
  if (words.length === 0 || words.length > LONGEST) return null;
  const segments = segmentsOf(withoutNames(said).split(' '));
  const named = PRECEDENCE.filter((name) => segments.some(({ commands }) => commands.includes(name)));
  const meant = named.find((name) => !isTakenBack(name, said, named));
  if (meant === undefined) return words.every(isEmpty) ? callOf(words) : nearOf(said);
  return isOnly(meant, segments) ? meant : nearOf(said);
}

const NAME =
  /(?<=^|.* )(?:bác|tôi|em|cô|chú|ông|bà|mình|bac|toi|co|chu|ong|ba|minh)(?: tên| ten)?(?: là| la)(?: \p{L}+){1,3}(?: đây| day)?$/u;

/** "Chào cháu bác là Hoa đây": a name said with a greeting is no content, and neither is the bot's. */
function withoutNames(said: string): string {
  const ours =
    said
      .replace(/(?<=^|.* )(?:sứ giả|su gia)(?: số| so)?(?= |$)/gu, '')
      .replace(/ {2,}/g, ' ')
      .trim() || said;
  return /^(?:\S+ ){0,2}(?:chào|chao|alo|hello|hi) /u.test(ours) ? ours.replace(NAME, '').trim() : ours;
}

const QUESTION = /(?:^| )(?:duoc|dung|phai|co|xong|roi)(?: (?:hieu|biet|can|phai))? (?:khong|chua)$/;
const NOT_THEM =
  /(?:^| )(?:khong|chua|dung)(?: (?:can|muon|phai|dinh|duoc))* (?:gap|goi|nho|hoi|tim|chuyen)(?: |$)(?!voi may)/;
const MET = /(?:^| )(?:gap|goi|hoi|nho|co) (?:duoc )?(?:can bo|nhan vien)(?: \S+){0,2} roi(?: |$)/;

const WHERE = /\b(?:o dau|cho nao|may gio|luc nao|khi nao|bao gio|ngay nao|phim may|phim nao)\b/;
const WHAT_IS_IT = /\bhay (?:la )?(?:may|nguoi|robot|bot)\b|\bco phai\b.* khong$/;

/** Whether the rest of a message says that this command is not meant. */
function isTakenBack(name: CommandName, said: string, named: readonly CommandName[]): boolean {
  const plain = fold(said);
  switch (name) {
    case 'yes':
      return /^chua \S+ roi$/.test(plain) || QUESTION.test(fold(peel(said).at(-1) ?? ''));
    case 'no':
      return (
        /^chua \S+ roi$/.test(plain) ||
        QUESTION.test(fold(peel(said).at(-1) ?? '')) ||
        (named.includes('human') && WHERE.test(plain))
      );
    case 'wait':
      return named.includes('no') || / (?:gi|dau|bao lau)(?: |$)/.test(plain); // "chờ mãi không thấy"
    case 'human':
      return [NOT_THEM, MET, WHERE, WHAT_IS_IT].some((other) => other.test(plain));
    case 'help':
      return named.includes('thanks'); // "cảm ơn cháu đã giúp"
    default:
      return false;
  }
}

/** Whether a message says nothing beside a command, other commands and what may stand around them. */
function isOnly(meant: CommandName, segments: readonly Segment[]): boolean {
  if (meant === 'wait' && !isFirst(meant, segments)) return false;
  const around = isBare(meant, segments) ? [] : wordsAround(meant);
  return segments.every(
    ({ words, commands }) =>
      commands.length > 0 || words.every((word) => isEmpty(word) || around.some((it) => isWord(word, it))),
  );
}

/** Whether nothing stands before a command but what is empty: "khoan, bác đi lấy kính" waits, "thẻ cho cháu ngoại" does not. */
function isFirst(meant: CommandName, segments: readonly Segment[]): boolean {
  const before = segments.slice(
    0,
    segments.findIndex(({ commands }) => commands.includes(meant)),
  );
  return before.every(({ words, commands }) => words.every(isEmpty) || (commands.length > 0 && !words.every(isFolded)));
}

/** Without diacritics "thay" is "thấy" or "thay". */
function isFolded(word: string): boolean {
  return word === fold(word);
}

/** "Có", "dung" or "làm sao" is a command by itself; among other words it may be anything. */
function isBare(meant: CommandName, segments: readonly Segment[]): boolean {
  const said = segments.filter(({ commands }) => commands.includes(meant)).map(({ words }) => words.join(' '));
  return LOOSE.has(meant) && said.every((words) => (!words.includes(' ') && !FIRM.test(words)) || UNSURE.test(words));
}

const LOOSE: ReadonlySet<CommandName> = new Set(['yes', 'no', 'wait', 'stop', 'next', 'repeat', 'back']);
const FIRM = /^(?:rồi|roi|xong|vâng|vang|ừ|ok|chờ|đợi|khoan|dừng|nghỉ|mệt|bận)$/;
const UNSURE = /^(?:làm|lam) (?:sao|thế nào|the nao)$|^(?:ở|o) (?:đâu|dau)$|^(?:chỗ|cho) (?:nào|nao)$|^sao (?:cơ|co)$/;

const isEmpty = remember((word: string): boolean => word === 'mà' || EMPTY_WORDS.some((it) => isWord(word, it))); // "ma" may be a "mã"

/** "Thôi" alone stops, "hả" did not hear; a call for the other one greets. */
function callOf(words: readonly string[]): 'stop' | 'repeat' | 'greeting' | null {
  if (words[0] === 'hả' || words[0] === 'ha') return 'repeat';
  if (words.some((word) => isWord(word, 'thôi'))) return 'stop';
  return words.some((word) => isWord(word, 'ơi')) ? 'greeting' : null;
}

function nearOf(said: string): CommandName | null {
  const near = closest(fold(peel(said).at(-1) ?? ''), FORGIVEN_PHRASES);
  return near === null ? null : (FORGIVEN.get(near) ?? null);
}

/** The command that a longer message speaks of: "cho bác gặp cán bộ phường Tây Tựu", "cảm ơn cháu đã giúp bác". */
export function mentionedCommand(text: string): 'human' | 'thanks' | null {
  if (denies(text)) return null;
  const said = fold(tidy(text));
  if (ASKS_FOR_HUMAN.test(said) && !MET.test(said) && !WHERE.test(said)) return 'human';
  // "cảm ơn, nhưng đèn vẫn hỏng" goes on to something else
  return /\bcam on\b/.test(said) && !/\bnhung\b/.test(said) && !asks(text) ? 'thanks' : null;
}

const ASKS_FOR_HUMAN =
  /\b(?:(?:gap|goi|nho|hoi|tim) (?:duoc )?(?:can bo|nguoi that)|(?:gap|noi chuyen voi|noi may cho|noi may gap) (?:duoc )?(?:mot |1 )?(?:nguoi that|nhan vien|tong dai vien|can bo|con nguoi))\b/;
