export { type OaSender, oaSender } from './oa-sender.js';
export { renderSay, type SaidMessage } from './render.js';
