import { exactly, saying } from '../saying.js';

/** Obscene words and their short forms that are hardly anything else without diacritics. */
export const OBSCENE = saying(
  'vcl|vkl|vcc|vãi (lồn|lìn|cứt|cả lồn|ngu|l)|dkm|đkm|đcm|dcm|đmm|dmm|đcmm|đmcs|clm|cmm|vl|loz|lz',
  'địt (mẹ|con|cụ|bố|mày|má)|như (cứt|cc|l|loz|hạch|shit)|ăn (cứt|cc|shit)|cái (cc|l) (gì|mày|này|mà)|làm ăn như l',
  'đéo (hiểu|biết|thèm|ai|nói|chịu|tin|phải)|(đm|dm) (mày|m|bot|app|nó|chúng|tụi|bọn|thằng|ngu|nói|hỏi|trả)',
  '(bot|app|mày|ngu) (đm|dm)|fuck|fucking|shit|bitch|điếm thối|con mẹ mày',
);

/** Words that mean something else without their diacritics ("cac", "lon", "cut", "deo"), or stand alone. */
export const OBSCENE_AS_TYPED = exactly(
  'đm|đéo|địt|đụ|lồn|cặc|buồi|đĩ|cứt|(mặt|như) lìn|đầu bòi|đ (hiểu|biết|thèm|cần|phải|chịu|ai|nói)',
  '^(dm|cc|cl)$',
);
