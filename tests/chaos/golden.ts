import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What a resident does in one turn, as the transcripts write it. */
export type Act = { readonly follows: true } | { readonly says: string } | { readonly taps: string };

export type Golden = { readonly name: string; readonly acts: readonly Act[] };

const FOLDER = 'tests/transcripts';

/** A turn that a living conversation can play has one of these and, beside it, nothing but what is expected of the bot. */
const act = z.union([
  z.object({ follows: z.literal(true) }),
  z.object({ says: z.string() }),
  z.object({ taps: z.string() }),
]);
const EXPECTATIONS: ReadonlySet<string> = new Set(['follows', 'says', 'taps', 'bot', 'expect', 'expects', 'about']);
const file = z.object({ ward: z.string().default('tay-tuu'), turns: z.array(z.record(z.string(), z.unknown())) });

/** The conversations of a ward that can be played live, and the names of those that cannot: they move time or content. */
export function readGolden(ward: string): {
  readonly played: readonly Golden[];
  readonly notPlayed: readonly string[];
} {
  const all = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      name: basename(name, '.yaml'),
      ...file.parse(parse(readFileSync(join(FOLDER, name), 'utf8'))),
    }));
  const read = all.map(({ name, turns, ...rest }) => {
    const acts = turns.map((turn) => {
      const isLive = Object.keys(turn).every((key) => EXPECTATIONS.has(key));
      return isLive ? (act.safeParse(turn).data ?? null) : null;
    });
    return { name, acts: rest.ward === ward ? acts : [null] };
  });
  return {
    played: read.flatMap(({ name, acts }) => {
      const live = acts.filter((each) => each !== null);
      return live.length === acts.length ? [{ name, acts: live }] : [];
    }),
    notPlayed: read.filter(({ acts }) => acts.includes(null)).map(({ name }) => name),
  };
}
