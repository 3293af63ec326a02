/** What takes no place on the screen: soft hyphens, joiners, marks of direction, selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** A message as the eye reads it: full-width and ornate letters plain, every full stop a dot, nothing invisible. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '').normalize('NFKC').replace(UNSEEN, '').replace(/[。｡]/gu, '.');
}
