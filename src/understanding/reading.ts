import type { Answer, Question } from './answers/read-answer.js';
import type { CommandName } from './commands/find-command.js';
import type { ReasonGroup, Verdict } from './links/link.js';
import type { Labelled } from './picking/choose.js';
import type { Emergency } from './safety/emergency.js';
import type { TopicMatch } from './topics/match-topic.js';

/** What a message means at the question that is open. */
export type Reading =
  | { readonly kind: 'tap'; readonly ref: string }
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'command'; readonly command: CommandName }
  | { readonly kind: 'task'; readonly id: string }
  /** A frequent question. */
  | { readonly kind: 'faq'; readonly topic: string }
  /** One of these may be meant, the likeliest first. */
  | { readonly kind: 'clarify'; readonly topics: readonly string[] }
  /** Speaks of a swindle. */
  | { readonly kind: 'danger' }
  | { readonly kind: 'emergency'; readonly about: Emergency }
  | { readonly kind: 'abuse' }
  /** The most suspicious link that was sent, and what else was asked with it. */
  | { readonly kind: 'link'; readonly verdict: Verdict; readonly why: ReasonGroup; readonly also?: Reading }
  | Answer
  | { readonly kind: 'unclear' };

/** A task that may be named, and the topics whose answers offer it. */
export type NamedTask = Labelled & { readonly topics?: readonly string[] };

/** What was asked, beside choices. */
export type Asked = {
  /** The question that waits for words. */
  readonly question?: Question | null;
  /** The moment from which days are counted, epoch ms. */
  readonly now?: number;
  /** Finds the frequent question that a message puts, which it may at any place. Asked once a message at most. */
  readonly topics?: (text: string) => TopicMatch;
  /** Topics of the task in hand: who is in it and finds something missing asks for no more of it. */
  readonly inHand?: readonly string[];
  /** `step`: the choices are those of a step, and go before all else that words may name; `titles`: of suggestions. */
  readonly choicesOf?: 'step' | 'titles' | 'place';
};
