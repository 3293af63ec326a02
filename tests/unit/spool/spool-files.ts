import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PersonEvent } from '../../../src/conversation/index.js';
import { openSpool, type Spool, type Spooled, type SpoolOptions } from '../../../src/spool/index.js';
import { temporaryFolder } from '../../support/redis.js';

export const event = (id: string): PersonEvent => ({ id, at: 1, kind: 'text', text: `lời ${id}`, hasSecret: false });
export const spooled = (userId: string, id: string): Spooled => ({ person: { oaId: '4', userId }, event: event(id) });
export const idsOf = (records: readonly Spooled[]) => records.map((record) => record.event.id);

export function spoolFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'spool');
}

export const silent = { info() {}, warn() {}, error() {} };

/** A spool that the test closes, or leaves open as a process that dies does. */
export async function open(folder: string, options: Partial<SpoolOptions> = {}): Promise<Spool> {
  return await openSpool({ folder, log: silent, now: () => 1, ...options });
}

/** The files of a spool that hold records, or held them. */
export const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.log'));

/** Takes out all that waits. */
export async function drainAll(spool: Spool): Promise<readonly Spooled[]> {
  const drained: Spooled[] = [];
  while (spool.waiting() > 0) {
    const batch = await spool.peek();
    drained.push(...batch);
    await spool.drop(batch.length);
  }
  return drained;
}
