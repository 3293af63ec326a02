import type { Answers, Frame, Persona, Progress, Session } from './session.js';

/** Forgets every answer whose time is over, of everybody on the phone: nothing may show or use it (conformance B26). */
export function forgetExpired(session: Session, now: number): Session {
  return { ...session, ...ofPersona(session, now), others: session.others.map((other) => ofPersona(other, now)) };
}

function ofPersona<T extends Persona>(persona: T, now: number): T {
  return {
    ...persona,
    answers: good(persona.answers, now),
    facts: good(persona.facts, now),
    calls: persona.calls.map((frame) => ofFrame(frame, now)),
    unfinished: persona.unfinished.map((progress): Progress => {
      return { ...ofFrame(progress, now), calls: progress.calls.map((frame) => ofFrame(frame, now)) };
    }),
  };
}

function ofFrame(frame: Frame, now: number): Frame {
  return { ...frame, answers: good(frame.answers, now) };
}

function good(answers: Answers, now: number): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, { until }]) => until === null || until > now));
}
