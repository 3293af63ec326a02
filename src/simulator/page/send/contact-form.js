import { field, form } from '../form.js';
import { zaloNumber } from '../message/phone-action.js';

export const contactForm = (send) =>
  form(
    'Gửi danh thiếp',
    [
      field('name', 'Họ và tên', { required: true, maxLength: 80 }),
      field('phone', 'Số điện thoại', {
        required: true,
        inputMode: 'tel',
        pattern: '(0|84|\\+84)[0-9]{8,10}',
        title: 'Bắt đầu bằng 0 hoặc 84, viết liền',
      }),
    ],
    ({ name, phone }) => send('contact', { name, phone: zaloNumber(phone) }),
  );
