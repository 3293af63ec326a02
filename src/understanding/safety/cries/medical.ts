import { exactly, saying } from '../saying.js';
import type { Cry } from './cry.js';

export const MEDICAL: Cry = {
  signs: [
    saying(
      'ngất (xỉu|lịm)|bất tỉnh(?! năng| nang)|ngừng thở|tắt thở|co giật|sùi bọt mép|liệt nửa người|gọi không (thưa|tỉnh)',
      'méo (mồm|miệng)|không (nói|thở) được nữa|nằm không nói được|thở không (ra hơi|được|nổi)',
      'đột (quỵ|quị)|bị (tai biến|đau tim|ngộ độc|đuối nước)|nhồi máu|tức ngực|đau ngực quá|đau (ngực|bụng|đầu) (dữ dội|quằn quại)',
      'khó thở|không thở (được|nổi)|ngạt thở|hóc (xương|dị vật)',
      '(gọi|cần|xin|xe|đi|đưa) cấp cứu|cấp cứu (gấp|ngay|với|gọi|số)|xe cứu thương',
      '(có|bị|gặp|vụ) tai nạn|tai nạn (xe|giao thông|ngoài|ở|trên)|(bị|có) xe (đâm|tông|cán)',
      'ngã (gãy|cầu thang|xe|đập|ra bất tỉnh)|gãy (chân|tay|xương)|chảy máu (nhiều|không cầm)',
      'uống nhầm thuốc|điện giật|chết đuối|rắn cắn|vỡ ối|sắp (đẻ|sinh) rồi|lên cơn (đau tim|hen|co giật|động kinh)',
      '(ông|bà|bố|mẹ|ba|má|vợ|chồng|con|cháu|người|cụ)( [^ ]+){0,3} bị ngất',
    ),
    // without diacritics "ngắt", "tải biên lai", "ở đâu tìm", "dưới nước", "bóng điện", "không tính lại"
    exactly(
      'ngất( rồi| đi| ra|$)|bị ngất|hôn mê|ngừng tim|tím tái|không tỉnh (lại|dậy)|không dậy (được|nổi)',
      'tai biến|đau tim|ngạt (khí|khói|nước)|hóc (kẹo|hạt)|sặc… tím|ngã (đau|chảy|không dậy)|gãy cổ',
      'chảy máu (quá|đầu|lắm|nhiều|không)|mất nhiều máu|máu chảy|ngộ độc|đuối nước|bỏng (nặng|nước|điện|lửa)|đau đẻ|trở dạ|uống nhầm',
    ),
  ],
  idioms: [
    saying(
      'con (chó|mèo|gà|vịt|lợn|bò|trâu)( [^ ]+){0,4} bị (xe|điện|tai nạn|ngất|ngộ độc|co giật)|ngất (ngây|ngưởng)|cao ngất|ngã (tư|ba|rẽ|ngửa)|tai nạn lao động|ngắt (mạng|kết nối|điện|máy|quãng)',
    ),
  ],
  unless: [
    saying(
      'khai tử|chế độ|được hưởng|hưởng|thủ tục|trợ cấp|hồ sơ|chi trả|viện phí|thanh toán|bảo hiểm|bhyt|bhxh|giám định|phạt nguội|khuyết tật|giấy|ra phường|mức 2|xe lăn|số lạ|lừa',
    ),
  ],
};
