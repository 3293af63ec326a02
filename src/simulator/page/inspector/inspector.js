import { make, oncePerFrame } from '../dom.js';
import { exchangeRow } from './exchange-row.js';
import { createFilter } from './filter.js';

const SHOWN = 200;
const NONE_FIT = 'Không có lần gọi nào khớp bộ lọc.';
const NONE_YET = 'Chưa có lần gọi nào. Xin nhắn một tin trên điện thoại.';

/** Every call between the bot and the simulator, newest first, as they happen. */
export function createInspector(world) {
  const list = make('ol', { className: 'exchanges', data: { testid: 'exchanges' } });
  const empty = make('p', { className: 'tool-note' });
  const rows = new Map();
  const filter = createFilter(world, draw);

  function draw() {
    const oldest = world.exchanges[0]?.id ?? 0;
    for (const id of rows.keys()) if (id < oldest) rows.delete(id);
    const fitting = world.exchanges.filter(filter.fits).reverse().slice(0, SHOWN);
    put(list, fitting.map(rowOf));
    empty.hidden = fitting.length > 0;
    empty.textContent = world.exchanges.length > 0 ? NONE_FIT : NONE_YET;
  }

  function rowOf(exchange) {
    if (!rows.has(exchange.id)) rows.set(exchange.id, exchangeRow(exchange));
    return rows.get(exchange.id);
  }

  world.on('state', () => {
    rows.clear();
    draw();
  });
  world.on('exchange', oncePerFrame(draw));
  return make('div', { className: 'inspector' }, filter.node, empty, list);
}

/** Only what is new moves, so that an opened row keeps its place and its focus. */
function put(list, nodes) {
  const kept = new Set(nodes);
  for (const node of [...list.children]) if (!kept.has(node)) node.remove();
  for (const [index, node] of nodes.entries())
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
}
