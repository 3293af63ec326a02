/**
 * Whether an address out of an event may be downloaded: Zalo keeps media on `*.zdn.vn`, by http or https
 * (contract §2.2). Addresses in events are the sender's word, and one that points into your network is an attack on
 * it (SSRF): ask this before every download, do not follow redirects, and cap the size.
 */
export function isZaloMediaUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  const isPlain = port === '' && username === '' && password === '';
  return isPlain && (protocol === 'https:' || protocol === 'http:') && hostname.endsWith('.zdn.vn');
}
