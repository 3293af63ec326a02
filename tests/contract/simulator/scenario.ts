import type { Simulator } from '../../../src/simulator/index.js';
import type { OaClient } from '../../../src/zalo-oa-sdk-wrapper/index.js';

/** Ids that only the simulator knows: written into the recording, so that its replay says the same. */
export type Facts = Readonly<Record<string, string>>;

/** One thing that one does with the client. */
export type Scenario = {
  readonly name: string;
  /** Sets the stage; the facts that it resolves to, if any, are what `run` must know of it. What `client` does here is
   * not recorded. */
  readonly stage?: (simulator: Simulator, client: OaClient) => unknown;
  readonly run: (client: OaClient, facts: Facts) => Promise<unknown>;
};

/** The first of the simulator's residents. */
export const LAN = '2461830975310948261';
export const SON = '2469917350218840737';
export const HAI = '2464402816697153909';

/** Somebody who follows and wrote just now; the fact `messageId` is what they wrote. */
export async function hasWritten(simulator: Simulator): Promise<Facts> {
  await simulator.follow(LAN);
  await simulator.say(LAN, 'Chào phường ạ');
  return { messageId: simulator.messages(LAN).at(-1)?.id ?? '' };
}

/** A fact that must be there. */
export function fact(facts: Facts, name: string): string {
  const value = facts[name];
  if (value === undefined) throw new Error(`no fact '${name}'`);
  return value;
}
