/** How one Vietnamese syllable is built, without diacritics. */
const SYLLABLE = /^(?:ngh|ng|nh|kh|ph|th|tr|ch|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
/** Words that people write around a password, in other languages, or names of what it opens. */
const KNOWN =
  /^(?:vneid|vssid|ihanoi|etax|email|gmail|google|zalo|face|facebook|iphone|samsung|oppo|android|login|online|offline|password|number|check|reset|mobile|vietel|viettel|mobifone|vinaphone|passcode|internet|wifi|apple|store|cccd)$/;

/** Whether letters without diacritics may be a word of a sentence; what may not is somebody's own making. */
export function mayBeWord(letters: string): boolean {
  const single = letters.toLowerCase().replace(/(.)\1+/g, '$1');
  return SYLLABLE.test(single) || KNOWN.test(letters.toLowerCase());
}
