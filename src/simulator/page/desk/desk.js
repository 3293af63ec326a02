import { byId, oncePerFrame } from '../dom.js';
import { createPhone } from '../phone/phone.js';
import { createUnread } from './unread.js';

const PHONE_PX = 364; // the least that a phone in a row may be wide
const ABOUT_PX = 250;
const GAP_PX = 24;
const MOST = 3;
const wide = matchMedia('(min-width: 760px)');

/** The phones side by side. Whose they are stands in the address, so that a reload or a link shows the same. */
export function createDesk(world) {
  const row = byId('phones');
  const unread = createUnread((residentId) => shown().includes(residentId));
  const phones = [];
  let wanted = location.hash.slice(1).split(',').filter(Boolean);
  const users = [];
  let inUse = 0;
  let userTold = '';
  let isTechnical = false;

  const shown = () => phones.map((phone) => phone.residentId()).filter(Boolean);
  const room = () => (wide.matches ? Math.max(1, Math.floor((row.clientWidth + GAP_PX) / (PHONE_PX + GAP_PX))) : 1);
  const fits = () => Math.min(room(), MOST);

  function addPhone() {
    const phone = createPhone(world, {
      unread: unread.counts,
      isInUse: () => phones.length === 1 || phones[inUse] === phone,
      canClose: () => wanted.length > 1 && wide.matches,
      onPick: (residentId) => pick(phones.indexOf(phone), residentId),
      onClose: () => close(phones.indexOf(phone)),
    });
    const use = () => {
      inUse = phones.indexOf(phone);
      tellUser();
    };
    for (const kind of ['focusin', 'pointerdown']) phone.node.addEventListener(kind, use, { capture: true });
    phones.push(phone);
    byId('phone-row').append(phone.node);
    phone.setTechnical(isTechnical);
  }

  /** As many phones as there is room and wish for, each with its person. */
  function arrange() {
    const count = Math.min(fits(), Math.max(1, wanted.length || 2));
    while (phones.length < count) addPhone();
    while (phones.length > count) phones.pop().end();
    inUse = Math.min(inUse, count - 1);
    byId('about').hidden = !wide.matches || row.clientWidth < count * (PHONE_PX + GAP_PX) + ABOUT_PX;
    byId('add-phone').hidden = count >= fits() || wanted.length >= world.residents.size;
    for (const [index, phone] of phones.entries()) handOver(phone, wanted[index]);
    tellUser();
  }

  function tellUser() {
    const residentId = phones[inUse]?.residentId();
    if (!residentId || residentId === userTold) return;
    userTold = residentId;
    for (const hear of users) hear(residentId);
  }

  function handOver(phone, residentId) {
    if (world.residents.has(residentId) && phone.residentId() !== residentId) {
      unread.clear(residentId);
      phone.show(residentId);
    }
    phone.drawPicker();
  }

  function pick(index, residentId) {
    const other = wanted.indexOf(residentId);
    if (other >= 0) wanted[other] = wanted[index]; // two phones of one person would be no second phone
    wanted[index] = residentId;
    keep();
  }

  function close(index) {
    wanted.splice(index, 1);
    const [phone] = phones.splice(index, 1);
    phone.end();
    keep();
    phones[0].focus();
  }

  function keep() {
    history.replaceState(null, '', `#${wanted.join(',')}`);
    arrange();
  }

  /** Puts one more phone on the desk, of this person or of the next who has none. */
  function open(residentId = [...world.residents.keys()].find((id) => !wanted.includes(id))) {
    if (!residentId) return;
    const index = wanted.indexOf(residentId);
    if (index >= 0 && index < phones.length) return phones[index].focus();
    wanted = wanted.slice(0, phones.length).filter((id) => id !== residentId);
    if (wanted.length < fits()) wanted.push(residentId);
    else wanted[Math.max(0, inUse)] = residentId;
    keep();
    phones[wanted.indexOf(residentId)]?.focus();
  }

  function onState() {
    const known = wanted.filter((id, index) => world.residents.has(id) && wanted.indexOf(id) === index);
    wanted = known.length > 0 ? known : [...world.residents.keys()].slice(0, 2);
    const before = shown();
    keep();
    for (const phone of phones) if (before.includes(phone.residentId())) phone.show(phone.residentId());
  }

  const drawPickers = oncePerFrame(() => {
    for (const phone of phones) phone.drawPicker();
  });

  world.on('state', onState);
  world.on('resident', oncePerFrame(arrange));
  world.on('message', (message, isNew) => {
    if (unread.take(message, isNew)) drawPickers();
  });
  new ResizeObserver(arrange).observe(row);
  byId('add-phone').addEventListener('click', () => open());
  document.addEventListener('visibilitychange', () => {
    for (const phone of phones) phone.check();
  });
  arrange();

  return {
    open,
    residentInUse: () => phones[inUse]?.residentId(),
    /** Hears whose phone is in use, as soon as it is another person's. */
    onUse: (hear) => void users.push(hear),
    setTechnical(next) {
      isTechnical = next;
      for (const phone of phones) phone.setTechnical(next);
    },
  };
}
