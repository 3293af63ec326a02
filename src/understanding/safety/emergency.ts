/** What cannot wait: each has its own fixed words, the right number first. */
export const EMERGENCIES = ['scammed', 'fire', 'medical', 'violence', 'self-harm'] as const;
export type Emergency = (typeof EMERGENCIES)[number];

/** What a message tells that cannot wait, or null. */
export function findEmergency(_text: string): Emergency | null {
  return null;
}
