/** What stands inside words unseen: zero-width characters, marks of direction, soft hyphens, the box around "2️⃣". */
const UNSEEN =
  /\u00AD|\u034F|\u061C|\u180E|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u2069]|[\uFE00-\uFE0F]|\uFEFF|\u20E3/g;

/**
 * The words of a text as it is typed, in small letters and with composed diacritics; punctuation, signs and whatever
 * is no valid text (a lone surrogate, NUL) stands between words. Letters that only look otherwise ("ＶＮｅＩＤ",
 * "𝐕𝐍𝐞𝐈𝐃") are the plain ones.
 */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\u0307/gu, '') // what "İ" leaves behind
    .replace(/(\p{L})\p{M}+/gu, '$1') // what composes with no letter of any language
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
