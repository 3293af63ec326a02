import { exactly, saying } from '../saying.js';

const YOU = 'chúng mày|tụi mày|bọn mày|bot|app|cái bot|con bot|cán bộ';
const SO = 'vcl|vl|như|thế|vãi|quá|lắm|bỏ mẹ|vậy|à|bot|ơi';

/** Insults that are hardly anything else without diacritics. */
export const INSULTS = saying(
  'đồ (ngu|chó chết|mất dạy|khốn|ăn hại|súc vật|súc sinh|con lợn|khốn nạn|vô dụng)',
  '(thằng|lũ|bọn|đám|quân) (ngu|khốn|mất dạy|súc vật|khốn nạn|ăn hại)',
  `(${YOU})( [^ ]+){0,2} (ngu|đần|dốt|khốn nạn|mất dạy|vô dụng)( (${SO}))?$|(${YOU}) ngu`,
  `mày ngu( (${SO}))?$|mày ngu như|ngu (vcl|vl|vãi|như (bò|lợn|chó|lừa))|ngu (xuẩn|si)|^ngu$`,
  '(con|cái|đồ) máy( [^ ]+){0,2} ngu|ngu như (bò|lợn|chó|lừa|heo)',
  'óc (chó|lợn|bã đậu)|câm (mồm|miệng|mõm|họng)|im mồm|ngậm mồm|mồm chó',
  'cút (đi|mẹ|xéo|về|ra khỏi|ngay|con mẹ)|^cút$|biến mẹ|khốn nạn|khốn kiếp|súc vật|rác rưởi|vô giáo dục',
  'tổ sư (mày|chúng|nhà|bố|cha)|mẹ kiếp|con mẹ nó|láo toét|láo lếu|mẹ cha mày|tổ cha',
);

/** Words that mean something else without their diacritics: "mất dây", "thẳng chỗ", "cho dễ", "đổ rác", "tháng điện". */
export const INSULTS_AS_TYPED = exactly(
  'mất dạy|vô học|tổ sư|tiên sư|bố láo|chó (chết|má|đẻ)|(bố|mẹ|cha|bà nội) (mày|chúng mày)|cút|bot rác|app rác',
  'đồ (chó|điên|đần|dốt|rác|hãm|dở hơi)|(thằng|lũ|bọn|đám|quân|tụi) (chó|điên|lợn|đần)',
  `mày( [^ ]+){0,2} (ngu|đần|dốt)( (${SO}))?$|mày (bị )?(điên|dở|hâm|khùng)( à| hả)?|(mày|chúng mày) (câm|cút|biến)`,
);

/** Who says so of himself asks for patience; and a machine may be called what it is. */
export const INNOCENT = saying(
  '(tôi|bác|em|mình|tui|bà|ông|cô|chú|anh|chị|con(?! (máy|bot))|cháu|già|già rồi|người già)( [^ ]+){0,3} (ngu|dốt|đần|vô học|vô dụng)',
  'ngu (lâu|ngơ|muội)|máy bị điên|thùng rác|rác rưởi (vứt|đổ|đầy)',
);
