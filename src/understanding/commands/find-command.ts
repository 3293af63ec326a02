import { closest } from '../closest.js';
import { fold } from '../normalise/fold.js';
import { bare, peel, tidy } from '../normalise/tidy.js';
import { COMMAND_PHRASES, type CommandName } from './command-phrases.js';
import { denies } from './negation.js';

export type { CommandName };

type Entry = { readonly phrase: string; readonly name: CommandName };

const ENTRIES = (Object.entries(COMMAND_PHRASES) as [CommandName, readonly string[]][]).flatMap(([name, phrases]) =>
  phrases.map((phrase): Entry => ({ name, phrase })),
);
const BY_PHRASE = new Map<string, Entry[]>();
for (const entry of ENTRIES) {
  const key = fold(entry.phrase);
  BY_PHRASE.set(key, [...(BY_PHRASE.get(key) ?? []), entry]);
}

/**
 * Commands that a slip of the finger still means. The others must be typed right: "hỏng rồi" is one letter from
 * "xong rồi", "làm lỗi" from "làm lại".
 */
const FORGIVING: ReadonlySet<CommandName> = new Set(['menu', 'back', 'repeat', 'next', 'human', 'help', 'thanks']);
const FORGIVEN = ENTRIES.filter(({ name, phrase }) => FORGIVING.has(name) && phrase.length >= 7).map(({ phrase }) =>
  fold(phrase),
);

/** Commands whose diacritics, where there are any, must be theirs: "đợi người" is no "đổi người". */
const EXACT: ReadonlySet<CommandName> = new Set(['switch-person']);

/**
 * The command that a whole message is, however it is typed: "Gặp cán bộ", "gap can bo di chau oi". Null if the
 * message is more than a command.
 */
export function findCommand(text: string): CommandName | null {
  const named = namedCommand(text);
  if (named && named !== 'yes' && named !== 'next') return named;
  return pauseOf(text) ?? signOf(text) ?? named;
}

function namedCommand(text: string): CommandName | null {
  for (const said of peel(tidy(text))) {
    const entries = BY_PHRASE.get(fold(said)) ?? [];
    const isPlain = said === fold(said);
    const entry =
      entries.find(({ phrase }) => phrase === said) ?? entries.find(({ name }) => isPlain || !EXACT.has(name));
    if (entry) return entry.name;
  }
  const near = closest(bare(text), FORGIVEN);
  return near === null ? null : (BY_PHRASE.get(near)?.[0]?.name ?? null);
}

const LATER = /^(?:dạ |vâng |thôi )?(?:để|de) (?:mai|sau|tối|toi mai|lát|lat|chiều|chieu|hôm khác|hom khac)(?: |$)/u;
const WAIT =
  /^(?:(?:dạ|da|vâng|vang|ừ|u|ok) )*(?:chờ|đợi|khoan|từ từ|tu tu|để|(?:cho|doi|de) (?:bac|toi|ong|ba|ti|chut|tai|cai))(?: |$)|(?:^| )(?:chờ|làm đây)(?: |$)/u;

/** Somebody who asks for time: "chờ bác làm xong đã" is no "xong", "để mai làm tiếp" no "tiếp". */
function pauseOf(text: string): 'wait' | 'stop' | null {
  const said = tidy(text);
  if (LATER.test(said)) return 'stop';
  return WAIT.test(said) && !denies(text) ? 'wait' : null;
}

/** A message of signs alone. */
function signOf(text: string): 'yes' | 'thanks' | null {
  if (/[\p{L}\p{N}]/u.test(text)) return null;
  if (/👍|👌/u.test(text)) return 'yes';
  return /❤|🙏|🥰|😍/u.test(text) ? 'thanks' : null;
}

/** The command that a longer message speaks of: "cho bác gặp cán bộ phường Tây Tựu", "cảm ơn cháu đã giúp bác". */
export function mentionedCommand(text: string): 'human' | 'thanks' | null {
  if (denies(text)) return null;
  const said = fold(tidy(text));
  if (/\b(gap|goi|nho|hoi|tim) (duoc )?(can bo|nguoi that)\b/.test(said)) return 'human';
  return /\bcam on\b/.test(said) ? 'thanks' : null;
}
