/** A character that no reading goes across: no number, and no word that says what a number is. */
export const BREAK = '\uE000';
/** A character that is nothing: invisible ones, and what is left over of several that count as one. */
export const NOTHING = '\uE001';
