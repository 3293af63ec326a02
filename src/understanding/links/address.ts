import { parse } from 'tldts';

/** How an address was written so that no program sees it: dots that stand apart, or are put in brackets. `spoken`: read out. */
export type Disguise = 'none' | 'spoken' | 'spaced' | 'bracketed';

/** What was found in a message, taken apart. */
export type Address = {
  /** In small letters; null where none was written. */
  readonly scheme: string | null;
  /** In small letters, plain dots, no port. */
  readonly host: string;
  readonly port: number | null;
  /** Path, query and fragment, as written. */
  readonly rest: string;
  /** Whether something stands before the host, or in it, that makes another host appear. */
  readonly hidesHost: boolean;
  readonly disguise: Disguise;
};

/** The host's public suffix, and what its owner put before it. `isListed`: the suffix is one of ICANN's. */
export type Domain = {
  /** "abc.com.vn" of "www.abc.com.vn"; null for a suffix itself. */
  readonly registrable: string | null;
  readonly suffix: string;
  /** The labels before the suffix. */
  readonly labels: readonly string[];
  readonly isListed: boolean;
  /** Under a suffix where anybody may put pages ("pages.dev"). */
  readonly isHosting: boolean;
};

const RAW = { extractHostname: false, validateHostname: false, detectIp: false } as const;

export function domainOf(host: string): Domain {
  const { domain, publicSuffix, isIcann } = parse(host, RAW);
  const suffix = publicSuffix ?? '';
  const before = host.slice(0, Math.max(0, host.length - suffix.length - 1));
  return {
    registrable: domain,
    suffix,
    labels: before === '' ? [] : before.split('.'),
    isListed: isIcann === true,
    isHosting: parse(host, { ...RAW, allowPrivateDomains: true }).isPrivate === true,
  };
}

/** Whether a host is one that the name system can hold: letters, digits and inner hyphens, nothing of other scripts. */
export function isWellFormed(host: string): boolean {
  return host.length <= 253 && host.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
}

/** Four numbers, or one, also in the notations that browsers read without a word ("0x67", "1731930251"), or IPv6. */
export function isNumeric(host: string): boolean {
  return host.startsWith('[') || /^(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}$/.test(host);
}
