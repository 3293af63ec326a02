import { exactly, saying } from '../saying.js';
import type { Cry } from './cry.js';

/** "Đánh" is also what old people say for typing: only whom they name tells. */
const VICTIM =
  'tôi|em|tui|tao|vợ|chồng|mẹ|bố|bà|ông|chị|con tôi|con em|cháu|nhau|đập|người|trẻ|con nhỏ|chảy máu|bầm|thâm|hội đồng';
const WHO = 'chồng|vợ|con|con trai|con rể|bố|mẹ|cha|bạn|hàng xóm|người ta|nó|bố nó|mẹ nó|chúng nó|bọn nó';

export const VIOLENCE: Cry = {
  signs: [
    exactly(
      `đánh (${VICTIM}|con)`,
      `(${WHO}|có người|thằng [^ ]+|bọn [^ ]+)( đang| lại| cứ| vừa| hay| say| say rượu)* đánh (bác|cụ|dì|mợ|thím)|cứu (bác|tôi|với|bà|ông)… đánh`,
      '(chém|đâm|giết) (tôi|em|người|nhau|cả nhà|con|vợ|chồng|chết)|bị (chém|đâm)|đâm chém|có súng|nổ súng',
      '(tát|đấm|đạp|bóp cổ|siết cổ|đuổi chém) (tôi|em|con|cháu|vợ|người)|(bị|dí) dao|dí dao',
      'bạo hành|bạo lực|dâm ô|đột nhập|bị (giam|nhốt)',
    ),
    // "danh" is far more often a part of "định danh", "danh mục", "danh sách"; "bao hanh" is "bảo hành"
    saying(
      `(?<!(?:định|dinh|mạo|mao|giả|gia|địa|dia) )đánh (${VICTIM})|(bố|mẹ|cha|chồng|bạn)( nó| em| tôi)? đánh nó`,
      `bị (${WHO}|${WHO} [^ ]+) đánh|bị đánh`,
      'bị( [^ ]+)? bạo hành|bạo lực gia đình|hành hung|đánh đập|đập phá|đột nhập vào nhà',
      '(doạ|dọa|đe doạ|đe dọa|đòi|định)( sẽ)? (giết|chém|đốt nhà)|giết (tôi|cả nhà)|(cầm|kề|vác) dao',
      `(${WHO}|có người|ai đó|thằng [^ ]+)( đang| lại| cứ| vừa| say| say rượu)* đánh (ông|bà|cụ|cô|chú)`,
      '(có người|ai đó|kẻ lạ|người lạ|thằng [^ ]+|chúng nó|bọn nó|nó)( đang| định| cứ| vừa)* (phá|cạy|đập|đạp|bẻ|trèo|leo)( vào| qua)? (cửa(?! hàng)|khoá|cổng|tường|cửa sổ)',
      'trộm (đang|vào|đột nhập|trong nhà)|có (kẻ )?trộm|kẻ (trộm|gian) (đang|vào|đột nhập)|bị cướp|cướp giật|tên cướp|bị giật (túi|điện thoại|dây chuyền|ví)',
      'xâm hại|hiếp dâm|cưỡng hiếp|sàm sỡ|quấy rối tình dục|lạm dụng tình dục|bắt cóc|nhốt (tôi|em|con)',
    ),
  ],
  idioms: [
    saying(
      'đánh (giá|dấu|máy|rớt|trượt|hỏng|thuế|vần|số|cắp|mất|rơi|lừa|bay|đồng)|giết (thời gian|lợn|gà|mổ)|bắt cóc online|đánh con (số|dấu|chữ)',
      'danh (mục|sách|tính|bạ|bộ|hiệu|thiếp|phận)|định danh',
    ),
  ],
  unless: [
    saying(
      'làm lại|làm thẻ|giấy tờ|đăng ký|cấp lại|mất giấy|đơn trình báo|mẫu đơn|phòng chống|tuyên truyền|luật|phim|truyện|kịch|ti vi|tivi|thời sự|trận (đấu|bóng)',
    ),
  ],
};
