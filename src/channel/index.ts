export { type OaSender, oaSender } from './oa-sender.js';
export { renderSay } from './render.js';
