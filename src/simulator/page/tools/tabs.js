import { button, make, newId } from '../dom.js';

/** Tabs that the arrow keys walk through. */
export function createTabs(pages) {
  const panels = pages.map(({ content }) =>
    make('div', { id: newId('panel'), role: 'tabpanel', className: 'tab-panel' }, content),
  );
  const tabs = pages.map(({ name }, index) =>
    button(
      { id: newId('tab'), role: 'tab', className: 'tab', attributes: { 'aria-controls': panels[index].id } },
      () => choose(index),
      name,
    ),
  );
  const list = make('div', { role: 'tablist', className: 'tabs', ariaLabel: 'Công cụ' }, ...tabs);
  let chosen = 0;

  function choose(index) {
    chosen = index;
    for (const [at, tab] of tabs.entries()) {
      tab.ariaSelected = String(at === index);
      tab.tabIndex = at === index ? 0 : -1;
      panels[at].hidden = at !== index;
      panels[at].setAttribute('aria-labelledby', tab.id);
    }
  }

  list.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    choose((chosen + step + tabs.length) % tabs.length);
    tabs[chosen].focus();
  });
  choose(0);
  return { node: make('div', { className: 'tabbed' }, list, ...panels), focus: () => tabs[chosen].focus() };
}
