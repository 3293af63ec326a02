/** Where Redis is: one server by its URL, the Unix socket of the embedded one, a cluster, or what sentinels watch over. */
export type RedisTarget =
  | { readonly url: string }
  | { readonly socket: string }
  /** Some of the cluster's nodes: the others are learnt from them. */
  | { readonly cluster: readonly string[] }
  | { readonly sentinels: readonly string[]; readonly name: string };

export type RedisAddress = {
  readonly urls: readonly string[];
  readonly mode: 'standalone' | 'cluster' | 'sentinel';
  /** Under which the sentinels know the master. */
  readonly sentinelName: string;
};

export function redisTarget({ urls, mode, sentinelName }: RedisAddress): RedisTarget {
  if (mode === 'cluster') return { cluster: urls };
  return mode === 'sentinel' ? { sentinels: urls, name: sentinelName } : { url: urls[0] ?? '' };
}

/** What a URL says about every node behind it: who asks, and whether over TLS. */
export function accessOf(urls: readonly string[]) {
  const { username, password, protocol } = new URL(urls[0] ?? '');
  return {
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** Host and port of each URL; `usualPort` where it names none. */
export function hostsOf(urls: readonly string[], usualPort: number) {
  return urls.map((url) => {
    const { hostname, port } = new URL(url);
    return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usualPort : Number(port) };
  });
}
