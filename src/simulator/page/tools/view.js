import { check } from '../form.js';
import { tool } from './tool.js';

/** What developers want to see in the chats. */
export const viewTool = (desk) =>
  tool(
    'view',
    'Hiển thị',
    check(
      {
        name: 'technical',
        label: 'Chi tiết kỹ thuật trong tin nhắn',
        note: 'Mã tin, đã nhận, đã xem, đã tới bot, và các nút ẩn đã bấm.',
      },
      desk.setTechnical,
    ),
  );
