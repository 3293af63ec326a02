import {
  type Command,
  groundOf,
  isCard,
  type Place,
  placeKey,
  type Session,
  type Snapshot,
  type Transition,
} from '../../engine/index.js';
import { type TurnTrace, takeInput } from '../rehearsal/index.js';
import { findDeadEnds } from './dead-ends.js';
import type { Fault, Finding } from './finding.js';
import { judgeAside } from './judge-aside.js';
import { type Complaint, judgeSay } from './judge-say.js';
import { judgeWayOut } from './judge-ways-out.js';
import { asidesAt, movesAt, wordsAt } from './moves.js';
import { ringTimer } from './ring-timer.js';
import { neverSpoken } from './spoken-timers.js';
import { keyOf, namesThatMatter } from './standing-key.js';
import { type Move, type Standing, turnsTo } from './step.js';

/** A Monday at noon in Hà Nội; epoch ms. */
const NOON = Date.UTC(2026, 10, 23, 5);
/** Far more than any ward's content has; more are answers that multiply. */
const MOST_STANDINGS = 50_000;

export type Exploration = {
  readonly findings: readonly Finding[];
  /** Keys of all places that were come to. */
  readonly places: ReadonlySet<string>;
  /** Ways from one standing to another, tried for real. */
  readonly edges: number;
  /** People who differ in what lies before them. */
  readonly standings: number;
};

export type ExploreOptions = {
  readonly mostStandings?: number;
  /** Hears of each turn that was tried, the shortest way to it last. */
  readonly onTurn?: (trace: TurnTrace, turns: () => ReturnType<typeof turnsTo>) => void;
};

/**
 * Goes everywhere that a person can go, breadth first: from each place every button, answers of each
 * kind and the ways out. Other words, a picture, a day's absence, frequent questions, timers, staff and another person
 * on the phone are tried once a place, since they do the same to everybody there. Each fault is found once a place, by the
 * shortest way to it.
 */
