/** How long Zalo counts a text: code points after NFC (contract §3.1). */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text.normalize('NFC')) length += 1;
  return length;
}

/** Cuts a text to so many code points of its NFC form; the last one becomes “…” where something is lost. */
export function cutTo(text: string, length: number): string {
  const points = [...text.normalize('NFC')];
  return points.length <= length ? points.join('') : `${points.slice(0, length - 1).join('')}…`;
}
