import * as api from './api.js';
import { createChat } from './chat.js';
import { setUpComposer } from './composer.js';
import { showPhoneAction } from './dialog.js';
import { byId, make } from './dom.js';
import { createPatience } from './patience.js';
import { initialOf, profile } from './profile.js';

const LATE = 'Chưa thấy trả lời. Xin chờ thêm một chút, hoặc xem lại bot có đang chạy không.';
const LOST = 'Mất kết nối với bản mô phỏng. Đang nối lại…';

let oa = { name: '' };
let residents = new Map();
let current = location.hash.slice(1);
let isConnected = true;
let arrivals = null; // what came while the chat was being loaded, and is not in it
const unread = new Map();
const opened = new Set(); // chats opened by "Nhắn tin", without following

const chat = createChat(onChoice);
const patience = createPatience(drawNotice);
const loaded = Promise.withResolvers(); // until then nobody knows whose phone this is
const composer = setUpComposer(async (text) => {
  await loaded.promise;
  return attempt(() => api.say(current, text));
});

byId('resident').addEventListener('change', (event) => select(event.target.value));
api.listen({ onOpen: reload, onMessage, onResident, onLost: () => setConnected(false) });

async function reload() {
  const state = await api.loadState();
  oa = state.oa;
  residents = new Map(state.residents.map((resident) => [resident.id, resident]));
  if (!residents.has(current)) current = state.residents[0].id;
  byId('oa-name').textContent = oa.name;
  byId('oa-avatar').textContent = initialOf(oa.name);
  byId('oa-kind').textContent = oa.type === 4 ? 'Cơ quan nhà nước' : 'Tài khoản chính thức';
  setConnected(true);
  await select(current);
  loaded.resolve();
}

async function select(residentId) {
  current = residentId;
  unread.delete(residentId);
  history.replaceState(null, '', `#${residentId}`);
  drawPicker();
  const meanwhile = [];
  arrivals = meanwhile;
  const messages = await api.loadChat(residentId);
  if (residentId !== current) return; // another one was chosen meanwhile
  chat.show(messages);
  for (const message of meanwhile) chat.put(message);
  if (arrivals === meanwhile) arrivals = null;
  drawRelationship();
  drawNotice();
}

function onMessage(message) {
  const isMine = message.from === 'resident';
  isMine ? patience.asked(message.residentId) : patience.answered(message.residentId);
  if (message.residentId === current) {
    chat.put(message);
    arrivals?.push(message);
    return drawRelationship();
  }
  if (!isMine) unread.set(message.residentId, (unread.get(message.residentId) ?? 0) + 1);
  drawPicker();
}

function onResident(resident) {
  const before = residents.get(resident.id);
  residents.set(resident.id, resident);
  if (before?.isFollower !== resident.isFollower && resident.isFollower) patience.asked(resident.id);
  if (!before) drawPicker();
  if (resident.id === current) drawRelationship();
}

function onChoice(message, index, choice) {
  if (!choice.type.startsWith('oa.query.')) return showPhoneAction(choice);
  byId('spoken').textContent = `Đã chọn: ${choice.title}`;
  return attempt(() => api.tap(current, message.id, index));
}

async function attempt(action) {
  try {
    await action();
  } catch {
    byId('notice').textContent = 'Chưa gửi được. Xin thử lại.';
    byId('notice').hidden = false;
    return false;
  }
  return true;
}

function drawRelationship() {
  const { isFollower } = residents.get(current);
  const isProfile = !isFollower && chat.isEmpty() && !opened.has(current);
  const button = followButton(isFollower, isProfile);
  byId('follow-slot').replaceChildren(...(isProfile ? [] : [button]));
  if (isProfile) chat.replaceBy(profile(oa, button, onChatNow));
  else if (chat.isEmpty()) chat.replaceBy(make('p', { className: 'hint' }, 'Chưa có tin nhắn. Xin nhắn lời đầu tiên.'));
}

function followButton(isFollower, isBig) {
  const button = make('button', {
    type: 'button',
    className: isBig ? 'primary big' : 'bar-button',
    textContent: isFollower ? 'Bỏ quan tâm' : 'Quan tâm',
    data: { testid: isFollower ? 'unfollow' : 'follow' },
  });
  button.addEventListener('click', async () => {
    button.disabled = true; // a second press would find nothing to change
    if (!(await attempt(() => (isFollower ? api.unfollow(current) : api.follow(current))))) button.disabled = false;
    composer.focus();
  });
  return button;
}

function onChatNow() {
  opened.add(current);
  attempt(() => api.clickChatNow(current));
  drawRelationship();
  composer.focus();
}

function drawPicker() {
  const options = [...residents.values()].map(({ id, name, age }) => {
    const news = unread.has(id) ? ` • ${unread.get(id)} tin mới` : '';
    const label = `${name}${age ? ` (${age} tuổi)` : ''}${news}`;
    return make('option', { value: id, selected: id === current }, label);
  });
  byId('resident').replaceChildren(...options);
}

function drawNotice() {
  const text = isConnected ? (patience.isLate(current) ? LATE : '') : LOST;
  byId('notice').textContent = text;
  byId('notice').hidden = text === '';
}

function setConnected(next) {
  isConnected = next;
  drawNotice();
}
