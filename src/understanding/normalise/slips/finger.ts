/** Whether one slip of the finger lies between two words: two letters exchanged, one too many, one missing, or another one. */
export function isOneSlip(typed: string, meant: string): boolean {
  const difference = typed.length - meant.length;
  if (typed === meant || Math.abs(difference) > 1) return false;
  let start = 0;
  while (start < meant.length && typed[start] === meant[start]) start += 1;
  let end = 0;
  while (end < meant.length - start && end < typed.length - start && typed.at(-1 - end) === meant.at(-1 - end))
    end += 1;
  const left = typed.slice(start, typed.length - end);
  const right = meant.slice(start, meant.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Every word that is typed by one exchange of neighbours, or with one letter too many behind the first. */
export function* wordsOneSlipBehind(typed: string): Iterable<string> {
  for (let at = 0; at + 1 < typed.length; at += 1) {
    yield typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
  }
  for (let at = 1; at < typed.length; at += 1) yield typed.slice(0, at) + typed.slice(at + 1);
}
