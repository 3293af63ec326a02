import { LONGEST_TEXT, readEvent, wordsOf } from '../../conversation/index.js';
import { COMMANDS, type Input, oneContent, type Place, type Snapshot } from '../../engine/index.js';
import {
  type Candidate,
  findLinks,
  type Link,
  maskSecrets,
  type SecretKind,
  withoutMasks,
} from '../../understanding/index.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { rankTopics } from './rank-topics.js';
import { placeIn, standingAt } from './standing-in.js';

/** All that the bot makes of one message. */
export type Understood = {
  /** As the bot keeps it: no longer than it reads, without what must not stay in a chat. */
  readonly masked: string;
  readonly sensitive: readonly SecretKind[];
  readonly links: readonly Link[];
  /** What the engine is told. */
  readonly input: Input;
  /** Every topic, the likeliest first. */
  readonly ranking: readonly Candidate[];
  readonly outcome: Outcome;
  /** How long masking and reading took, ms. */
  readonly ms: number;
};

/**
 * Understands a message as the bot does from somebody of whom it asks nothing: in the main menu, or in a system's. `now`
 * is what the clock says, epoch ms.
 */
export function understand(snapshot: Snapshot, text: string, system: string | null, now: number): Understood {
  const place = system === null ? null : placeIn(snapshot, system);
  const session = place && standingAt(snapshot, place, now);
  const startedAt = performance.now();
  const event = wordsOf('ask', now, text);
  const input = readEvent(oneContent(snapshot), session, event, now) ?? { kind: 'unclear' };
  const ms = performance.now() - startedAt;
  const masked = event.kind === 'text' ? event.text : '';
  const links = findLinks(masked);
  const words = links.reduce((left, { url }) => left.replaceAll(url, ' '), withoutMasks(masked));
  const ranking = rankTopics(snapshot, words, place && system);
  const outcome = outcomeOf(snapshot, asNamed(input, place), ranking);
  const sensitive = masked === text ? [] : maskSecrets(text.slice(0, LONGEST_TEXT)).kinds;
  return { masked, sensitive, links, input, ranking, outcome, ms };
}

/** In a system's menu a task, and a way out of it, is named by its button. */
function asNamed(input: Input, place: Place | null): Input {
  if (input.kind !== 'choice') return input;
  const command = COMMANDS.find((name) => name === input.id);
  if (command) return { kind: 'command', command };
  return place?.at === 'menu' ? { kind: 'task', flow: place.flow, task: input.id } : { kind: 'unclear' };
}
