import type { Affected, Change, ChangeKind, PublishMode, Way } from '../../content/index.js';
import type { Snapshot } from '../../engine/index.js';
import { nameOf, namePlace } from './name-place.js';

const WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'thêm',
  changed: 'sửa',
  moved: 'đổi chỗ',
  renamed: 'đổi mã',
  deleted: 'bỏ',
};

const PARTS: Readonly<Record<NonNullable<Change['part']>, string>> = {
  greeting: 'lời chào',
  phrases: 'câu chung (content/phrases.yaml)',
  faq: 'câu hỏi hay gặp',
};

/** What is different between two contents, a line each. */
export function changeLines(changes: readonly Change[], before: Snapshot, after: Snapshot): readonly string[] {
  if (changes.length === 0) return ['Không có gì khác bản đang dùng.'];
  return [
    `Thay đổi (${changes.length}):`,
    ...changes.map((change) => {
      const name = change.part === undefined ? nameOf([after, before], change) : PARTS[change.part];
      return `  ${WORDS[change.what]}: ${name}${change.now === undefined ? '' : ` → ${change.now}`}`;
    }),
  ];
}

/** Who stands where something changes, and where they go. Exact numbers: they do not leave the ward's machine. */
export function peopleLines(
  affected: readonly Affected[],
  changes: readonly Change[],
  before: Snapshot,
  after: Snapshot,
): readonly string[] {
  const both = [after, before];
  return [
    `Người đang đứng ở chỗ thay đổi: ${total(affected)}`,
    ...affected.map(({ people, from, what, to, way }) => {
      return `  ${people} người ở ${namePlace(both, from)} (${WORDS[what]}): ${wayWords(way, namePlace(both, to))}`;
    }),
    ...changes.flatMap((change) => deletionLine(change, affected, both)),
  ];
}

function wayWords(way: Way, to: string): string {
  if (way === 'stays') return 'vẫn ở đó';
  if (way === 'renamed') return `sang mã mới, ${to}`;
  return way === 'before' ? `về bước gần nhất phía trước, ${to}` : `về ${to}`;
}

/** A whole task or flow that goes: how many people that touches, in one line. */
function deletionLine(change: Change, affected: readonly Affected[], both: readonly Snapshot[]): readonly string[] {
  const { what, flow = '', task } = change;
  if (what !== 'deleted' || change.step !== undefined) return [];
  const inside = `/${flow}${task === undefined ? '' : `/${task}`}`;
  const touched = affected.filter(({ from }) => `${from}/`.includes(`${inside}/`));
  return [
    `  Bỏ cả ${task === undefined ? 'mục' : 'việc'} ${nameOf(both, change)}: ${total(touched)} người đang ở trong đó.`,
  ];
}

/** What the mode means for whoever is in the middle of something. */
export function modeLine(mode: PublishMode): string {
  return mode === 'map'
    ? 'Cách chuyển: NGAY (--map). Ai cũng sang bản mới ở tin nhắn kế tiếp, kể cả người đang làm dở, như ghi ở trên.'
    : 'Cách chuyển: làm nốt. Ai đang làm dở một việc thì xong việc mới sang bản mới. Cần chuyển ngay thì thêm --map.';
}

function total(affected: readonly Affected[]): number {
  return affected.reduce((sum, { people }) => sum + people, 0);
}
