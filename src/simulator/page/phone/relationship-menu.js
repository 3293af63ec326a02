import { confirm } from '../dialog.js';
import { button, make } from '../dom.js';
import { icon } from '../icon.js';

/** The menu of the OA's page: to stop following, to block, to withdraw consent. `current()` is the resident. */
export function relationshipMenu(current, act) {
  const unfollow = item('unfollow', 'Bỏ quan tâm', () => act('unfollow'));
  const block = item('block', '', () => act('block', { blocked: !current().hasBlocked }));
  const withdraw = item('withdraw', 'Rút lại đồng ý, xoá dữ liệu', async () => {
    const words = 'Trang phường sẽ được báo để xoá dữ liệu của người này. Việc này không lấy lại được.';
    if (await confirm('Rút lại đồng ý', words, 'Rút lại, xoá dữ liệu')) act('withdraw');
  });
  const menu = make('div', { className: 'bar-menu', hidden: true }, unfollow, block, withdraw);
  const opener = button(
    {
      className: 'bar-icon',
      ariaLabel: 'Tuỳ chọn với trang này',
      ariaExpanded: 'false',
      data: { testid: 'options' },
    },
    () => setOpen(menu.hidden),
    icon('more'),
  );
  const node = make('div', { className: 'bar-more' }, opener, menu);

  function item(testid, words, onPress) {
    const press = () => {
      close();
      onPress();
    };
    return button({ className: 'menu-item', data: { testid } }, press, words);
  }
  function setOpen(isOpen) {
    menu.hidden = !isOpen;
    opener.ariaExpanded = String(isOpen);
    if (isOpen) menu.querySelector('button:not([hidden])').focus();
  }
  function close() {
    setOpen(false);
    opener.focus();
  }

  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !menu.hidden) close();
  });
  node.addEventListener('focusout', (event) => {
    if (!node.contains(event.relatedTarget)) setOpen(false);
  });
  return {
    node,
    draw() {
      unfollow.hidden = !current()?.isFollower;
      block.textContent = current()?.hasBlocked ? 'Nhận tin trở lại' : 'Chặn tin từ trang này';
    },
  };
}
