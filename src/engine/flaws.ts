import type { Effect } from './effect.js';
import type { Snapshot } from './flow.js';
import type { Moved } from './moved.js';
import { prompt } from './prompt.js';
import { troublesIn } from './scope.js';
import type { Session } from './session.js';

type Where = { readonly flow: string; readonly task?: string; readonly step?: string };

/** A text that could not be filled in was said without what it lacks; its author is to hear of it, once a text (B21). */
export function flaws(session: Session, { flow, task, step }: Where, text: string): readonly Effect[] {
  const [trouble] = troublesIn(session, text);
  if (trouble === undefined) return [];
  const at = { flow, ...(task === undefined ? {} : { task }), ...(step === undefined ? {} : { step }) };
  return [{ do: 'record', what: 'author-flag', ...at, value: `template: ${trouble}` }];
}

/** The flaws of the question that a turn asked. */
export function flawsAsked(snapshot: Snapshot, { session, effects }: Moved): readonly Effect[] {
  const { place } = session;
  if (!('flow' in place) || !effects.some((effect) => effect.do === 'say')) return [];
  return flaws(session, place, prompt(snapshot, session).text);
}
