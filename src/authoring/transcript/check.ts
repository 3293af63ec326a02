import { isDeepStrictEqual } from 'node:util';
import type { TranscriptFile } from './files.js';
import type { PlayedTranscript, PlayedTurn } from './play.js';
import type { Expectation, Transcript, TranscriptTurn } from './schema.js';

/** The first thing that came out otherwise than a transcript says: where it says so, and both sides. */
export type Difference = {
  readonly line: number;
  readonly col: number;
  readonly where: string;
  /** Lines, ready to print. */
  readonly what: readonly string[];
};

/** Null where the bot keeps to the transcript. */
export function findDifference(file: TranscriptFile, played: PlayedTranscript): Difference | null {
  const { turns, ends } = file.transcript;
  // what cannot be played at all is told first: what lies before it may only not have been recorded
  const stuck = played.turns.findIndex(({ trouble }) => trouble !== undefined);
  for (const [index, turn] of turns.entries()) {
    if (stuck !== -1 && index !== stuck) continue;
    const what = differenceOf(turn, played.turns[index]);
    if (what.length > 0) return at(file, ['turns', index], `lượt ${index + 1}, ${describe(turn)}`, what);
  }
  if (ends === played.ends) return null;
  const what = ends === undefined ? ['chưa ghi ends: chạy lại với --update'] : sides([ends], [played.ends]);
  return at(file, ['ends'], 'chỗ kết thúc', what);
}

function at(file: TranscriptFile, path: readonly PropertyKey[], where: string, what: readonly string[]): Difference {
  const { line, col } = file.issue(path, where);
  return { line, col, where, what };
}

function differenceOf(turn: TranscriptTurn, played: PlayedTurn | undefined): readonly string[] {
  if (!played) return ['không tới được lượt này'];
  if (played.trouble !== undefined) return [played.trouble];
  const isRecorded = turn.bot !== undefined || turn.expect === undefined;
  if (isRecorded && !isDeepStrictEqual(turn.bot ?? [], played.bot)) return sides(turn.bot ?? [], played.bot);
  const unmet = turn.expect ? unmetOf(turn.expect, played) : [];
  return unmet.length > 0 ? sides(unmet, [...played.bot, `(ở ${played.place})`]) : [];
}

/** What of an expectation did not come true, in the author's words. */
function unmetOf(expected: Expectation, { bot, buttons, place }: PlayedTurn): readonly string[] {
  const { text = [], pattern = [], button = [], step, nothing } = expected;
  const says = (holds: (message: string) => boolean) => bot.some((message) => holds(message.normalize('NFC')));
  const bare = (label: string) => label.normalize('NFC').replace(/^\d+\. /, '');
  return [
    ...text.filter((words) => !says((message) => message.includes(words.normalize('NFC')))).map((it) => `text: ${it}`),
    ...pattern
      .filter((source) => !says((message) => new RegExp(source, 'u').test(message)))
      .map((it) => `pattern: ${it}`),
    ...button.filter((label) => !buttons.map(bare).includes(bare(label))).map((it) => `button: ${it}`),
    ...(step === undefined || step === place ? [] : [`step: ${step}`]),
    ...(nothing && bot.length > 0 ? ['nothing: true'] : []),
  ];
}

function sides(expected: readonly string[], said: readonly string[]): readonly string[] {
  const quote = (lines: readonly string[]) => lines.join('\n').replaceAll('\n', '\n          ') || '(không nói gì)';
  return [`mong đợi: ${quote(expected)}`, `bot nói:  ${quote(said)}`];
}

/** What happens in a turn, as the author reads it. */
export function describe(turn: Transcript['turns'][number]): string {
  if (turn.says !== undefined) return `sau khi bác nhắn “${turn.says}”`;
  if (turn.taps !== undefined) return `sau khi bác bấm “${turn.taps}”`;
  if (turn.sends !== undefined) return `sau khi bác gửi ${turn.sends}`;
  if (turn.waits !== undefined) return `sau ${turn.waits}`;
  if (turn.staff !== undefined) return 'sau khi cán bộ nhắn';
  if (turn.publishes !== undefined) return `sau khi xuất bản ${turn.publishes}`;
  if (turn.follows) return 'sau khi bác bấm quan tâm';
  return turn.restarts ? 'sau khi khởi động lại' : 'sau khi chương trình chết';
}
