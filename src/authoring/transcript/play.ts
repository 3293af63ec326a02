import { placeKey, type Snapshot } from '../../engine/index.js';
import { type BotMessage, type Conversation, letPass, startConversation, type TurnTrace } from '../rehearsal/index.js';
import { parseDuration } from './duration.js';
import { countActs, type Transcript, type TranscriptTurn } from './schema.js';

/** Where transcripts take their content from. */
export type Stage = {
  /** The content of a ward as it is on disk. */
  content(ward: string): Snapshot;
  /** What `publishes` names, for the ward. Throws ContentError where it does not load. */
  edition(ward: string, name: string): Snapshot;
};

export type PlayedTurn = {
  readonly bot: readonly string[];
  /** Labels of all buttons of the turn, without numbers. */
  readonly buttons: readonly string[];
  /** Key of the place where the person stands after the turn. */
  readonly place: string;
  /** Why the turn could not be played. */
  readonly trouble?: string;
};

/** A transcript as it came out. */
export type PlayedTranscript = { readonly turns: readonly PlayedTurn[]; readonly ends: string };

/** Transcripts begin on a Monday at noon in Hà Nội; epoch ms. */
const NOON = Date.UTC(2026, 10, 23, 5);

/** Plays the resident's side. Ends at the first turn that cannot be played. */
export function playTranscript(
  stage: Stage,
  { ward, turns: given }: Transcript,
  onTurn?: (trace: TurnTrace) => void,
): PlayedTranscript {
  const clock = { now: NOON };
  const conversation = startConversation(stage.content(ward), () => clock.now, onTurn);
  const standing = () => {
    const session = conversation.session();
    return session ? placeKey(session.place) : '';
  };
  const turns: PlayedTurn[] = [];
  for (const turn of given) {
    prepare(stage, ward, conversation, turn);
    const messages =
      turn.waits === undefined ? act(conversation, turn) : letPass(conversation, clock, parseDuration(turn.waits) ?? 0);
    if (messages === null) {
      const trouble = `không có nút “${turn.taps}” nào từ đầu tới đây`;
      turns.push({ bot: [], buttons: [], place: standing(), trouble });
      break;
    }
    const buttons = messages.flatMap((message) => message.buttons.map(({ title }) => title.replace(/^\d+\. /, '')));
    turns.push({ bot: messages.map(show), buttons, place: standing() });
  }
  return { turns, ends: standing() };
}

/** What happens to the bot rather than to the person. */
function prepare(stage: Stage, ward: string, conversation: Conversation, turn: TranscriptTurn): void {
  if (turn.crashes && countActs(turn) > 0) conversation.crash();
  if (turn.restarts) conversation.publish(stage.content(ward));
  if (turn.publishes !== undefined)
    conversation.publish(stage.edition(ward, turn.publishes), turn.map ? 'map' : 'keep');
}

function act(conversation: Conversation, { follows, says, taps, sends, staff }: TranscriptTurn) {
  if (follows) return conversation.follow();
  if (says !== undefined) return conversation.say(says);
  if (sends !== undefined) return conversation.send(sends === 'picture' ? 'picture' : 'other');
  if (staff !== undefined) return conversation.staffWrites();
  return taps === undefined ? [] : conversation.tap(taps);
}

function show({ text, buttons }: BotMessage): string {
  return [text, buttons.map(({ title }) => `[${title}]`).join(' ')].filter(Boolean).join('\n');
}
