import type { Golden } from './golden.js';
import { planOf } from './plan.js';
import type { PlayedDay } from './resident.js';
import { type CalmDays, type PlayedPlan, runPlan } from './run-plan.js';
import { expectedOf, judge } from './verdict.js';

export type SeedResult = {
  readonly seed: number;
  /** What differs from the calm days, readable; empty where the seed holds. */
  readonly failures: readonly string[];
  /** One line of what happened. */
  readonly summary: string;
};

/** Differences of one transcript that are printed: what went wrong first makes the rest. */
const SHOWN = 4;
/** Turns of such a resident whose log lines are printed, from the end. */
const TRACED = 40;

/** A day of chaos: every resident's transcript is held against the calm one. */
export async function runSeed(
  seed: number,
  golden: readonly Golden[],
  calm: CalmDays,
  copies = 1,
): Promise<SeedResult> {
  const startedAt = performance.now();
  const played = await runPlan(planOf(seed, golden, copies), calm);
  let missing = 0;
  let late = 0;
  const failures = [...played.troubles];
  for (const { id, golden: own } of played.plan.residents) {
    const day = played.days.get(id) ?? { turns: [], strandedAt: 0 };
    const verdict = judge(expectedOf(calm.get(own.name) ?? [], day, played.uncertain), played.heard.get(id) ?? []);
    missing += verdict.missing;
    late += verdict.late;
    if (day.strandedAt !== null) failures.push(`${own.name} (${id}): no answer at turn ${day.strandedAt + 1}`);
    const { differences } = verdict;
    if (differences.length === 0) continue;
    const more = differences.length > SHOWN ? [`… and ${differences.length - SHOWN} more`] : [];
    const lines = [`${own.name} (${id}):`, ...differences.slice(0, SHOWN), ...more, ...tracesOf(played, day)];
    failures.push(lines.join('\n').replaceAll('\n', '\n  '));
  }
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  return { seed, failures, summary: `${summaryOf(played, missing, late)}, ${slowestOf(played)}, ${seconds} s` };
}

/** The longest that anybody waited. */
function slowestOf({ plan, days }: PlayedPlan): string {
  const waits = plan.residents.flatMap(({ id, golden }) =>
    (days.get(id)?.turns ?? []).map(({ tookMs }, index) => ({ tookMs, where: `${golden.name} turn ${index + 1}` })),
  );
  const [slowest] = waits.sort((a, b) => b.tookMs - a.tookMs);
  return slowest ? `longest wait ${(slowest.tookMs / 1_000).toFixed(1)} s (${slowest.where})` : 'nobody waited';
}

function summaryOf({ plan, tally }: PlayedPlan, missing: number, late: number): string {
  const uncertain = tally.uncertainAfterCrash + tally.uncertainAnswerLost;
  return [
    `${plan.residents.length} residents, ${tally.acts} turns`,
    `${tally.appKills} app kills, ${tally.redisKills} redis kills, ${tally.freezes} freezes`,
    `${tally.repeatedDeliveries} repeated deliveries`,
    `${uncertain} uncertain sends (${tally.uncertainAfterCrash} by a crash), ${missing} of them missing, ${late} late`,
  ].join(', ');
}

/** What the app logged of a resident's turns that came last. */
function tracesOf({ linesOf }: PlayedPlan, { turns }: PlayedDay): readonly string[] {
  return turns
    .slice(-TRACED)
    .flatMap(({ said, key, tookMs }) => [
      `“${said}” ${key} after ${Math.round(tookMs)} ms`,
      ...linesOf(key).map((line) => `  ${line}`),
    ]);
}
