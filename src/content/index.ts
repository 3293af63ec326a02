export { ContentError, formatIssue, type Issue } from './issue.js';
export { type Content, inspectContent, loadContent } from './load.js';
export { listWards, type Ward } from './ward.js';
export { checkShape, readYaml, type YamlFile } from './yaml-file.js';
