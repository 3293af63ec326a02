import * as api from './api.js';
import { createDeliveries } from './deliveries.js';
import { createPatience } from './patience.js';

const KEPT = 500; // exchanges, as many as the simulator keeps

/**
 * What the page knows of the simulator, kept up to date by its events. `on(kind, hear)` hears `state` (all was
 * loaded anew), `message` with (message, isNew), `resident`, `clock`, `faults`, `webhook`, `exchange`, `delivery` (the
 * id of a resident's message), `link` (connected or not) and `patience` (a bot turned late, or no longer is).
 */
export function createWorld() {
  const hearers = new Map();
  const emit = (kind, ...details) => {
    for (const hear of hearers.get(kind) ?? []) hear(...details);
  };
  const known = new Set(); // ids of messages, since a message comes again when something about it changes
  const patience = createPatience((residentId) => emit('patience', residentId));
  const deliveries = createDeliveries();
  let clockReadAt = 0; // the machine's time at which `clock.now` was true

  const world = {
    oa: { name: '' },
    residents: new Map(),
    clock: null,
    faults: null,
    webhook: null,
    isConnected: true,
    exchanges: [],
    isLate: patience.isLate,
    deliveryOf: deliveries.of,
    /** Epoch ms by the simulator's clock. */
    now: () => (world.clock ? world.clock.now + Date.now() - clockReadAt : Date.now()),
    on(kind, hear) {
      if (!hearers.has(kind)) hearers.set(kind, new Set());
      hearers.get(kind).add(hear);
      return () => hearers.get(kind).delete(hear);
    },
    async loadChat(residentId) {
      const messages = await api.loadChat(residentId);
      for (const { id } of messages) known.add(id);
      return messages;
    },
    start: () =>
      api.listen({
        onOpen: reload,
        onLost: () => setConnected(false),
        message: onMessage,
        resident: onResident,
        clock: (clock) => hold('clock', clock),
        faults: (faults) => hold('faults', faults),
        webhook: (webhook) => hold('webhook', webhook),
        exchange: onExchange,
      }),
  };

  const hold = (kind, value) => {
    if (kind === 'clock') clockReadAt = Date.now();
    world[kind] = value;
    emit(kind, value);
  };

  async function reload() {
    const { oa, residents, clock, faults, webhook } = await api.loadState();
    clockReadAt = Date.now();
    Object.assign(world, { oa, clock, faults, webhook });
    world.residents = new Map(residents.map((resident) => [resident.id, resident]));
    world.exchanges = await api.loadExchanges();
    for (const exchange of world.exchanges) deliveries.note(exchange);
    setConnected(true);
    emit('state');
  }

  function onExchange(exchange) {
    if (world.exchanges.some(({ id }) => id === exchange.id)) return;
    world.exchanges.push(exchange);
    if (world.exchanges.length > KEPT) world.exchanges.shift();
    emit('exchange', exchange);
    const messageId = deliveries.note(exchange);
    if (messageId) emit('delivery', messageId);
  }

  function onMessage(message) {
    const isNew = !known.has(message.id);
    known.add(message.id);
    if (isNew) message.from === 'resident' ? patience.asked(message.residentId) : patience.answered(message.residentId);
    emit('message', message, isNew);
  }

  function onResident(resident) {
    const before = world.residents.get(resident.id);
    world.residents.set(resident.id, resident);
    if (before && !before.isFollower && resident.isFollower) patience.asked(resident.id);
    emit('resident', resident);
  }

  function setConnected(isConnected) {
    world.isConnected = isConnected;
    emit('link');
  }

  return world;
}
