import { make } from '../dom.js';
import { exchangeRow } from './exchange-row.js';
import { createFilter } from './filter.js';

const SHOWN = 200;

/** Every call between the bot and the simulator, newest first, as they happen. */
export function createInspector(world) {
  const list = make('ol', { className: 'exchanges', data: { testid: 'exchanges' } });
  const empty = make('p', { className: 'tool-note' });
  const rows = new Map();
  const filter = createFilter(world, draw);
  let isDrawing = false;

  function draw() {
    const fitting = world.exchanges.filter(filter.fits).reverse().slice(0, SHOWN);
    const nodes = fitting.map((exchange) => {
      if (!rows.has(exchange.id)) rows.set(exchange.id, exchangeRow(exchange));
      return rows.get(exchange.id);
    });
    for (const node of [...list.children]) if (!nodes.includes(node)) node.remove();
    // only what is new moves, so that an opened row keeps its place and its focus
    for (const [index, node] of nodes.entries())
      if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
    empty.hidden = nodes.length > 0;
    empty.textContent =
      world.exchanges.length > 0
        ? 'Không có lần gọi nào khớp bộ lọc.'
        : 'Chưa có lần gọi nào. Xin nhắn một tin trên điện thoại.';
  }

  // a campaign makes hundreds of calls a second; one drawing a frame is enough
  function drawSoon() {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      draw();
    });
  }

  world.on('state', () => {
    rows.clear();
    draw();
  });
  world.on('exchange', drawSoon);
  return make('div', { className: 'inspector' }, filter.node, empty, list);
}
