import { createChance } from './chance.js';
import { type EventFault, type FaultRule, isEventRule, isRequestRule, type RequestFault } from './rule.js';

/** An ordered list of rules with their counters. The first rule that strikes decides; all of them count. */
export type FaultScript = {
  request(path: string): RequestFault | undefined;
  event(name: string): EventFault | undefined;
};

/** The same rules, seed and requests give the same faults. */
export function faultScript(rules: readonly FaultRule[], seed = 1): FaultScript {
  const chance = createChance(seed);
  const requests = rules.filter(isRequestRule).map((rule) => counted(rule, chance));
  const events = rules.filter(isEventRule).map((rule) => counted(rule, chance));
  return {
    request: (path) => firstOf(requests.map(({ rule, strikes }) => strikes(path, rule.match.path) && rule.fault)),
    event: (name) => firstOf(events.map(({ rule, strikes }) => strikes(name, rule.match.event) && rule.fault)),
  };
}

const firstOf = <F>(faults: readonly (F | false)[]): F | undefined =>
  faults.find((fault) => fault !== false) || undefined;

function counted<R extends FaultRule>(rule: R, chance: () => number) {
  const { nth, every, probability } = rule.match;
  let matches = 0;
  let left = rule.times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1);

  const strikes = (subject: string, pattern: string | undefined): boolean => {
    if (!matchesPattern(subject, pattern)) return false;
    matches += 1;
    if (nth !== undefined && matches !== nth) return false;
    if (every !== undefined && matches % every !== 0) return false;
    if (probability !== undefined && chance() >= probability) return false;
    left -= 1;
    return left >= 0;
  };
  return { rule, strikes };
}

function matchesPattern(subject: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true;
  return pattern.endsWith('*') ? subject.startsWith(pattern.slice(0, -1)) : subject === pattern;
}
