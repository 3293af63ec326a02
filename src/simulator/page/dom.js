/**
 * Makes an element. Texts go in as text nodes only, so that nothing a message says can become markup.
 * `data` fills data-* attributes and `attributes` any others; what is left is set on the element.
 * Children that are null, undefined, false or '' are left out.
 */
export function make(tag, { data = {}, attributes = {}, ...properties } = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  Object.assign(node.dataset, data);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false && child !== ''));
  return node;
}

export const byId = (id) => document.getElementById(id);

let serial = 0;
/** An id that no other element of the page has. */
export const newId = (name) => `${name}-${++serial}`;

/** A function that runs `draw` in the next frame, once, however often it is called: events come by the hundred. */
export function oncePerFrame(draw) {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      draw();
    });
  };
}

/** A button that does not submit; `onPress(event)` runs at a click, a tap, Enter or space. */
export function button(properties, onPress, ...children) {
  const node = make('button', { type: 'button', ...properties }, ...children);
  node.addEventListener('click', onPress);
  return node;
}
