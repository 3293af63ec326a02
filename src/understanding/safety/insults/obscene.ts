import { exactly, saying } from '../saying.js';

/** Obscene words and their short forms that are nothing else even without diacritics. */
export const OBSCENE = saying(
  'vcl|vkl|vcc|vãi (lồn|lìn|cứt|cả lồn|ngu)|dkm|đkm|đcm|dcm|đmm|dmm|đcmm|đmcs|clm|cmm|vãi l|vl|loz|lz',
  'địt (mẹ|con|cụ|bố|mày|má)|đụ (má|mẹ)|như (cứt|cc|lồn|l|loz|hạch|shit|lìn)|ăn (cứt|cc|lồn|shit)|cái (cc|l|lồn) (gì|mày|này|mà)',
  'đéo (hiểu|biết|làm|được|thèm|có|cần|ra|ai|nói|phải|chịu|vào|tin)',
  '(đm|dm) (mày|m|bot|app|nó|chúng|tụi|bọn|thằng|con|ngu|làm|nói|cái|máy|phường|hỏi|trả)',
  '(bot|app|phường|làm ăn|mày|ngu) (đm|dm)',
  'fuck|fucking|shit|bitch|con đĩ|điếm thối|mặt (lồn|lìn)|đầu (buồi|bòi)',
);

/** Words that mean something else without their diacritics ("cac", "lon", "cut", "dit"), or stand alone. */
export const OBSCENE_AS_TYPED = exactly(
  'đm|đéo|địt|đụ|lồn|cặc|buồi|đĩ|cứt|đ (hiểu|biết|thèm|cần|phải|chịu|ai|nói)',
  '^(dm|cc|cl)$',
);
