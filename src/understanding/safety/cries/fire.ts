import { exactly, saying } from '../saying.js';
import type { Cry } from './cry.js';

const PLACE = 'nhà|bếp|phòng|tầng|chung cư|xe|ổ cắm|ổ điện|bình điện|cột điện|tủ điện|chợ|kho|xưởng|quán|lửa|rơm|rèm';

export const FIRE: Cry = {
  signs: [
    exactly(
      `cháy (${PLACE}|to|lớn|lan|cháy|nổ|rồi)`,
      `(${PLACE}|điện)… cháy`,
      '(đang|bốc|phát|đám|hoả hoạn|báo|vụ) cháy',
      'cháy ở… (ngõ|phố|tổ|khu|phường|đường|số)',
    ),
    // "chay" alone is "chạy" more often
    saying(
      'cháy nhà|cháy cháy|bốc cháy|phát cháy|đám cháy|cháy to|cháy lớn|cháy nổ|lửa cháy|cháy lan|báo cháy|cháy (bếp|chung cư|chợ|kho)',
      '(nhà|bếp|phòng|chung cư|chợ|kho|xưởng|ổ cắm)( [^ ]+){0,3} (đang|bị) cháy(?! (app|xe|ứng|máy|thử))',
      'nhà( tôi| em| tui| bác| hàng xóm| bên cạnh)? cháy( rồi| to| lớn)',
      '(chung cư|chợ|kho|xưởng) cháy',
      'khói (mù mịt|nghi ngút|đen|đầy|khắp)|bốc khói|đầy khói',
      '(rò|xì)( rỉ)?( khí)? (ga|gas)|(ga|gas)( bị| đang)? (xì|rò|nổ|cháy)|mùi (ga|gas)|nổ (bình )?(ga|gas)|phát nổ',
      'chập điện|hoả hoạn|hỏa hoạn',
      'gọi (cứu hoả|cứu hỏa)|(cứu hoả|cứu hỏa) (số|gọi)',
    ),
  ],
  idioms: [
    saying(
      'phòng cháy( và)?( chữa cháy)?|chữa cháy|cháy (máy|túi|hàng|vé|phim|giáo án|da|nắng|cơm|pin|bóng|main|nhà mạng|phố)',
      '(pin|bán|máy|main|đèn|loa|cơm|da) cháy|cháy nhanh',
    ),
  ],
  unless: [saying('đốt (rác|rơm|lá|vàng mã)|diễn tập|tập huấn|bảo hiểm|giấy (phép|chứng nhận)|thuốc lá|phản ánh')],
};
