/**
 * Makes an element. Texts go in as text nodes only, so that nothing a message says can become markup.
 * `data` fills data-* attributes; the other properties are set on the element.
 */
export function make(tag, { data = {}, ...properties } = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  Object.assign(node.dataset, data);
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const byId = (id) => document.getElementById(id);
