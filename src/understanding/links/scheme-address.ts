import { type Address, isNumeric } from './address.js';
import { cutGluedWord, plainDots, withoutEnding } from './host-text.js';

/** Something found in a text: where, as written, and taken apart. */
export type Spot = { readonly at: number; readonly url: string; readonly address: Address };

const WITH_SCHEME =
  /(?:h(?:tt|xx)ps?\s?:\s?\/\/\s?|(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,19}:\/\/|(?<![\p{L}\p{N}])(?:javascript|vbscript|intent):|(?<![\p{L}\p{N}])data:(?=[a-z]{2,12}\/))[^\s<>"“”«»]+/giu;
const SCHEME = /^(.*?)\s?:(?:\s?\/\/\s?)?/s;

/** "htp", "ttps": slips, which browsers forgive or which were cut off. */
const SLIP = /^(?!https?$)(?:h?t{1,4}p{1,2}s?)$/;

/** Addresses that say by what they are to be opened, "https://…" first of all. */
export function schemeAddresses(text: string): readonly Spot[] {
  return [...text.matchAll(WITH_SCHEME)].flatMap(({ 0: found, index }) => {
    const spots: Spot[] = [];
    let at = index;
    for (const url of parted(found)) {
      const spot = readSpot(url, at, text);
      if (spot !== null) spots.push(spot);
      at += url.length;
    }
    return spots;
  });
}

/** Two that were pasted without a space; one inside the other's query stays there. */
const parted = (found: string): readonly string[] => found.split(/(?<=[^=/?&:@%#.\s-])(?=h(?:tt|xx)ps?:\/\/)/iu);

function readSpot(found: string, at: number, text: string): Spot | null {
  const url = withoutEnding(found);
  const [opening = '', written = ''] = SCHEME.exec(url) ?? [];
  const scheme = written
    .toLowerCase()
    .replace(/^.*(h(?:tt|xx)ps?)$/, '$1')
    .replace(SLIP, 'https');
  const [, authority = '', rest = ''] = /^([^/?#]*)(.*)$/s.exec(url.slice(opening.length)) ?? [];
  if (opening === '') return null;
  const { host, port, cut } = readAuthority(authority);
  const isWeb = /^(?:h(?:tt|xx)ps?|ftp)$/.test(scheme);
  const goesOn = rest === '' && /^\s{0,3}[.([{]/.test(text.slice(at + url.length, at + url.length + 4));
  // "https://vneid . gov . vn": what comes behind belongs to it
  if (isWeb && (host === '' || (goesOn && !host.includes('.') && !isNumeric(host)))) return null;
  const isBroken = scheme.startsWith('hxx') || plainDots(authority) !== authority;
  const address: Address = {
    scheme: scheme.replace('hxx', 'htt').replace(/^itms(?:-apps{1,2})?$/, 'https'),
    host,
    port,
    rest,
    hidesHost: isWeb && /[^\p{L}\p{M}\p{N}.:[\](){}_-]/u.test(authority),
    disguise: isBroken ? 'bracketed' : 'none',
  };
  return { at, url: rest === '' ? url.slice(0, url.length - cut) : url, address };
}

/** Host and port, and how many letters at the end are neither. */
function readAuthority(authority: string): { host: string; port: number | null; cut: number } {
  const [, written = '', port] = /^(.*?)(?::(\d{1,5}))?$/s.exec(plainDots(authority).toLowerCase()) ?? [];
  const host = cutGluedWord(written);
  return {
    host: host.replace(/\.$/, ''),
    port: port === undefined ? null : Number(port),
    cut: port === undefined ? written.length - host.length : 0,
  };
}
