import { button, make } from '../dom.js';
import { field, form } from '../form.js';
import { zaloNumber } from './phone-action.js';

/** The OA asks for contact details (contract §3.2, `request_user_info`); the answer goes out as `user_submit_info`. */
export function infoRequest({ title, subtitle, imageUrl }, { onSubmitInfo }) {
  const open = button(
    { className: 'card-action', ariaExpanded: 'false' },
    () => setOpen(answer.hidden),
    'Điền thông tin',
  );
  const answer = form(
    'Chia sẻ thông tin',
    [
      field('name', 'Họ và tên', { required: true, autocomplete: 'name' }),
      field('phone', 'Số điện thoại', {
        required: true,
        inputMode: 'tel',
        pattern: '(0|84|\\+84)[0-9]{8,10}',
        title: 'Bắt đầu bằng 0 hoặc 84, viết liền',
      }),
      field('birthday', 'Ngày sinh', { placeholder: 'ví dụ 30/10/1955' }),
      field('address', 'Địa chỉ', {}),
      make('p', { className: 'field-note' }, 'Trên Zalo thật, người dân xem lại rồi mới bấm chia sẻ.'),
    ],
    async (values) => {
      if (!(await onSubmitInfo({ ...values, phone: zaloNumber(values.phone) }))) return;
      setOpen(false);
      open.textContent = 'Đã chia sẻ, bấm để sửa';
      open.focus();
    },
  );
  const setOpen = (isOpen) => {
    answer.hidden = !isOpen;
    open.ariaExpanded = String(isOpen);
    if (isOpen) answer.querySelector('input').focus();
  };
  setOpen(false);
  return make(
    'div',
    { className: 'info-request' },
    imageUrl && make('img', { src: imageUrl, alt: '' }),
    make('p', { className: 'card-title' }, title ?? 'Xin thông tin liên hệ'),
    subtitle && make('p', { className: 'card-note' }, subtitle),
    open,
    answer,
  );
}
