import { make } from '../dom.js';
import { showPhoneAction } from '../message/phone-action.js';
import { createTray } from '../send/tray.js';
import { act } from '../world/api.js';
import { createChat } from './chat.js';
import { createComposer } from './composer.js';
import { followButton } from './follow-button.js';
import { createHead } from './head.js';
import { createNotice } from './notice.js';
import { createPicker } from './picker.js';
import { profile } from './profile.js';
import { createReplyBar } from './reply-bar.js';
import { createSeen } from './seen.js';

/**
 * One resident's phone, independent of the others. `desk` says which people have news (`unread`), whether this
 * phone is in use, and hears `onPick(residentId)`, `onClose()` and `onRead(residentId)`.
 */
export function createPhone(world, desk) {
  let residentId = '';
  let arrivals = null; // what came while the chat was being loaded, and is not in it
  let replyTo = null;
  const opened = new Set(); // chats opened by "Nhắn tin", without following
  const loaded = Promise.withResolvers(); // until then nobody knows whose phone this is

  const current = () => world.residents.get(residentId);
  const notice = createNotice(world, () => current());
  const attempt = async (action, body) => {
    try {
      await act(residentId, action, body);
    } catch {
      notice.tell('Chưa gửi được. Xin thử lại.');
      return false;
    }
    notice.tell('');
    return true;
  };

  const chat = createChat(world, {
    onChoice: (message, index, choice) => {
      if (!choice.type.startsWith('oa.query.')) return showPhoneAction(choice);
      spoken.textContent = `Đã chọn: ${choice.title}`;
      return attempt('tap', { messageId: message.id, choice: index });
    },
    onReply: (message) => {
      setReplyTo(message);
      composer.focus();
    },
    onReact: (message, icon) => attempt('react', { messageId: message.id, icon }),
    onSubmitInfo: (info) => attempt('submit-info', info),
  });
  const picker = createPicker(desk.onPick, desk.onClose);
  const head = createHead(current, attempt);
  const spoken = make('p', { className: 'visually-hidden', role: 'status' });
  const replyBar = createReplyBar(() => {
    setReplyTo(null);
    composer.focus();
  });
  const composer = createComposer(
    async (text) => {
      await loaded.promise;
      const quoted = replyTo;
      setReplyTo(null);
      const isSent = await attempt('say', { text, ...(quoted && { quote: quoted.id }) });
      if (!isSent) setReplyTo(quoted);
      return isSent;
    },
    () => tray.toggle(),
  );
  const tray = createTray(composer, attempt);
  const seen = createSeen(
    { unseenInSight: chat.unseenInSight, isInUse: () => residentId !== '' && desk.isInUse() },
    () => act(residentId, 'seen').catch(() => {}), // nobody waits for a receipt: the next look tells it again
  );
  const screen = make(
    'div',
    { className: 'phone' },
    head.node,
    chat.node,
    notice.node,
    spoken,
    replyBar.node,
    tray.node,
    composer.node,
  );
  const node = make('section', { className: 'device', ariaLabel: 'Điện thoại' }, picker.node, screen);
  chat.node.addEventListener('scroll', seen.check);
  chat.node.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape' && !target.closest('form')) composer.focus(); // the short way out of a long chat
  });
  node.addEventListener('focusin', seen.check);
  window.addEventListener('focus', seen.check);

  function setReplyTo(message) {
    replyTo = message;
    replyBar.set(message);
  }

  async function show(nextId) {
    if (nextId !== residentId) setReplyTo(null);
    residentId = nextId;
    draw();
    const meanwhile = [];
    arrivals = meanwhile;
    const messages = await world.loadChat(nextId);
    if (arrivals !== meanwhile) return; // it was asked again meanwhile
    chat.show(messages);
    for (const message of meanwhile) chat.put(message);
    arrivals = null;
    drawRelationship();
    seen.check();
    loaded.resolve();
  }

  function draw() {
    node.ariaLabel = `Điện thoại của ${current()?.name ?? '…'}`;
    head.draw(world.oa);
    notice.draw();
    drawPicker();
  }

  function drawPicker() {
    picker.draw({ residents: world.residents.values(), residentId, unread: desk.unread, canClose: desk.canClose() });
  }

  function drawRelationship() {
    const { isFollower } = current();
    const isProfile = !isFollower && chat.isEmpty() && !opened.has(residentId);
    const button = isFollower ? null : followButton(isProfile, attempt, composer.focus);
    head.drawMenu();
    head.setFollow(isProfile ? null : button);
    if (isProfile) chat.replaceBy(profile(world.oa, button, onChatNow));
    else if (chat.isEmpty())
      chat.replaceBy(make('p', { className: 'hint' }, 'Chưa có tin nhắn. Xin nhắn lời đầu tiên.'));
    notice.draw();
  }

  function onChatNow() {
    opened.add(residentId);
    attempt('chatnow');
    drawRelationship();
    composer.focus();
  }

  const stops = [
    world.on('message', (message) => {
      if (message.residentId !== residentId) return;
      if (arrivals) return arrivals.push(message);
      chat.put(message);
      drawRelationship();
      seen.check();
    }),
    world.on('resident', (resident) => {
      if (resident.id === residentId && !arrivals) drawRelationship();
    }),
    world.on('delivery', chat.redrawOne),
    world.on('clock', () => chat.redraw()),
    world.on('link', notice.draw),
    world.on('patience', notice.draw),
  ];

  return {
    node,
    residentId: () => residentId,
    show,
    drawPicker,
    check: seen.check,
    setTechnical: (isTechnical) => chat.redraw(isTechnical),
    focus: composer.focus,
    end() {
      for (const stop of stops) stop();
      window.removeEventListener('focus', seen.check);
      node.remove();
    },
  };
}
