import { NewerSessionError } from '../conversation/index.js';
import type { Session } from '../engine/index.js';
import { newerVersion } from './migrations/migrate.js';
import { sessionSchema } from './record-schema.js';

/** `damaged`: nobody can read it. It is to be set aside as it is stored, for a human, before a new one is begun. */
export type SessionRead =
  | { readonly session: Session | null; readonly damaged: null }
  | { readonly session: null; readonly damaged: string };

/**
 * Reads a stored session, brought to today's version.
 *
 * @throws NewerSessionError
 */
export function readSession(stored: string | null): SessionRead {
  if (stored === null) return { session: null, damaged: null };
  const parsed = parseJson(stored);
  const version = newerVersion('session', parsed);
  if (version !== null) throw new NewerSessionError(version);
  const { data } = sessionSchema.safeParse(parsed);
  return data ? { session: data, damaged: null } : { session: null, damaged: stored };
}

function parseJson(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}
