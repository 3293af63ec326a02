import { button, byId, make } from '../dom.js';
import { icon } from '../icon.js';
import { createInspector } from '../inspector/inspector.js';
import { clockTool } from './clock.js';
import { faultsTool } from './faults.js';
import { residentsTool } from './residents.js';
import { staffTool } from './staff.js';
import { createTabs } from './tabs.js';
import { viewTool } from './view.js';
import { webhookTool } from './webhook.js';

const wide = matchMedia('(min-width: 1000px)');

/** The tools: a panel beside the phones where there is room, else a sheet over them. */
export function createDrawer(world, desk) {
  const drawer = byId('drawer');
  const opener = byId('open-tools');
  const tools = [
    clockTool(world),
    staffTool(world, desk),
    faultsTool(world),
    webhookTool(world),
    residentsTool(desk),
    viewTool(desk),
  ];
  const tabs = createTabs([
    { name: 'Điều khiển', content: make('div', { className: 'tools' }, ...tools) },
    { name: 'Nhật ký', content: createInspector(world) },
  ]);
  drawer.append(
    make(
      'div',
      { className: 'drawer-head' },
      make('h2', { id: 'drawer-title' }, 'Công cụ'),
      button(
        { className: 'icon-button', ariaLabel: 'Đóng công cụ', data: { testid: 'close-tools' } },
        close,
        icon('close'),
      ),
    ),
    tabs.node,
  );

  function open() {
    wide.matches ? drawer.show() : drawer.showModal();
    opener.ariaExpanded = 'true';
    tabs.focus();
  }

  function close() {
    drawer.close();
  }

  opener.addEventListener('click', () => (drawer.open ? close() : open()));
  drawer.addEventListener('close', () => {
    opener.ariaExpanded = 'false';
    opener.focus();
  });
  drawer.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && wide.matches) close(); // a panel is not modal, so the browser does not close it
  });
  wide.addEventListener('change', () => {
    if (!drawer.open) return;
    drawer.close();
    open();
  });
}
