import type { Standing } from './step.js';

/**
 * People in a task whose answers, however often they answer, never lead out of it: neither to its end, nor to another
 * place. The ways that are open anywhere (menu, back, a human) do not count. `answers`: where each standing's answers
 * lead.
 */
export function findDeadEnds(
  known: ReadonlyMap<string, Standing>,
  answers: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Standing[] {
  const comesFrom = new Map<string, string[]>();
  for (const [from, all] of answers) {
    for (const to of all) comesFrom.set(to, [...(comesFrom.get(to) ?? []), from]);
  }
  const good = new Set([...known.values()].filter((standing) => !isInside(standing)).map(({ key }) => key));
  for (const key of good) for (const from of comesFrom.get(key) ?? []) good.add(from);
  return [...known.values()].filter(({ key }) => !good.has(key));
}

function isInside({ session }: Standing): boolean {
  return session !== null && ['needs', 'step', 'branch', 'comment'].includes(session.place.at);
}
