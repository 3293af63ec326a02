import type { GraphNode } from '../../content/index.js';

export type Look = {
  readonly shape: 'box' | 'round' | 'pill' | 'diamond' | 'slanted' | 'double' | 'bars';
  readonly fill: string;
  readonly stroke: string;
};

/** Shape and colour of each kind: told apart in black and white too. */
export const LOOKS: Readonly<Record<GraphNode['kind'], Look>> = {
  menu: { shape: 'pill', fill: '#e8e8ef', stroke: '#55557a' },
  task: { shape: 'pill', fill: '#dbe7ff', stroke: '#1d4fb8' },
  notice: { shape: 'round', fill: '#f3f3f3', stroke: '#777777' },
  show: { shape: 'box', fill: '#ffffff', stroke: '#333333' },
  ask: { shape: 'slanted', fill: '#fff7d6', stroke: '#a07800' },
  branch: { shape: 'diamond', fill: '#f0e4ff', stroke: '#6b31b3' },
  call: { shape: 'bars', fill: '#dbe7ff', stroke: '#1d4fb8' },
  goto: { shape: 'round', fill: '#f3f3f3', stroke: '#777777' },
  wait: { shape: 'round', fill: '#e2f4fb', stroke: '#1b7896' },
  record: { shape: 'round', fill: '#f3f3f3', stroke: '#777777' },
  'hand-over': { shape: 'slanted', fill: '#ffe3dd', stroke: '#b53a1e' },
  feedback: { shape: 'slanted', fill: '#fff7d6', stroke: '#a07800' },
  done: { shape: 'double', fill: '#dcf5e1', stroke: '#1c7a36' },
  human: { shape: 'slanted', fill: '#ffe3dd', stroke: '#b53a1e' },
};
