import { exactly, saying } from '../saying.js';
import type { Cry } from './cry.js';

const VICTIM =
  'tôi|em|tui|tao|nó|vợ|chồng|mẹ|bố|bà|ông|chị|con tôi|con em|cháu|nhau|đập|người|trẻ|con nhỏ|chảy máu|bầm|thâm|hội đồng';

export const VIOLENCE: Cry = {
  signs: [
    exactly(
      `đánh (${VICTIM}|con)`,
      'bị… đánh(?! (giá|dấu|máy|thuế|vần|số|cắp|mất|rơi|lừa|bay|đồng))',
      '(chém|đâm|giết) (tôi|em|người|nhau|cả nhà|con|vợ|chồng|chết)|bị (chém|đâm)|đâm chém|có súng|nổ súng',
      '(tát|đấm|đạp|bóp cổ|siết cổ|đuổi chém) (tôi|em|con|cháu|vợ|người)|có trộm|bị cướp|cướp giật',
    ),
    // "danh" is far more often a part of "định danh", "danh mục", "danh sách"
    saying(
      `(?<!(?:định|dinh) )đánh (${VICTIM})`,
      '(bị|đang) (chồng |vợ |con |bố |nó |người ta |chúng nó )?(?<!(?:định|dinh) )đánh(?! (giá|dấu|máy|mục|sách|tính|bạ|bộ|thuế|số))(?= |$)',
      'bạo hành|bạo lực|hành hung|đánh đập|đập phá',
      '(doạ|dọa|đe doạ|đe dọa|đòi|định)( sẽ)? (giết|chém|đốt nhà)|giết (tôi|cả nhà)|(cầm|dí|kề|vác) dao',
      'trộm (đang|vào|đột nhập|trong nhà)|có (kẻ )?trộm|kẻ (trộm|gian) (đang|vào|đột nhập)|đột nhập|bị cướp|cướp giật|tên cướp|bị giật (túi|điện thoại|dây chuyền|ví)',
      'xâm hại|hiếp dâm|cưỡng hiếp|sàm sỡ|quấy rối|dâm ô|lạm dụng tình dục|bắt cóc|bị (giam|nhốt)|nhốt (tôi|em|con)',
    ),
  ],
  idioms: [
    saying(
      'đánh (giá|dấu|máy|thuế|vần|số|cắp|mất|rơi|lừa|bay|đồng)|giết (thời gian|lợn|gà|mổ|mồ)|bắt cóc online|đánh con số',
      'danh (mục|sách|tính|bạ|bộ|hiệu|thiếp|phận)|định danh',
    ),
  ],
  unless: [saying('làm lại|đăng ký|cấp lại|mất giấy|đơn trình báo|mẫu đơn|phòng chống|tuyên truyền|luật')],
};
