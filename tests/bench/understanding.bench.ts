import { bench, describe } from 'vitest';
import { understand } from '../../src/authoring/ask/index.js';
import { loadContent } from '../../src/content/index.js';
import { matchTopic, topicModelOf } from '../../src/understanding/index.js';

const { snapshot } = loadContent('.', 'tay-tuu');
const model = topicModelOf(snapshot);
/** Numbers, so that no two messages are the same: what was read a moment ago is remembered. */
let count = 0;
const SHORT = () => `quen mk vneid ${(count++ % 900) + 100}`;
const STORY = () =>
  `Cháu ơi bác kể cháu nghe, hôm nọ bác ra phường hỏi việc của bà nhà bác từ ${(count++ % 900) + 100} ngày trước, cô ở quầy bảo về mở cái ứng dụng ấy trên điện thoại ra mà xem, bác về loay hoay cả buổi vẫn không vào được vì nó hỏi mật khẩu mà bác thì lâu không dùng nên quên mất rồi, giờ phải làm lại thế nào`;

describe('understanding a message', () => {
  bench('masking and reading four words', () => {
    understand(snapshot, SHORT(), null, 0);
  });
  bench('masking and reading a story of 300 characters', () => {
    understand(snapshot, STORY(), null, 0);
  });
  bench('finding the topic of four words', () => {
    matchTopic(model, SHORT(), { system: null });
  });
  bench('finding the topic of a story of 300 characters', () => {
    matchTopic(model, STORY(), { system: null });
  });
});
