import type { Cry } from './cries/cry.js';
import { FIRE } from './cries/fire.js';
import { MEDICAL } from './cries/medical.js';
import { SCAMMED } from './cries/scammed.js';
import { SELF_HARM } from './cries/self-harm.js';
import { VIOLENCE } from './cries/violence.js';
import { said } from './said.js';
import { saying } from './saying.js';

/** What cannot wait: each has its own fixed words, the right number first. */
export const EMERGENCIES = ['scammed', 'fire', 'medical', 'violence', 'self-harm'] as const;
export type Emergency = (typeof EMERGENCIES)[number];

/** In the order in which they are looked for: who was beaten and bleeds needs the police as well. */
const CRIES: readonly (readonly [Emergency, Cry])[] = [
  ['self-harm', SELF_HARM],
  ['fire', FIRE],
  ['violence', VIOLENCE],
  ['medical', MEDICAL],
  ['scammed', SCAMMED],
];

/** Told of long ago: nobody needs help with that before everything else. */
const LONG_AGO = saying(
  'năm (ngoái|kia|xưa|trước|nào)|năm (19|20)[0-9]{2}|(mấy|vài|nhiều|[0-9]+) (năm|tháng) (trước|rồi|nay)|tháng trước|hồi (xưa|trước|nhỏ|bé|đó|ấy)|ngày (xưa|trước)|trước đây|đã từng|lâu rồi|đã lâu',
);
/** Right before a sign: it is not so, or it only may be. */
const DENIED = saying(
  '(không|chưa|chẳng|chả|đâu có|đâu|suýt|suýt nữa|tí nữa|tý nữa|may không|có phải|có phải là|liệu|sợ|lo|hay|tưởng|nghi|đừng|khỏi)( hề| có| phải| bị| thấy| là| đang)?',
);
const SUPPOSED = saying(
  'nếu|nhỡ|lỡ như|giả sử|trường hợp|ví dụ|chẳng may|phòng khi|khi nào|sợ (bấm|bị|mất|nhầm|nó|lừa)',
);
/** Characters before a sign that are looked at. */
const FAR = 45;

/**
 * The need that a message cries out: money just lost or being pressed out of somebody, a fire, a life in danger,
 * violence, somebody who wants to die. Null for talk of such things in general, of long ago, or in jest.
 */
export function findEmergency(text: string): Emergency | null {
  const words = said(text);
  if (meets(LONG_AGO, words)) return null;
  return CRIES.find(([, cry]) => criesOut(cry, words))?.[0] ?? null;
}

/** Whether a message cries out that its writer is being cheated, or just was; whatever else it cries out. */
export function isScammed(text: string): boolean {
  const words = said(text);
  return !meets(LONG_AGO, words) && criesOut(SCAMMED, words);
}

function criesOut({ signs, idioms, unless }: Cry, words: string): boolean {
  if (unless.some((pattern) => meets(pattern, words))) return false;
  const rest = idioms.reduce((left, idiom) => left.replace(idiom, (found) => '#'.repeat(found.length)), words);
  return signs.some((sign) => [...rest.matchAll(sign)].some(({ index }) => isMeant(rest.slice(0, index).trimEnd())));
}

/** Whether what stands before a sign leaves it as it is. */
function isMeant(before: string): boolean {
  const near = before.slice(-FAR);
  if (meets(SUPPOSED, near)) return false;
  return ![...near.matchAll(DENIED)].some(({ 0: found, index }) => index + found.length === near.length);
}

function meets(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1;
}
