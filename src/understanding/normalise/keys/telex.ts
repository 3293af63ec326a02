import { composed } from '../syllable/syllable.js';
import { splitTone } from '../syllable/tone.js';

const TONE_OF: Readonly<Record<string, string>> = { f: '\u0300', s: '\u0301', x: '\u0303', r: '\u0309', j: '\u0323' };
const HAT: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORN: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };

type Typed = { readonly letters: string; readonly tone: string; readonly keys: number };

/** The keys of Telex that a keyboard left as letters: "mataj" → "mật", "khaaur" → "khẩu", "mậtj" → "mật". Null if they make no syllable. */
export function fromTelex(word: string): string | null {
  const split = splitTone(word);
  if (!split) return null;
  let typed: Typed | null = { letters: '', tone: '', keys: 0 };
  for (const key of split.toneless) typed = typed && afterKey(typed, key);
  if (!typed || typed.keys === 0) return null;
  return composed(typed.letters.replace(/(?<!q)uơ(?=.)/, 'ươ'), split.tone || typed.tone);
}

/** Null for a second tone: that is a slip, or English. */
function afterKey({ letters, tone, keys }: Typed, key: string): Typed | null {
  const toneOfKey = hasVowel(letters) ? TONE_OF[key] : undefined;
  if (toneOfKey !== undefined) return tone === '' ? { letters, tone: toneOfKey, keys: keys + 1 } : null;
  const marked = withMark(letters, key);
  return marked === null ? { letters: letters + key, tone, keys } : { letters: marked, tone, keys: keys + 1 };
}

function hasVowel(letters: string): boolean {
  return /[aeiouyăâêôơư]/.test(letters.replace(/^(?:qu|gi)(?=.)/, ''));
}

/** The letters after a key that marks one of them; null if the key is a letter of its own. */
function withMark(letters: string, key: string): string | null {
  if (key === 'd' && letters.startsWith('d')) return `đ${letters.slice(1)}`;
  if (key === 'w') return horned(letters);
  const hat = HAT[key];
  const at = hat === undefined ? -1 : letters.lastIndexOf(key);
  if (hat === undefined || at === -1 || !/^(?:[iuy]|[bcghmnpt]{0,2})$/.test(letters.slice(at + 1))) return null;
  return letters.slice(0, at) + hat + letters.slice(at + 1);
}

function horned(letters: string): string {
  const start = letters.startsWith('qu') ? 2 : 0;
  const rest = letters.slice(start);
  if (rest.includes('uo')) return letters.slice(0, start) + rest.replace('uo', /uo$/.test(rest) ? 'uơ' : 'ươ');
  if (rest.includes('ưo')) return letters.slice(0, start) + rest.replace('ưo', 'ươ');
  const at = /u[ai]/.test(rest) ? rest.indexOf('u') : Math.max(...'aou'.split('').map((it) => rest.lastIndexOf(it)));
  if (at === -1) return `${letters}ư`;
  return letters.slice(0, start) + rest.slice(0, at) + (HORN[rest.charAt(at)] ?? '') + rest.slice(at + 1);
}
