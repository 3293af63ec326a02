import { bareAddresses } from './bare-address.js';
import { cleanText } from './clean-text.js';
import { judge, PROGRAM_FILE } from './judge.js';
import type { Link } from './link.js';
import { type Spot, schemeAddresses } from './scheme-address.js';
import { atSigns } from './user-address.js';

/** More links than anybody asks about at once. */
const MOST_LINKS = 20;
/** A file's name, with what precedes its ending in the same word. */
const FILE = new RegExp(
  `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}\\p{M}_()+.-]{0,80}[\\p{L}\\p{N})]${PROGRAM_FILE.source}`,
  'giu',
);

type Found = { readonly at: number; readonly link: Link };

/**
 * The links, addresses and installation files that a message names, in its order, and what their letters tell. Nothing
 * is opened. Takes time in proportion to the text; the first 20 are told.
 */
export function findLinks(text: string): readonly Link[] {
  const found: Found[] = [];
  let left = cleanText(text);
  const take = (spots: readonly Spot[]) => {
    for (const { at, url, address } of spots) found.push({ at, link: { url, ...judge(address) } });
    left = spots.reduce((rest, { at, url }) => without(rest, at, url.length), left);
  };
  take(schemeAddresses(left).slice(0, MOST_LINKS));
  const signs = atSigns(left);
  take(signs.flatMap(({ spot }) => spot ?? []).slice(0, MOST_LINKS));
  for (const { at, text: address } of signs) left = without(left, at, address.length);
  take(bareAddresses(left, MOST_LINKS));
  for (const { 0: url, index } of left.matchAll(FILE)) {
    found.push({ at: index, link: { url, verdict: 'suspicious', why: 'apk' } });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_LINKS)
    .map(({ link }) => link);
}

/** Blanked out, so that it is not found twice. */
function without(text: string, at: number, length: number): string {
  return `${text.slice(0, at)}${'\n'.repeat(length)}${text.slice(at + length)}`;
}
