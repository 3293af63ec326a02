import type { Effect } from './effect.js';
import type { Snapshot } from './flow.js';
import type { Emergency } from './input.js';
import type { PhraseName, Phrases } from './phrases.js';
import { go, type Transition } from './reply.js';
import { safety } from './safety.js';
import type { Session } from './session.js';

const PHRASE_OF = {
  scammed: 'emergency_scammed',
  fire: 'emergency_fire',
  medical: 'emergency_medical',
  violence: 'emergency_violence',
  'self-harm': 'emergency_self_harm',
} as const satisfies Readonly<Record<Emergency, PhraseName>>;

/** Whom to call, the right number first. */
function emergencyWords(phrases: Phrases, about: Emergency): string {
  return phrases[PHRASE_OF[about]];
}

/** Whom to call, while a human of the ward has the conversation: it stays theirs, and they are told. */
export function helpInSilence(phrases: Phrases, about: Emergency): readonly Effect[] {
  const words: Effect = { do: 'say', text: emergencyWords(phrases, about), choices: [], from: 0, count: 0 };
  return about === 'scammed' ? [words] : [{ do: 'hand-over' }, words];
}

/**
 * Whom to call, and then a human (E8): who was cheated sees what to do next, a human first of the ways on; in all else
 * staff are called without asking, since who is in need presses no button. What was in hand can be taken up afterwards.
 */
export function helpAtOnce(snapshot: Snapshot, session: Session, about: Emergency): Transition {
  const words = emergencyWords(snapshot.phrases, about);
  if (about === 'scammed') return go(snapshot, session, safety(snapshot), words);
  const called = go(snapshot, session, { to: 'human' });
  return {
    ...called,
    effects: called.effects.map((effect) => (effect.do === 'say' ? { ...effect, text: words } : effect)),
  };
}
