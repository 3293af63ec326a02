import type { Golden } from './golden.js';
import { calmPlan } from './plan.js';
import { type CalmDays, runPlan } from './run-plan.js';
import { numberOf } from './verdict.js';

/**
 * Plays every conversation once with nothing going wrong.
 *
 * @throws Error where even that does not go well
 */
export async function findCalmDays(golden: readonly Golden[]): Promise<CalmDays> {
  const played = await runPlan(calmPlan(golden), null);
  const { uncertainAfterCrash, uncertainAnswerLost } = played.tally;
  if (played.troubles.length > 0 || uncertainAfterCrash + uncertainAnswerLost > 0)
    throw new Error(`the calm day was not calm: ${[...played.troubles, JSON.stringify(played.tally)].join('; ')}`);
  return new Map(
    played.plan.residents.map(({ id, golden: { name } }) => {
      const turns = played.days.get(id)?.turns ?? [];
      const heard = played.heard.get(id) ?? [];
      const calm = turns.map(({ said, key, heardBefore }, index) => ({
        said,
        heard: heard.slice(heardBefore, turns[index + 1]?.heardBefore),
        entries: played.committed(key).map(numberOf),
      }));
      const odd = calm.findIndex((turn) => turn.heard.length !== turn.entries.length);
      if (odd !== -1 || played.days.get(id)?.strandedAt !== null)
        throw new Error(`the calm day of ${name} was not calm: turn ${odd + 1}`);
      return [name, calm];
    }),
  );
}
