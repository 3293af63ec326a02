import type { TranscriptTurn } from '../transcript/index.js';

/** What can be wrong with a conversation, in the author's words. */
export const FAULTS = {
  error: 'máy báo lỗi',
  limit: 'tin nhắn quá giới hạn của Zalo',
  words: 'lời còn ngoặc nhọn hoặc chữ máy',
  'same-labels': 'hai nút cùng một nhãn',
  'no-question': 'tin nhắn không còn câu hỏi nào để trả lời',
  endless: 'chạy vòng mãi không dừng',
  'no-menu': 'từ đây không về được menu',
  'no-back': 'từ đây không quay lại được',
  'no-human': 'từ đây không gặp được cán bộ',
  aside: 'câu hỏi thêm, lời nhắc hoặc lời cán bộ làm bác mất chỗ đang đứng',
  silent: 'đã hẹn nhắc mà không bao giờ nhắc',
  'no-switch': 'từ đây không đổi được người dùng máy',
  'dead-end': 'ngõ cụt: không trả lời nào đi tiếp được',
  'too-many': 'quá nhiều chỗ khác nhau để đi hết',
} as const;
export type Fault = keyof typeof FAULTS;

export type Finding = {
  readonly fault: Fault;
  /** Key of the place, e.g. `step/vneid/cai-dat/go-ten`. */
  readonly place: string;
  readonly detail: string;
  /** The shortest way to it. */
  readonly turns: readonly TranscriptTurn[];
};
