import { byId, make } from './dom.js';

function show(title, ...body) {
  byId('dialog-title').textContent = title;
  byId('dialog-body').replaceChildren(...body);
  byId('dialog').showModal();
}

const line = (text) => make('p', {}, text);
const strong = (text) => make('p', { className: 'dialog-strong' }, text);

/** Tells what a phone would do; the page itself opens and calls nothing. */
export function showPhoneAction({ type, payload }) {
  const { url = '', phone_code: phone = '', content = '' } = payload;
  const number = phone.replace(/^84/, '0');
  if (type === 'oa.open.url') show('Mở trang web', line('Điện thoại thật sẽ mở địa chỉ này:'), strong(url));
  else if (type === 'oa.open.phone') show('Gọi điện', line('Điện thoại thật sẽ gọi số:'), strong(number));
  else if (type === 'oa.open.sms')
    show(
      'Soạn tin nhắn SMS',
      line('Điện thoại thật sẽ soạn tin tới số:'),
      strong(number),
      line(`Nội dung: ${content}`),
    );
  else show('Không rõ nút này', line(`Loại nút: ${type}`));
}

export function showPicture(src, alt) {
  show('Hình', make('img', { className: 'dialog-picture', src, alt }));
}
