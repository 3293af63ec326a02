import { fillTemplate, hanoiTime, type Scope, type Value } from './expression/index.js';
import type { Answers, Session } from './session.js';

/** What the expressions of a flow may read at a moment in epoch ms. An answer past its time counts as never given. */
export function scopeOf(session: Pick<Session, 'answers' | 'facts'>, now: number): Scope {
  return { answers: valid(session.answers, now), profile: valid(session.facts, now), ...hanoiTime(now) };
}

function valid(answers: Answers, now: number): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, { value, until }]) =>
      until === null || until > now ? [[name, value] as const] : [],
    ),
  );
}

/** A text of a flow as this person is told it. */
export function worded(session: Session, text: string): string {
  return text.includes('{') ? fillTemplate(text, scopeOf(session, session.updatedAt)).text : text;
}

/** The parts of a text that could not be filled in for this person. */
export function troublesIn(session: Session, text: string): readonly string[] {
  return text.includes('{')
    ? fillTemplate(text, scopeOf(session, session.updatedAt)).troubles.map(({ what }) => what)
    : [];
}
