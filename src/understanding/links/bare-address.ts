import { type Address, type Disguise, domainOf, isNumeric } from './address.js';
import { type DottedWords, dottedWords } from './dotted-words.js';
import { cutGluedWord, isGlued, withoutEnding } from './host-text.js';
import { KNOWN_SITES, SHORTENERS } from './listed-sites.js';
import { carriedName, hasForeignLetters, withoutTwins } from './look-alike.js';
import type { Spot } from './scheme-address.js';

/** Endings that are hardly ever a word after a full stop. Others need a path or "www." to be taken for an address. */
const PLAIN_SUFFIXES: ReadonlySet<string> = new Set(
  (
    'vn com net org info biz top xyz icu site online shop club vip app dev link click live store win fun cc io asia tk ml ga cf ' +
    'gq pw ws edu gov mobi tech space website cloud work buzz cyou cfd sbs lol bond rest monster quest page pro one life world ' +
    'today center support services help loan bet casino'
  ).split(' '),
);
/** Words at the end of a sentence whose full stop has no space behind it. */
const SENTENCE_ENDS: ReadonlySet<string> = new Set(
  'ok duoi trang web link cua xong roi duoc dc đc ko khong k nay vay a nhe oi nua day do di lam qua luon bac chau em co la ra vao len het'.split(
    ' ',
  ),
);
const TAIL = /(?::(\d{1,5})(?!\d))?([/?#\\%∕⁄⧸╱][^\s<>"“”«»]*)?/uy;

type Word = DottedWords['words'][number];
type Host = { readonly host: string; readonly at: number; readonly end: number; readonly isLast: boolean };

/** Addresses without "https://", also with dots that stand apart or are read out; the first ones, `most` at most. */
export function bareAddresses(text: string, most: number): readonly Spot[] {
  const spots: Spot[] = [];
  let end = 0;
  for (const row of dottedWords(text)) {
    // a name in the path of another address is part of that one
    if ((row.words[0]?.at ?? 0) < end) continue;
    const found = isFourNumbers(row, text) ? wholeRow(row) : hostIn(row);
    const spot = found && toSpot(found, row.disguise, text);
    if (!spot) continue;
    spots.push(spot);
    if (spots.length === most) break;
    end = spot.at + spot.url.length;
  }
  return spots;
}

function toSpot({ host, at, end, isLast }: Host, disguise: Disguise, text: string): Spot | null {
  TAIL.lastIndex = end;
  const [tail = '', port, path = ''] = (isLast ? TAIL.exec(text) : null) ?? [];
  const url = withoutEnding(text.slice(at, end + tail.length));
  const rest = path.slice(0, Math.max(0, path.length - (end + tail.length - at - url.length)));
  const hidesHost = /^[\\%∕⁄⧸╱]/u.test(rest);
  const address: Address = { scheme: null, host, port: port ? Number(port) : null, rest, hidesHost, disguise };
  return isMeant(address) ? { at, url, address } : null;
}

/** "103.27.60.11", where it is neither a version nor a telephone number. */
function isFourNumbers({ words, disguise }: DottedWords, text: string): boolean {
  const isAddress =
    words.length === 4 && disguise === 'none' && words.every(({ word }) => /^(?:0|[1-9]\d{0,2})$/.test(word));
  if (!isAddress || words.some(({ word }) => Number(word) > 255) || Number(words[0]?.word) < 10) return false;
  const before = text.slice(Math.max(0, (words[0]?.at ?? 0) - 12), words[0]?.at);
  return !/(?:bản|ban|version|ver|v)\s?$/i.test(before);
}

function wholeRow({ words }: DottedWords): Host {
  const last = words.at(-1);
  const host = words.map(({ word }) => word.toLowerCase()).join('.');
  return { host, at: words[0]?.at ?? 0, end: (last?.at ?? 0) + (last?.word.length ?? 0), isLast: true };
}

/** The part of a row that is a host: without the words of the sentence before it and behind it. */
function hostIn({ words, disguise }: DottedWords): Host | null {
  const isSpoken = disguise === 'spoken' && words.length > 2;
  const labels = words.map(({ word }) => readLabel(word, isSpoken));
  const isSentence = labels.map((label) => !isSpoken && isVietnameseWord(label) && carriedName([label]) === null);
  for (let last = words.length - 1; last > 0; last -= 1) {
    const first = isSentence.lastIndexOf(true, last - 1) + 1;
    const whole = labels.slice(first, last + 1).join('.');
    const host = cutGluedWord(whole);
    if (last <= first || beginsSentence(words[last], words[last - 1])) continue;
    if (!isListed(host) && !(last === words.length - 1 && seemsState(host))) continue;
    const { at = 0, word = '' } = words[last] ?? {};
    const cut = whole.length - host.length + word.length - word.replace(/[-_]+$/, '').length;
    const end = at + word.length - cut;
    return { host, at: words[first]?.at ?? 0, end, isLast: last === words.length - 1 && cut === 0 };
  }
  return null;
}

/** "vneid.gov.vn.xacthuc" is no sentence's end behind an address of the state. */
const seemsState = (host: string): boolean => /^[a-z0-9.-]+\.gov\.vn\.[a-z0-9.-]+$/.test(host);

/** "vneid.gov.vn.In ra giấy", "vneid.gov.vn.chau oi". */
function beginsSentence(word: Word | undefined, before: Word | undefined): boolean {
  const [typed, last] = [word?.word ?? '', before?.word ?? ''];
  if (PLAIN_SUFFIXES.has(typed.toLowerCase())) return false;
  return isGlued(typed) || (/^\p{Lu}\p{Ll}/u.test(typed) && !/^\p{Lu}/u.test(last));
}

function readLabel(word: string, isSpoken: boolean): string {
  const label = word.toLowerCase().replace(/[-_]+$/, '');
  return isSpoken && !hasForeignLetters(label) ? plain(label) : label;
}

const isVietnameseWord = (label: string): boolean => /[^\p{ASCII}]/u.test(label) && !hasForeignLetters(label);
const plain = (label: string): string => label.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

function isListed(host: string): boolean {
  const { isListed: is, registrable } = domainOf(withoutTwins(host));
  return is && registrable !== null;
}

/** Whether somebody means an address: a full stop without a space behind it makes many a word look like one. */
function isMeant(address: Address): boolean {
  const { host, disguise } = address;
  if (isNumeric(host) || isListedSite(host)) return true;
  const labels = host.split('.');
  const isNamed = labels.includes('gov') || carriedName(labels.slice(0, -1)) !== null;
  const isPlain = PLAIN_SUFFIXES.has(withoutTwins(labels.at(-1) ?? ''));
  if (isPointed(address)) return isPlain || isNamed || isLatinName(labels);
  if (/\.gov\.vn\./.test(host)) return true;
  const isSure = disguise !== 'spaced' && (isNamed || labels.length > 2);
  return isPlain && (isSure || !endsSentence(labels[0] ?? '', disguise));
}

function isListedSite(host: string): boolean {
  const { registrable } = domainOf(host);
  return KNOWN_SITES.has(registrable ?? '') || SHORTENERS.has(registrable ?? '');
}

/** Whether it says by itself that it is an address. */
const isPointed = ({ host, rest, port }: Address): boolean =>
  /^\/(?:\S|$)/.test(rest) || host.startsWith('www.') || port !== null;

const isLatinName = (labels: readonly string[]): boolean =>
  labels.every((label) => /^[a-z0-9-]+$/.test(label)) && (labels[0]?.length ?? 0) > 1;

/** Whether a word before a dot is rather the last of a sentence than a name. */
function endsSentence(name: string, disguise: Disguise): boolean {
  if (isVietnameseWord(name)) return carriedName([name]) === null;
  return SENTENCE_ENDS.has(name) || name.length < (disguise === 'spoken' ? 4 : 2) || /^\d+$/.test(name);
}
