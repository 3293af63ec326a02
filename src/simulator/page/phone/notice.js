import { make } from '../dom.js';

const LATE = 'Chưa thấy trả lời. Xin chờ thêm một chút, hoặc xem lại bot có đang chạy không.';
const LOST = 'Mất kết nối với bản mô phỏng. Đang nối lại…';
const BLOCKED = 'Người này đang chặn tin từ trang phường.';

/** The line above the text box that says what is amiss, if something is. */
export function createNotice(world, current) {
  let told = '';
  const node = make('p', { className: 'notice', role: 'status', hidden: true, data: { testid: 'notice' } });

  const words = () => {
    if (!world.isConnected) return LOST;
    if (told !== '') return told;
    if (world.isLate(current()?.id)) return LATE;
    return current()?.hasBlocked ? BLOCKED : '';
  };
  const draw = () => {
    const text = words();
    node.textContent = text;
    node.hidden = text === '';
  };
  return {
    node,
    draw,
    /** Says something until '' takes it back. */
    tell(text) {
      told = text;
      draw();
    },
  };
}
