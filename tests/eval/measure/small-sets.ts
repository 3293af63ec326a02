import type { readCommands, readEmergencies, readLinks, readSensitive } from '../sets/small-sets.js';
import type { Subject } from './subject.js';

/** Which messages of a set were read as they should be, and which were not. */
export type Checked = { readonly right: number; readonly wrong: readonly string[] };

const check = <T extends { readonly text: string }>(all: readonly T[], isRight: (one: T) => boolean): Checked => {
  const wrong = all.filter((one) => !isRight(one)).map(({ text }) => text);
  return { right: all.length - wrong.length, wrong };
};

/** Orders that are told outside under the name of another. */
const TOLD_AS: Readonly<Record<string, string>> = { wait: 'stop' };

export function checkCommands({ understand, snapshot }: Subject, set: ReturnType<typeof readCommands>) {
  const taken = (text: string) => understand(snapshot, text, null, 0).outcome.command;
  const orders = set.filter(({ command }) => command !== null);
  return {
    orders: check(orders, ({ text, command }) => taken(text) === (TOLD_AS[command ?? ''] ?? command)),
    others: check(
      set.filter(({ command }) => command === null),
      ({ text }) => taken(text) === null,
    ),
  };
}

export function checkSensitive({ maskSecrets }: Subject, set: ReturnType<typeof readSensitive>) {
  const found = (text: string) => maskSecrets(text);
  return {
    secrets: check(set.secrets, ({ text, kinds, masked }) => {
      const result = found(text);
      return String([...result.kinds].sort()) === String([...kinds].sort()) && (masked ?? result.text) === result.text;
    }),
    lookAlikes: check(
      set.look_alikes.map((text) => ({ text })),
      ({ text }) => found(text).kinds.length === 0 && found(text).text === text,
    ),
  };
}

export function checkLinks({ understand, snapshot }: Subject, set: ReturnType<typeof readLinks>): Checked {
  return check(set, ({ text, links }) => {
    const found = understand(snapshot, text, null, 0).links;
    return (
      found.length === links.length &&
      found.every(({ url, verdict }, at) => verdict === links[at]?.verdict && url === (links[at]?.url ?? url))
    );
  });
}

export function checkEmergencies({ understand, snapshot }: Subject, set: ReturnType<typeof readEmergencies>) {
  const taken = (text: string) => {
    const { input } = understand(snapshot, text, null, 0);
    if (input.kind === 'emergency') return input.about;
    return input.kind === 'abuse' ? 'abuse' : null;
  };
  return {
    cries: check(
      set.filter(({ expect }) => expect !== null && expect !== 'abuse'),
      ({ text, expect }) => taken(text) === expect,
    ),
    rude: check(
      set.filter(({ expect }) => expect === 'abuse'),
      ({ text }) => taken(text) === 'abuse',
    ),
    others: check(
      set.filter(({ expect }) => expect === null),
      ({ text }) => taken(text) === null,
    ),
  };
}