export function explore(content: Snapshot, options: ExploreOptions = {}): Exploration {
  const { mostStandings = MOST_STANDINGS, onTurn } = options;
  const matters = namesThatMatter(content);
  const start: Standing = { session: null, now: NOON, key: '', from: null };
  const known = new Map([[start.key, start]]);
  const answers = new Map<string, Set<string>>();
  const findings = new Map<string, Finding>();
  const places = new Map<string, Standing>();
  const tried = new Set<string>();
  const spoken = new Set<string>();
  const open = [start];
  let edges = 0;

  const complain = ({ fault, detail }: Complaint, place: string, standing: Standing, move?: Move) => {
    const key = `${fault} ${place}`;
    if (!findings.has(key)) findings.set(key, { fault, detail, place, turns: turnsTo(standing, move) });
  };

  const arrive = (session: Session, now: number, from: Standing, move: Move): void => {
    const key = keyOf(session, matters);
    if (move.isAnswer) answers.set(from.key, (answers.get(from.key) ?? new Set()).add(key));
    if (known.has(key)) return;
    const standing: Standing = { session, now, key, from: { standing: from, move } };
    if (!places.has(placeKey(session.place))) places.set(placeKey(session.place), standing);
    known.set(key, standing);
    open.push(standing);
  };

  /** One input of a move; null where the engine broke down. */
  const take = (from: Standing, move: Move, before: Session | null, input: Input, now: number): Transition | null => {
    edges += 1;
    const turn = tryTurn(content, before, input, now);
    if (turn instanceof Error) {
      complain({ fault: 'error', detail: turn.message }, placeOf(before), from, move);
      return null;
    }
    for (const complaint of judge(content, before, input, turn)) {
      complain(complaint, complaint.at ?? placeOf(isWayOut(complaint.fault) ? before : turn.session), from, move);
    }
    const words = input.kind === 'tap' ? input.ref : (move.turns[0]?.says ?? null);
    onTurn?.({ content, before, words, after: turn.session, now }, () => turnsTo(from, move));
    return turn;
  };

  const attempt = (from: Standing, move: Move): void => {
    let { session, now } = from;
    for (const { input, afterMs } of move.inputs) {
      now += afterMs;
      session = take(from, move, session, input, now)?.session ?? null;
      if (session === null) return;
    }
    if (session) arrive(session, now, from, move);
  };

  const tryAside = (from: Standing, standing: Session, move: Move): void => {
    let before = standing;
    let { now } = from;
    for (const { input, afterMs } of move.inputs) {
      now += afterMs;
      const turn = take(from, move, before, input, now);
      if (turn === null) return;
      for (const complaint of judgeAside(before, input, turn)) complain(complaint, placeOf(standing), from, move);
      before = turn.session;
    }
  };

  const tryOnce = (standing: Standing): void => {
    const { session, now } = standing;
    if (session === null || tried.has(keyOfPlace(session))) return;
    tried.add(keyOfPlace(session));
    for (const move of wordsAt(session)) attempt(standing, move);
    for (const move of asidesAt(content, session)) tryAside(standing, session, move);
    const takeAt: Parameters<typeof ringTimer>[3] = (move, ...turn) => take(standing, move, ...turn);
    const said = ringTimer(content, session, now, takeAt, (complaint, move) => {
      complain(complaint, placeOf(session), standing, move);
    });
    if (said !== null) spoken.add(said);
  };

  for (const standing of open) {
    if (known.size > mostStandings) {
      complain({ fault: 'too-many', detail: String(known.size) }, placeOf(standing.session), standing);
      break;
    }
    for (const move of movesAt(content, standing.session)) attempt(standing, move);
    tryOnce(standing);
  }
  for (const standing of findDeadEnds(known, answers)) {
    complain({ fault: 'dead-end', detail: '' }, placeOf(standing.session), standing);
  }
  if (known.size <= mostStandings) {
    for (const { kind, place } of neverSpoken(content, new Set(places.keys()), spoken)) {
      complain({ fault: 'silent', detail: kind }, place, places.get(place) ?? start);
    }
  }
  return { findings: [...findings.values()], places: new Set(places.keys()), edges, standings: known.size };
}

/** A card is a place of its own here: words said to it may do something else. */
const keyOfPlace = ({ place, others }: Session) =>
  `${isCard(place) ? `${place.at}/` : ''}${placeKey(groundOf(place))}/${others.length}`;

function placeOf(session: Session | null): string {
  if (session === null) return '';
  return placeKey(groundOf(session.place));
}

type Input = Move['inputs'][number]['input'];

function tryTurn(content: Snapshot, before: Session | null, input: Input, now: number): Transition | Error {
  try {
    return takeInput({ current: content, own: content }, before, input, now);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const isWayOut = (fault: Fault) => ['no-menu', 'no-back', 'no-human'].includes(fault);

function judge(content: Snapshot, before: Session | null, input: Input, turn: Transition) {
  const complaints: Complaint[] = [];
  const { place } = turn.session;
  for (const effect of turn.effects) {
    if (effect.do === 'say') complaints.push(...judgeSay(effect, takesWords(content, place)));
    if (effect.do === 'record' && effect.what === 'author-flag') {
      const { flow, task, step, value = '' } = effect;
      complaints.push({ fault: 'endless', detail: value, at: ['step', flow, task, step].filter(Boolean).join('/') });
    }
  }
  const command: Command | null = input.kind === 'command' ? input.command : null;
  if (before && command) complaints.push(...judgeWayOut(content, before, command, turn));
  return complaints;
}

/** Where any words answer the open question, so that it needs no buttons. */
function takesWords({ flows }: Snapshot, place: Place): boolean {
  if (place.at === 'comment' || place.at === 'who-name') return true;
  if (place.at !== 'step') return false;
  const steps = flows.get(place.flow)?.tasks.get(place.task)?.steps ?? [];
  return steps.find(({ id }) => id === place.step)?.kind === 'ask';
}
