/** Epoch ms as people in Hà Nội write it, whatever the machine's time zone. */
export function hanoiTime(at: number): string {
  return new Date(at).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
}
