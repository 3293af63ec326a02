import { placeKey, type Snapshot } from '../../engine/index.js';
import { type BotMessage, type Conversation, startConversation } from '../conversation.js';
import type { Transcript, TranscriptTurn } from './schema.js';

/** A resident's turn cannot be played: the button is not there. */
export class TranscriptError extends Error {
  override readonly name = 'TranscriptError';
}

/** Transcripts stand at one moment; epoch ms. */
const NOON = Date.UTC(2026, 10, 23, 5);

/** Plays the resident's side and returns the transcript as it came out: equal to the one given if the bot keeps to it. */
export function playTranscript(snapshot: Snapshot, transcript: Transcript): Transcript {
  const conversation = startConversation(snapshot, () => NOON);
  const turns = transcript.turns.map((turn): TranscriptTurn => ({ ...turn, bot: act(conversation, turn).map(show) }));
  const session = conversation.session();
  return { ...transcript, turns, ends: session ? placeKey(session.place) : '' };
}

function act(conversation: Conversation, { follows, says, taps }: TranscriptTurn): readonly BotMessage[] {
  if (follows) return conversation.follow();
  if (says !== undefined) return conversation.say(says);
  const messages = conversation.tap(taps ?? '');
  if (!messages) throw new TranscriptError(`không có nút “${taps}” nào từ đầu tới đây`);
  return messages;
}

function show({ text, buttons }: BotMessage): string {
  return [text, buttons.map(({ title }) => `[${title}]`).join(' ')].filter(Boolean).join('\n');
}
