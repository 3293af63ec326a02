export * from './changes/index.js';
export { type FlowGraph, flowGraph, waits } from './flow-graph.js';
export {
  doneNode,
  type GraphEdge,
  type GraphNode,
  HUMAN_NODE,
  menuNode,
  nodeOfTarget,
  stepNode,
  taskNode,
} from './graph-node.js';
export { ContentError, formatIssue, type Issue } from './issue.js';
export * from './library/index.js';
export {
  formatFinding,
  LINT_RULES,
  type LintFinding,
  type LintRule,
  lintContent,
  type Severity,
  toSarif,
} from './lint/index.js';
export { type Content, inspectContent, loadContent } from './load.js';
export { prepareTopics } from './topic-models/prepare-topics.js';
export { listWards, type Ward } from './ward.js';
export { checkShape, readYaml, type YamlFile } from './yaml-file.js';
