import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';

/** The candidate that is a slip of the finger away from `text`, or null: one slip in five letters, two from ten on. */
export function closest(text: string, candidates: readonly string[]): string | null {
  const slips = text.length >= 10 ? 2 : 1;
  if (text.length < 5) return null;
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > slips || !isSlip(text, candidate)) continue;
    const distance = DamerauLevenshteinDistance(text, candidate);
    if (distance <= slips && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** Another first letter is mostly another word: "thấy lỗi" for "thấy rồi", "hỏng" for "xong". A lost space is a slip. */
function isSlip(text: string, candidate: string): boolean {
  return initials(text) === initials(candidate) || text.replaceAll(' ', '') === candidate.replaceAll(' ', '');
}

function initials(text: string): string {
  return text
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
