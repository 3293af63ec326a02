import type { Session, Snapshot, Transition } from '../../engine/index.js';
import type { Complaint } from './judge-say.js';
import { judgeTimer } from './judge-timer.js';
import { timerPlace } from './spoken-timers.js';
import type { Move } from './step.js';
import { timerMove } from './timer-move.js';

/** How often a timer may be put off on its way: to the morning, and once more. */
const MOST_DELAYS = 2;

type Take = (move: Move, before: Session, input: Move['inputs'][number]['input'], now: number) => Transition | null;

/**
 * Lets the timer of somebody come due, again where it is put off, until it has spoken or is spent. `take` does a turn.
 * Gives the kind and place of what has spoken, null where nothing did.
 */
export function ringTimer(
  content: Snapshot,
  standing: Session,
  since: number,
  take: Take,
  complain: (complaint: Complaint, move: Move) => void,
): string | null {
  const way: Move[] = [];
  let session = standing;
  let now = since;
  for (let next = timerMove(session, now); session.timer && next; next = timerMove(session, now)) {
    const { timer } = session;
    way.push(next.move);
    const move: Move = { ...next.move, turns: way.flatMap(({ turns }) => turns) };
    now += next.afterMs;
    const turn = take(move, session, { kind: 'timer', id: timer.id }, now);
    if (turn === null) return null;
    const nudge = content.flows.get(timer.flow)?.tasks.get(timer.task)?.nudge;
    for (const complaint of judgeTimer(session, timer, nudge, turn, now)) complain(complaint, move);
    if (turn.effects.some(({ do: what }) => what === 'say')) return `${timer.kind} ${timerPlace(content, timer)}`;
    if (way.length > MOST_DELAYS) {
      complain({ fault: 'aside', detail: `${timer.kind}: ${way.length} ×` }, move);
      return null;
    }
    session = turn.session;
  }
  return null;
}
