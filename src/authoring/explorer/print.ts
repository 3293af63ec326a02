import { stringify } from 'yaml';
import type { Exploration } from './explore.js';
import { FAULTS, type Finding } from './finding.js';

/** Lines for the author: each fault with a transcript to paste that comes to it, and how much was seen. */
export function describeExploration({ findings, places, edges }: Exploration): readonly string[] {
  return [
    ...findings.map(describeFinding),
    `Đã đi ${places.size} chỗ, ${edges} lối: ${findings.length === 0 ? 'không có lỗi' : `${findings.length} lỗi`}`,
  ];
}

function describeFinding({ fault, detail, place, turns }: Finding): string {
  const transcript = stringify({ about: FAULTS[fault], turns }, { lineWidth: 0 });
  return [
    `✗ ${place}: ${FAULTS[fault]}${detail ? ` – ${detail}` : ''}`,
    transcript.replace(/^/gm, '    ').trimEnd(),
  ].join('\n');
}
