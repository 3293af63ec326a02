import { foldWord } from '../normalise/fold.js';
import { tidy } from '../normalise/tidy.js';
import { COMMAND_PHRASES, type CommandName } from './command-phrases.js';

type Phrase = { readonly words: readonly string[]; readonly command: CommandName };

/** A part of a message: what commands it may be, or a word between them. */
export type Segment = { readonly words: readonly string[]; readonly commands: readonly CommandName[] };

let index: ReadonlyMap<string, readonly Phrase[]> | undefined;

function phrases(): ReadonlyMap<string, readonly Phrase[]> {
  index ??= indexed();
  return index;
}

function indexed(): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [command, said] of Object.entries(COMMAND_PHRASES) as [CommandName, readonly string[]][]) {
    for (const words of new Set(said.map(tidy)).values()) {
      const phrase = { words: words.split(' '), command };
      const key = foldWord(phrase.words[0] ?? '');
      byFirst.set(key, [...(byFirst.get(key) ?? []), phrase]);
    }
  }
  return byFirst;
}

/** A word typed without diacritics may be any that folds to it; one typed with them is itself. */
export function isWord(typed: string, meant: string): boolean {
  return typed === meant || typed === foldWord(meant);
}

/** The message as the fewest parts: phrases of commands as long as they go, single words between them. */
export function segmentsOf(words: readonly string[]): readonly Segment[] {
  const best: (readonly Segment[])[] = [[]];
  for (let end = 1; end <= words.length; end += 1) {
    const ways = segmentsEnding(words, end).map((last) => [...(best[end - last.words.length] ?? []), last]);
    best[end] = ways.reduce((fewest, way) => (way.length < fewest.length ? way : fewest));
  }
  return best.at(-1) ?? [];
}

const LONGEST = 6;

/** The longest first, the single word last. */
function segmentsEnding(words: readonly string[], end: number): readonly Segment[] {
  const found: Segment[] = [];
  for (let length = Math.min(LONGEST, end); length > 0; length -= 1) {
    const part = words.slice(end - length, end);
    const commands = (phrases().get(foldWord(part[0] ?? '')) ?? [])
      .filter(
        (phrase) => phrase.words.length === length && phrase.words.every((word, at) => isWord(part[at] ?? '', word)),
      )
      .map(({ command }) => command);
    if (commands.length > 0 || length === 1) found.push({ words: part, commands });
  }
  return found;
}
