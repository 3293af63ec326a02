import { type Address, domainOf, isNumeric } from './address.js';
import { KNOWN_SITES, STATE_DOMAINS } from './listed-sites.js';
import { carriedName } from './look-alike.js';
import type { Spot } from './scheme-address.js';

const AROUND = /^[("'“‘[{<]+|[.,;:!?…'"’”)\]}>*]+$/gu;

/** What stands around an "@": an e-mail address, which is no link, or a link that hides its host behind another's name. */
export type AtSign = { readonly at: number; readonly text: string; readonly spot: Spot | null };

export function atSigns(text: string): readonly AtSign[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: token, index }): readonly AtSign[] => {
    if (!token.includes('@')) return [];
    const url = token.replace(AROUND, '');
    const sign = url.indexOf('@');
    const [, host = '', port, rest = ''] = /^([^/?#:\\]*)(?::(\d{1,5}))?(.*)$/s.exec(url.slice(sign + 1)) ?? [];
    const isHost = isNumeric(host) || domainOf(host.toLowerCase()).isListed;
    if (sign < 1 || !isHost) return [];
    const at = index + token.indexOf(url);
    if (!isDeceit(url.slice(0, sign).toLowerCase(), rest)) return [{ at, text: url, spot: null }];
    const address: Address = {
      scheme: null,
      host: host.toLowerCase(),
      port: port === undefined ? null : Number(port),
      rest,
      hidesHost: true,
      disguise: 'none',
    };
    return [{ at, text: url, spot: { at, url, address } }];
  });
}

function isDeceit(before: string, rest: string): boolean {
  if (/^[/?]/.test(rest)) return true;
  const { registrable, suffix, labels, isListed } = domainOf(before);
  if (!isListed || registrable === null) return false;
  const isNamed = suffix === 'gov.vn' || STATE_DOMAINS.has(registrable) || KNOWN_SITES.has(registrable);
  return isNamed || carriedName(labels) !== null;
}
