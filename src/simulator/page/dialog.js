import { button, byId, make } from './dom.js';

const dialog = byId('dialog');

/** Shows one thing over the page; Escape and “Đóng” close it, and focus goes back where it was. */
export function show(title, ...body) {
  fill(title, body, [button({ className: 'primary' }, () => dialog.close(), 'Đóng')]);
}

/** Asks before something that cannot be taken back; resolves with what was answered, `false` for Escape. */
export function confirm(title, words, yes) {
  return new Promise((resolve) => {
    const answer = (isSure) => () => dialog.close(isSure ? 'yes' : 'no');
    fill(
      title,
      [make('p', {}, words)],
      [button({ className: 'quiet' }, answer(false), 'Thôi'), button({ className: 'danger' }, answer(true), yes)],
    );
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

function fill(title, body, buttons) {
  byId('dialog-title').textContent = title;
  byId('dialog-body').replaceChildren(...body);
  byId('dialog-buttons').replaceChildren(...buttons);
  dialog.returnValue = '';
  dialog.showModal();
}
