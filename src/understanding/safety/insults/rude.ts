import { exactly, saying } from '../saying.js';

const YOU = 'mày|chúng mày|tụi mày|bọn mày|bot|app|cái bot|con bot|cán bộ|thằng này|con này|đứa';

/** Insults, with or without diacritics. */
export const INSULTS = saying(
  'đồ (ngu|chó (chết|má|đẻ|điên)|mất dạy|khốn|điên|vô học|ăn hại|đần|dốt|rác|súc vật|súc sinh|hãm|dở hơi|con lợn|khốn nạn|vô dụng)',
  '(thằng|lũ|bọn|đám|quân|tụi) (chó|ngu|điên|khốn|mất dạy|súc vật|khốn nạn|ăn hại|lợn|vô học|đần)',
  `(${YOU})( [^ ]+){0,2} (ngu|đần|dốt|khốn nạn|mất dạy|vô học|vô dụng)( (vcl|vl|như|thế|vãi|quá|lắm|bỏ mẹ|vậy|à|bot|ơi))?$`,
  `(${YOU}) ngu|ngu (vcl|vl|vãi|như (bò|lợn|chó|lừa))|ngu (xuẩn|si)|^ngu$`,
  'mày (bị )?(điên|dở|hâm|khùng)( à| hả)?|(mày|chúng mày) (câm|cút|biến|chết) ',
  'óc (chó|lợn|bã đậu)|câm (mồm|miệng|mõm|họng)|im mồm|ngậm mồm|mồm chó',
  'cút (đi|mẹ|xéo|về|ra khỏi|ngay|con mẹ)|^cút$|biến mẹ',
  'khốn nạn|khốn kiếp|chó má|chó đẻ|súc vật|rác rưởi|vô giáo dục|vô học',
  'tổ sư|tiên sư|mẹ kiếp|con mẹ nó|bố láo|láo toét|láo lếu|mẹ cha mày|tổ cha',
);

/** Words that mean something else without their diacritics: "mất dây", "mẹ may". */
export const INSULTS_AS_TYPED = exactly(
  'mất dạy|chó chết|(bố|mẹ|cha|bà nội) (mày|chúng mày)|cút|đồ chó|bot rác|app rác',
);

/** Who says so of himself asks for patience; and a machine or an animal may be called what it is. */
export const INNOCENT = saying(
  '(tôi|bác|em|mình|tui|bà|ông|cô|chú|anh|chị|con|cháu|già|già rồi|người già)( [^ ]+){0,3} (ngu|dốt|đần|vô học|vô dụng)',
  'ngu (lâu|ngơ|dốt lắm cháu|muội)|máy bị điên|ngu ngốc lắm cháu|nhà vệ sinh|thùng rác|rác rưởi (vứt|đổ|đầy)',
);
