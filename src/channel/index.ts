export { type OaSender, type OaSenderOptions, oaSender } from './oa-sender.js';
export { renderSay, type SaidMessage } from './render.js';
