import { createHash, randomBytes } from 'node:crypto';

/** Where every id and token of the simulator comes from. */
export type Ids = {
  /** In the shape of the contract's samples: lowercase hex, no digits-only ids that invite `Number()`. */
  message(): string;
  attachment(): string;
  token(): string;
  code(): string;
  /** for what is not a message: articles, videos, visitors */
  thing(): string;
  /** 19 digits, as Zalo's group ids have: more than 2^53 holds. */
  group(): string;
  /** 19 digits too: an id held as a number breaks here and not in production. */
  user(): string;
};

/** Random ids; with a seed the same calls in the same order get the same ids, so that an exchange can be recorded. */
export function createIds(seed?: string): Ids {
  const bytes = seed === undefined ? randomBytes : sequence(seed);
  return {
    message: () => bytes(8).toString('hex'),
    attachment: () => bytes(24).toString('base64url'),
    token: () => bytes(96).toString('base64url'),
    code: () => bytes(32).toString('base64url'),
    thing: () => bytes(12).toString('hex'),
    group: () => `7${digits(bytes(8), 18)}`,
    user: () => `246${digits(bytes(8), 16)}`,
  };
}

/** Of messages that no recording needs to repeat. */
export const { message: newMessageId } = createIds();

const digits = (bytes: Buffer, count: number): string =>
  String(bytes.readBigUInt64BE() % 10n ** BigInt(count)).padStart(count, '0');

function sequence(seed: string): (length: number) => Buffer {
  let count = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
      createHash('sha256').update(`${seed}:${count++}`).digest(),
    );
    return Buffer.concat(blocks).subarray(0, length);
  };
}
