/** Contract §3.2, §3.3, §3.9. Lengths are in code points of the NFC form (§3.1). */
export const LIMITS = {
  text: 2000,
  buttons: 5,
  title: 100,
  payload: 1000,
  smsContent: 160,
  elements: 5,
  subtitle: 500,
  imageBytes: 1024 * 1024,
} as const;

export const lengthOf = (text: string): number => [...text.normalize('NFC')].length;
