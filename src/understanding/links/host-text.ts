/** Dots in brackets, and "dot" or "chấm" in them, as the dots that they stand for. */
export function plainDots(text: string): string {
  return text.replace(/[([{]\s?(?:\.|dot|chấm|cham)\s?[)\]}]/giu, '.');
}

/** Words that people type against the end of an address. */
const GLUED =
  /^(?:a|nhe|nha|di|day|do|nay|thi|de|roi|la|co|khong|duoc|va|hay|hoac|phai|cua|chau|bac|xong|em|anh|chi|ong)$/;

/** Whether a word is one of those that people type on without a space. */
export const isGlued = (word: string): boolean => GLUED.test(word);

/** "vneid.gov.vnạ" without the "ạ". Other letters than Vietnamese ones are left: they may be meant to deceive. */
export function cutGluedWord(host: string): string {
  const [whole = '', ending = '', word = ''] = /\.(vn|com|net|org)([\p{L}\p{M}]+)$/iu.exec(host) ?? [];
  const isVietnamese = /[^\p{ASCII}]/u.test(word) && /^\p{Script=Latin}+$/u.test(word);
  return isVietnamese || isGlued(word.toLowerCase())
    ? host.slice(0, host.length - whole.length + 1 + ending.length)
    : host;
}

/** What ends a sentence or closes a bracket behind an address. */
const AFTER = /[.,;:!?…'’”)\]}>*|]+$/u;
/** A number in the path that was masked: the mask has spaces, and an address ends at the first. */
const MASK_BEGUN = /(?<=[=?&#-]|[^/]\/)\[(?:số|mã|mật)$/u;

/** An address as it was cut out of a text, without what follows it there. */
export const withoutEnding = (found: string): string => found.replace(MASK_BEGUN, '').replace(AFTER, '');
