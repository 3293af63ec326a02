import { type Address, type Domain, domainOf, isNumeric, isWellFormed } from './address.js';
import type { Verdict, Why } from './link.js';
import { CHEAP_SUFFIXES, KNOWN_SITES, OPEN_HOSTS, SHORTENERS, STATE_DOMAINS } from './listed-sites.js';
import { carriedName, hasForeignLetters, withoutTwins } from './look-alike.js';
import { BAIT } from './protected-names.js';
import { storePage } from './store-page.js';

export type Judgement = { readonly verdict: Verdict; readonly why: Why };

/** Files that are programs: what they do to a phone shows only after they ran. */
export const PROGRAM_FILE =
  /\.(?:apk|apks|apkm|xapk|aab|exe|msi|bat|cmd|scr|vbs|jar|ipa|dmg|hta|lnk|ps1|mobileconfig)(?![\p{L}\p{N}])/iu;

/** What the letters of an address tell, without opening it. The first thing that is wrong with it is named. */
export function judge(address: Address): Judgement {
  const domain = domainOf(address.host);
  const trick = trickOf(address);
  if (trick !== null) return { verdict: 'suspicious', why: trick };
  if (PROGRAM_FILE.test(address.rest.replace(/%2e/gi, '.'))) return { verdict: 'suspicious', why: 'apk' };
  return (
    storeJudgement(address) ??
    stateJudgement(address, domain) ??
    knownJudgement(address, domain) ??
    strangerJudgement(address, domain)
  );
}

/** Ways of writing that nobody honest needs. */
function trickOf({ scheme, host, hidesHost, disguise }: Address): Why | null {
  if (/^(?:data|javascript|vbscript)$/.test(scheme ?? '')) return 'data-or-javascript';
  if (!/^(?:https?|ftp|market)$/.test(scheme ?? 'https')) return 'deep-link';
  if (hidesHost) return 'user-at-host';
  if (isNumeric(host)) return 'raw-ip';
  if (host.split('.').some((label) => label.startsWith('xn--'))) return 'punycode';
  if (hasForeignLetters(host)) return 'homoglyph';
  return disguise === 'bracketed' ? 'spaced-dots' : null;
}

function storeJudgement(address: Address): Judgement | null {
  const page = storePage(address);
  if (page === null) return null;
  return page === 'listed'
    ? { verdict: 'official', why: 'store-page' }
    : { verdict: 'unknown', why: 'store-other-app' };
}

function stateJudgement({ scheme, host }: Address, domain: Domain): Judgement | null {
  const isListed = STATE_DOMAINS.has(domain.registrable ?? '');
  const isState = isListed || (domain.suffix === 'gov.vn' && domain.registrable !== null);
  if (!isState || !isWellFormed(host)) return null;
  if (scheme === 'http') return { verdict: 'official', why: 'http-official' };
  return { verdict: 'official', why: isListed ? 'listed-domain' : 'gov-vn' };
}

function knownJudgement({ host, rest }: Address, { registrable }: Domain): Judgement | null {
  const isKnown = KNOWN_SITES.has(registrable ?? '');
  if (SHORTENERS.has(registrable ?? '') && !host.startsWith('maps.app.'))
    return { verdict: 'suspicious', why: 'shortener' };
  if (!isKnown && host !== 'maps.app.goo.gl') return null;
  if (OPEN_HOSTS.has(host) && carriedName(rest.toLowerCase().split(/[/?&=#]/)) !== null) {
    return { verdict: 'suspicious', why: 'brand-elsewhere' };
  }
  return { verdict: 'unknown', why: 'known-site' };
}

function strangerJudgement(address: Address, domain: Domain): Judgement {
  const why = impostureOf(address, domain) ?? oddityOf(address, domain);
  return why === null ? { verdict: 'unknown', why: 'not-listed' } : { verdict: 'suspicious', why };
}

/** Whose name somebody else's domain bears. */
function impostureOf({ host, rest }: Address, { labels, isHosting }: Domain): Why | null {
  if (labels.some((label) => /(?:^|[-_])g[o0]v(?:[-_]|$)|g[o0]v[-_]?vn/.test(label))) return 'state-name-as-label';
  if (/(?:^|[^a-z])gov\.vn(?![a-z])/i.test(withoutTwins(rest))) return 'state-name-in-path';
  const path = isHosting ? rest.toLowerCase().split(/[/?&=#]/) : [];
  const carried = carriedName([...labels, ...path]);
  if (carried !== null) return carried === 'itself' ? 'brand-elsewhere' : 'look-alike';
  // a name under gov.vn in letters that no domain of the state has
  if (host.endsWith('.gov.vn')) return 'look-alike';
  return labels.some((label) => label.includes('apk')) ? 'apk' : null;
}

/** What makes a stranger's address worth no try. */
function oddityOf({ host, rest, port, disguise }: Address, { suffix }: Domain): Why | null {
  if (disguise === 'spaced') return 'spaced-dots';
  if (port !== null && port !== 80 && port !== 443) return 'odd-port';
  return CHEAP_SUFFIXES.has(suffix) && BAIT.test(`${host}${rest}`.toLowerCase().replace(/[-_.]/g, '')) ? 'bait' : null;
}
