import { request } from 'undici';
import { vi } from 'vitest';
import type { SimMessage } from '../../src/simulator/index.js';
import { fromOa, type World } from '../support/world.js';

let people = 0;

/** Residents of one world, for tests that look at it from outside: phone, counters and log. */
export function peopleOf(world: () => World) {
  const messages = (id: string): readonly SimMessage[] => fromOa(world().simulator.messages(id));
  const untilQuiet = async (id: string) => {
    const keys = ['inbox', 'outbox'].map((noun) => `{${world().oaId}:${id}}:${noun}`);
    await vi.waitUntil(async () => (await world().redis.client.exists(...keys)) === 0, { timeout: 15_000 });
  };
  /** What the OA answers to an act, in whole: nothing of the person is left to do afterwards. */
  const answers = async (id: string, act: Promise<unknown>): Promise<readonly string[]> => {
    const before = messages(id).length;
    await act;
    await untilQuiet(id);
    return messages(id)
      .slice(before)
      .map(({ text }) => text ?? '');
  };
  return {
    messages,
    answers,
    says: (id: string, text: string) => answers(id, world().simulator.say(id, text)),
    /** Somebody who follows; with `consents` the main menu is open. */
    async someone({ consents = false } = {}): Promise<string> {
      const id = `22222222222233${String(10_000 + ++people)}`;
      await answers(id, world().simulator.follow(id));
      if (consents) await answers(id, world().simulator.say(id, '1'));
      return id;
    },
    async metric(name: string): Promise<number> {
      const { body } = await request(`${world().app.url}/metrics`);
      const line = (await body.text()).split('\n').find((text) => text.startsWith(`${name} `));
      return Number(line?.slice(name.length) ?? 0);
    },
  };
}
