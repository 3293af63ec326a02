/** The day in Hà Nội at a moment in epoch ms, as 2026-10-31. */
export function hanoiDay(at: number): string {
  // Swedes write days as ISO does
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}
