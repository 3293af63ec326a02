import { HOME, type Input, oneContent, type Place, type Snapshot, type Task, transition } from '../../engine/index.js';
import { standingAt } from './standing-in.js';

/** What the bot says to an input, and the task that it offers beside it. */
export type ReplyTo = { readonly says: string; readonly offers: Task | null };

const MAIN_MENU: Place = { at: 'menu', flow: HOME, page: 0 };

/** What somebody at `place`, the main menu unless said, is answered. `now`: epoch ms. */
export function replyTo(snapshot: Snapshot, input: Input, place: Place | null, now: number): ReplyTo {
  const session = standingAt(snapshot, place ?? MAIN_MENU, now);
  const { session: after, effects } = transition(oneContent(snapshot), session, input, now);
  const says = effects.flatMap((effect) => (effect.do === 'say' ? [effect.text] : [])).join('\n\n');
  const { offered } = after;
  return { says, offers: (offered && snapshot.flows.get(offered.flow)?.tasks.get(offered.task)) ?? null };
}
