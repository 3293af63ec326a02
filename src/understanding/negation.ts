/** "Đừng" is left out: without diacritics it is also "đúng", and the end of "ứng dụng". */
const NEGATION = new Set(['khong', 'chua', 'chang', 'cha']);
/** Words after "thấy rồi" that take it back. */
const TROUBLE = new Set([...NEGATION, 'nhung', 'ma', 'lai', 'tat', 'so', 'loi', 'sai', 'hong', 'nham']);

/** Whether folded words deny something. */
export function isDenial(words: readonly string[]): boolean {
  return words.some((word) => NEGATION.has(word));
}

export function isTrouble(words: readonly string[]): boolean {
  return words.some((word) => TROUBLE.has(word));
}
