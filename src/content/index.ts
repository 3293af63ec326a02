export * from './changes/index.js';
export { ContentError, formatIssue, type Issue } from './issue.js';
export * from './library/index.js';
export { type Content, inspectContent, loadContent } from './load.js';
export { listWards, type Ward } from './ward.js';
