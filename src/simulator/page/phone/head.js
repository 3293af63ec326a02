import { make } from '../dom.js';
import { initialOf } from './profile.js';
import { relationshipMenu } from './relationship-menu.js';

/** The bar with the OA's name and, for who chats without following it, the strip that offers to follow. */
export function createHead(current, act) {
  const avatar = make('span', { className: 'avatar', ariaHidden: 'true' });
  const name = make('h2', {}, 'Đang tải…');
  const kind = make('p', {});
  const strip = make('div', { className: 'follow-strip', hidden: true });
  const menu = relationshipMenu(current, act);
  return {
    node: make(
      'div',
      {},
      make('div', { className: 'oa-bar' }, avatar, make('div', { className: 'oa-title' }, name, kind), menu.node),
      strip,
    ),
    draw(oa) {
      avatar.textContent = initialOf(oa.name);
      name.textContent = oa.name;
      kind.textContent = oa.type === 4 ? 'Cơ quan nhà nước' : 'Tài khoản chính thức';
    },
    drawMenu: menu.draw,
    /** `button` follows; null where there is no need of it. */
    setFollow(button) {
      strip.hidden = !button;
      strip.replaceChildren(...(button ? [make('p', {}, 'Chưa quan tâm trang này'), button] : []));
    },
  };
}
