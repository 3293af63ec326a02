import { exactly, saying } from '../saying.js';
import type { Cry } from './cry.js';

export const MEDICAL: Cry = {
  signs: [
    saying(
      'ngất (xỉu|lịm)|bất tỉnh|hôn mê|ngừng thở|tắt thở|ngừng tim|tím tái|co giật|sùi bọt mép|liệt nửa người|gọi không (thưa|dậy|tỉnh)|không tỉnh (lại|dậy)|thở không (ra hơi|được|nổi)',
      'méo (mồm|miệng)|không (nói|thở|dậy|đứng) được (nữa|rồi)|nằm không nói được',
      'đột (quỵ|quị)|tai biến|nhồi máu|đau tim|tức ngực|đau (ngực|tim) quá|đau (ngực|bụng|đầu) (dữ dội|quằn quại)',
      'khó thở|không thở (được|nổi)|ngạt (thở|khí|khói|nước)|hóc (xương|dị vật|kẹo|hạt)|sặc… tím',
      '(gọi|cần|xin|xe|đi|đưa) cấp cứu|cấp cứu (gấp|ngay|với|gọi|số)|cứu người|xe cứu thương|(bị|có) xe (đâm|tông|cán)',
      '(có|bị|gặp|vụ) tai nạn|tai nạn (xe|giao thông|ngoài|ở|trên|chảy)',
      'ngã (gãy|cầu thang|xe|đập|đau|chảy|ra bất tỉnh|không dậy)|gãy (chân|tay|xương|cổ)',
      'chảy máu (nhiều|không|quá|đầu|mũi|lắm)|mất nhiều máu|máu chảy',
      'uống nhầm|ngộ độc|điện giật|đuối nước|chết đuối|bỏng (nặng|nước|điện|lửa)|rắn cắn',
      'vỡ ối|sắp (đẻ|sinh) rồi|đau đẻ|trở dạ|lên cơn (đau tim|hen|co giật|động kinh)',
      '(ông|bà|bố|mẹ|ba|má|vợ|chồng|con|cháu|người|cụ)( [^ ]+){0,3} bị ngất',
    ),
    exactly('ngất( rồi| đi| ra|$)', 'bị ngất'),
  ],
  idioms: [
    saying(
      'ngất (ngây|ngưởng)|cao ngất|ngã (tư|ba|rẽ|ngửa)|tai nạn lao động',
      'ngắt (mạng|kết nối|điện|máy|quãng)|co giật lag|giật lag',
    ),
  ],
  unless: [
    saying(
      'khai tử|chế độ|được hưởng|hưởng|thủ tục|trợ cấp|hồ sơ|chi trả|viện phí|thanh toán|bảo hiểm|bhyt|bhxh|giám định|phạt nguội|khuyết tật',
    ),
  ],
};
