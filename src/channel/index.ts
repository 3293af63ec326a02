export { type OaSender, type OaSenderOptions, oaSender } from './oa-sender.js';
export { renderSay } from './render.js';
