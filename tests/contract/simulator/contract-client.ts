import { createOaClient, type OaClient, openGate, type Transport } from '../../../src/zalo-oa-sdk-wrapper/index.js';

export type ContractClientOptions = {
  readonly transport: Transport;
  readonly hosts: { readonly oa: string; readonly zbs: string };
  readonly accessToken: string;
  /** What waiting does: moves the simulator's clock, or nothing in a replay. */
  readonly sleep: (ms: number) => Promise<void>;
};

/** The client of both suites, with the one token that its caller has. */
export function contractClient({ transport, hosts, accessToken, sleep }: ContractClientOptions): OaClient {
  return createOaClient({
    transport,
    tokens: { accessToken: async () => accessToken, refused: async () => {} },
    gate: openGate,
    hosts,
    articles: { sleep },
  });
}

/** The names of all functions of a client: `send`, `users.detail` … */
export function callNames(client: OaClient): readonly string[] {
  return Object.entries(client).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : Object.keys(value).map((call) => `${name}.${call}`),
  );
}

/** The same client, which writes down what is called. */
export function noting(client: OaClient, called: Set<string>): OaClient {
  const noted = <T extends object>(object: T, prefix: string): T =>
    new Proxy(object, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        const name = prefix + String(key);
        if (typeof value === 'object' && value !== null) return noted(value, `${name}.`);
        called.add(name);
        return value;
      },
    });
  return noted(client, '');
}
