import type { Address } from './address.js';

const ANDROID_APPS: ReadonlySet<string> = new Set(['com.vnid', 'com.etax.icanhan', 'com.bhxhapp']);
const APPLE_APPS: ReadonlySet<string> = new Set(['1582750372', '1589750682']);

/** Whose app a page of Google's or Apple's store is; null for any other address. The exact id decides, not the page's name. */
export function storePage({ scheme, host, rest }: Address): 'listed' | 'other' | null {
  if (scheme === 'market') return host === 'details' && isAndroidApp(rest) ? 'listed' : 'other';
  if (host === 'play.google.com') return isAndroidPage(rest) ? 'listed' : 'other';
  if (host !== 'apps.apple.com' && host !== 'itunes.apple.com') return null;
  const [, id = ''] = /\/id(\d+)\/?(?:[?#]|$)/.exec(rest) ?? [];
  return APPLE_APPS.has(id) ? 'listed' : 'other';
}

const isAndroidPage = (rest: string): boolean => rest.startsWith('/store/apps/details?') && isAndroidApp(rest);

function isAndroidApp(rest: string): boolean {
  const [, query = ''] = rest.split('#')[0]?.split('?') ?? [];
  const ids = query.split('&').filter((field) => field.startsWith('id='));
  return ids.length === 1 && ANDROID_APPS.has(ids[0]?.slice(3) ?? '');
}
