import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RedisClient } from './connect.js';

export type Script = (keys: readonly string[], args: readonly (string | number)[]) => Promise<unknown>;

/**
 * One script of lua/, sent by its hash and in full only where the server does not know it (after SCRIPT FLUSH too).
 * `parts` are the functions of lua/parts/ that it calls.
 */
export function loadScript(redis: RedisClient, name: string, parts: readonly string[] = []): Script {
  const source = [...parts.map((part) => `parts/${part}`), name].map(readLua).join('\n');
  const hash = createHash('sha1').update(source).digest('hex');
  return async (keys, args) => {
    try {
      return await redis.evalsha(hash, keys.length, ...keys, ...args);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return await redis.eval(source, keys.length, ...keys, ...args);
    }
  };
}

const readLua = (name: string): string => readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');
