export { toMermaid } from './mermaid.js';
export { type Picture, peopleLabel, pictureOf } from './picture.js';
export { toSvg } from './svg.js';
