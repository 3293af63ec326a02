/** Zalo's limits (contract §3.2, §3.3), counted in code points after NFC. */
export const LIMITS = {
  text: 2_000,
  buttons: 5,
  title: 100,
  payload: 1_000,
  sms: 160,
  rows: 5,
  subtitle: 500,
} as const;
