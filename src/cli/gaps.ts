import { countOf, type GapGroup, mergeGroups } from '../conversation/index.js';
import { redisGaps } from '../store/index.js';
import { hanoiTime } from './hanoi-time.js';
import type { CliIo, ExitCode } from './io.js';
import { withRedis } from './with-redis.js';

export type GapsFlags = { readonly json?: boolean; readonly clear?: number; readonly clearAll?: boolean };

/**
 * `su-gia-so gaps` – what residents wrote and the bot did not understand, like with like, the most frequent first.
 * `--clear` takes one group off, by its number in the list of this moment, or `--clear-all` those listed.
 */
export async function gaps(io: CliIo, flags: GapsFlags): Promise<ExitCode> {
  return await withRedis<ExitCode>(io, async (redis, oaId) => {
    const store = redisGaps(redis);
    const groups = mergeGroups(await store.list(oaId, Date.now()));
    const seen = flags.clear === undefined ? groups : groups.slice(flags.clear - 1, flags.clear);
    if (flags.clear !== undefined) {
      const code = tellCleared(seen[0], flags.clear, io);
      if (code !== 0) return code;
    } else if (flags.json) io.out(JSON.stringify(groups.map(asJson)));
    else printAll(groups, io);
    if (flags.clear !== undefined || flags.clearAll) await store.clear(oaId, seen);
    return 0;
  });
}

function tellCleared(group: GapGroup | undefined, number: number, { out, err }: CliIo): ExitCode {
  if (!group) {
    err(`Không có nhóm ${number}: xem lại danh sách bằng su-gia-so gaps`);
    return 1;
  }
  out(`Xoá nhóm ${number} khỏi danh sách: “${group.samples[0] ?? ''}” (${countOf(group)} lần)`);
  return 0;
}

function printAll(groups: readonly GapGroup[], io: CliIo): void {
  for (const [index, group] of groups.entries()) print(group, index + 1, io);
  io.out(`${groups.length} nhóm, ${groups.reduce((sum, group) => sum + countOf(group), 0)} lần`);
}

function print(group: GapGroup, number: number, { out }: CliIo): void {
  const { samples, misses, rejected, last } = group;
  const parts = [misses > 0 ? `${misses} không hiểu` : '', rejected > 0 ? `${rejected} gợi ý sai` : ''].filter(Boolean);
  out(`${number}. ${countOf(group)} lần (${parts.join(', ')}), lần cuối ${hanoiTime(last)}`);
  for (const sample of samples) out(`     “${sample}”`);
  const suggested = bySuggestions(group).map(([topic, count]) => `${topic} (${count})`);
  if (suggested.length > 0) out(`     bot đã gợi ý: ${suggested.join(', ')}`);
}

const bySuggestions = ({ suggested }: GapGroup): readonly (readonly [string, number])[] =>
  [...suggested].sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1));

function asJson(group: GapGroup, index: number) {
  const { samples, misses, rejected, first, last } = group;
  return {
    number: index + 1,
    count: countOf(group),
    misses,
    rejected,
    samples,
    suggested: Object.fromEntries(bySuggestions(group)),
    first: new Date(first).toISOString(),
    last: new Date(last).toISOString(),
  };
}
