import { show } from '../dialog.js';
import { make } from '../dom.js';

const line = (text) => make('p', {}, text);
const strong = (text) => make('p', { className: 'dialog-strong' }, text);

/** Tells what a phone would do on `oa.open.*` (contract §2.3); the page itself opens and calls nothing. */
export function showPhoneAction({ type, payload }) {
  const { url = '', phone_code: phone = '', content = '' } = payload;
  if (type === 'oa.open.url') showWebPage(url);
  else if (type === 'oa.open.phone') showCall(phone);
  else if (type === 'oa.open.sms')
    show(
      'Soạn tin nhắn SMS',
      line('Điện thoại thật sẽ soạn tin tới số:'),
      strong(localNumber(phone)),
      line(`Nội dung: ${content}`),
    );
  else show('Không rõ nút này', line(`Loại nút: ${type}`));
}

export const showWebPage = (url) => show('Mở trang web', line('Điện thoại thật sẽ mở địa chỉ này:'), strong(url));
export const showCall = (phone) => show('Gọi điện', line('Điện thoại thật sẽ gọi số:'), strong(localNumber(phone)));

/** 0901234567 as Zalo writes it (contract §3.3): 84901234567. */
export const zaloNumber = (phone) => phone.replace(/\D/g, '').replace(/^0/, '84');

/** 84901234567 as people write it: 0901234567. */
export const localNumber = (phone) => String(phone).replace(/^\+?84/, '0');
