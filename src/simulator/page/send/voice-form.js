import { field, form } from '../form.js';

/** A recording of so many seconds; nothing is recorded. */
export const voiceForm = (send) =>
  form(
    'Gửi ghi âm',
    [
      field('seconds', 'Số giây', {
        type: 'number',
        min: 1,
        max: 300,
        value: 7,
        required: true,
        note: 'Không cần micrô: bot chỉ biết có một đoạn ghi âm dài chừng ấy.',
      }),
    ],
    ({ seconds }) => send('voice', { seconds: Number(seconds) }),
  );
