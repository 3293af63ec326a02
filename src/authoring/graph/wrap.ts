/** Cuts a text into lines of at most so many characters, between words. A longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.normalize('NFC').trim().split(/\s+/)) {
    if (line !== '' && [...line].length + 1 + [...word].length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** The first sentences of a text, as far as they fit; a cut is shown. */
export function shorten(text: string, longest: number): string {
  const letters = [...text.normalize('NFC')];
  if (letters.length <= longest) return text;
  return `${letters
    .slice(0, longest)
    .join('')
    .replace(/\s+\S*$/u, '')}…`;
}
