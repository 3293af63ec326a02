import { setTimeout as wait } from 'node:timers/promises';
import type { SimMessage } from '../../src/simulator/index.js';
import type { Act } from './golden.js';
import type { ResidentPlan } from './plan.js';
import type { Scene } from './scene.js';

/** One turn of a calm day: what all other days are held against. */
export type CalmTurn = {
  /** What went out of the phone: the words, or a button's payload; '' for a follow. */
  readonly said: string;
  readonly heard: readonly string[];
  /** The number of each message's outbox entry within its event. */
  readonly entries: readonly string[];
};

/** `key` is a part of the event's id that no other event of the day has. */
export type PlayedTurn = {
  readonly said: string;
  readonly key: string;
  readonly heardBefore: number;
  /** How long the resident waited before the next act. */
  readonly tookMs: number;
};

export type PlayedDay = { readonly turns: readonly PlayedTurn[]; readonly strandedAt: number | null };

export type Playing = {
  /** Counts an act that was made. */
  readonly onAct: () => void;
  /** What the conversation is on a calm day; null while that is found out. */
  readonly calm: readonly CalmTurn[] | null;
  /** How long a resident waits for the bot before the day is given up. */
  readonly patienceMs: number;
};

const LOOKS_EVERY_MS = 15;
/** A turn whose worker died before it could write a line shows by its silence alone. */
const SILENT_FOR_MS = 5_000;

/** A resident's whole day: the next act comes once the last one was answered, or is known to be done with. */
export async function playDay(scene: Scene, plan: ResidentPlan, playing: Playing): Promise<PlayedDay> {
  const turns: PlayedTurn[] = [];
  await wait(plan.startsAfterMs);
  for (const [index, act] of plan.golden.acts.entries()) {
    await wait(plan.thinksMs[index]);
    const calm = playing.calm?.[index];
    const heardBefore = scene.heard(plan.id).length;
    const performed = await perform(scene, plan, act, calm, plan.looks[index] === true);
    const { said, key } = performed;
    const startedAt = performance.now();
    const played = (): PlayedTurn => ({ said, key: key(), heardBefore, tookMs: performance.now() - startedAt });
    turns.push(played());
    playing.onAct();
    // of a turn without words the silence tells nothing
    const enough = calm && calm.heard.length > 0 ? heardBefore + calm.heard.length : undefined;
    const isDone = await untilDone(scene, plan.id, performed, enough, playing.patienceMs);
    turns[index] = played();
    if (!isDone) return { turns, strandedAt: index };
  }
  return { turns, strandedAt: null };
}

type Performed = {
  readonly said: string;
  readonly key: () => string;
  /** Whether the webhook was answered 200. */
  readonly isDelivered: () => boolean;
};

async function perform(
  scene: Scene,
  { id }: ResidentPlan,
  act: Act,
  calm: CalmTurn | undefined,
  looks: boolean,
): Promise<Performed> {
  const { simulator, front } = scene;
  const resident = simulator.resident(id);
  let hasArrived = false;
  const isDelivered = () => hasArrived;
  const watch = (delivery: Promise<void>) => {
    void delivery.then(() => {
      hasArrived = true;
    });
  };
  if ('follows' in act) {
    await resident.unfollow(); // somebody who follows already cannot follow again
    const before = front.follows(id).length;
    watch(resident.follow());
    return { said: '', isDelivered, key: () => `|${id}|${front.follows(id)[before] ?? 'not yet delivered'}` };
  }
  watch('says' in act ? resident.say(act.says) : press(scene, id, act.taps, calm?.said));
  const message = simulator.messages(id).findLast(({ from }) => from === 'resident');
  if (looks) void resident.see();
  return { said: message?.text ?? '', isDelivered, key: () => `|${message?.id}` };
}

/** Taps the button; where the message that had it never arrived, the same words are typed. */
function press({ simulator, heard }: Scene, id: string, label: string, payload: string | undefined) {
  const isMeant = ({ title, payload: own }: SimMessage['buttons'][number]) =>
    payload === undefined ? title === label || title.replace(/^\d+\. /, '') === label : own === payload;
  const message = heard(id).findLast(({ buttons }) => buttons.some(isMeant));
  if (message) return simulator.tap(id, message.id, message.buttons.findIndex(isMeant));
  if (payload !== undefined) return simulator.say(id, payload);
  throw new Error(`no button “${label}” so far`);
}

async function untilDone(
  scene: Scene,
  id: string,
  performed: Performed,
  enough: number | undefined,
  patienceMs: number,
): Promise<boolean> {
  const giveUpAt = performance.now() + patienceMs;
  const isSilent = silence(SILENT_FOR_MS);
  const isAnswered = () => enough !== undefined && scene.heard(id).length >= enough;
  while (performance.now() < giveUpAt) {
    if (isAnswered()) return true;
    const isQuiet = performed.isDelivered() && (await scene.isQuiet(id));
    if (isQuiet && scene.logbook.isTurned(performed.key())) return true;
    // what a process that is down took in last may lie on its disk alone
    if (isSilent(isQuiet && scene.apps.every((app) => app.isUp()))) return true;
    await wait(LOOKS_EVERY_MS);
  }
  return false;
}

/** Tells whether it has been told of quiet, without a break, for so long. */
function silence(ms: number): (isQuiet: boolean) => boolean {
  let since = Number.POSITIVE_INFINITY;
  return (isQuiet) => {
    since = isQuiet ? Math.min(since, performance.now()) : Number.POSITIVE_INFINITY;
    return performance.now() - since > ms;
  };
}
