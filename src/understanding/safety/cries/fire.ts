import { exactly, saying } from '../saying.js';
import type { Cry } from './cry.js';

const PLACE =
  'nhà|bếp|phòng|tầng|tầng [0-9]+|chung cư|xe|ổ cắm|ổ điện|bình điện|cột điện|tủ điện|chợ|kho|xưởng|quán|lửa|rơm|rèm';
const THEN = 'rồi|to|lớn|cứu|mau|bên|cháu|ơi|gọi|lan|ổ|dữ|giúp|làm sao';

export const FIRE: Cry = {
  signs: [
    exactly(
      `cháy (${PLACE}|to|lớn|lan|cháy|nổ|rồi)`,
      `(${PLACE}|điện)… cháy`,
      '(đang|bốc|phát|đám|báo|vụ) cháy|cháy ở… (ngõ|phố|tổ|khu|phường|đường|số)',
      '(phụt|bốc|bùng|phun|toé|xoè|ra) lửa|lửa (bốc|cháy|lan|ngùn ngụt)|khói… cháy|cháy… khói',
      'khói (đen|đầy|khắp)|đầy khói|phát nổ|mùi ga|rò ga|ga nổ|nổ ga',
    ),
    // "chay" is "chạy" more often, "khoi" is "khỏi"
    saying(
      `^cháy nhà|cháy nhà (tôi|em|hàng xóm|người ta|${THEN})|(nhà|bếp|chung cư|xưởng|ổ cắm)( [^ ]+){0,3} (đang |bị )?cháy (${THEN})`,
      '(nhà|bếp|phòng|chung cư|xưởng|ổ cắm|chập điện)( [^ ]+){0,2} (đang|bị) cháy$|chập điện đang cháy',
      '(tủ điện|ổ điện|cột điện|đồng hồ điện|bình ga|bếp ga|bình nóng lạnh|xe điện|cục sạc)( [^ ]+){0,4} (đang |bị )?(cháy|bốc lửa|phụt lửa|nổ)',
      'cháy cháy|bốc cháy|đám cháy|cháy to|cháy lớn|cháy nổ|lửa cháy|báo cháy gọi|chung cư cháy',
      'khói (mù mịt|nghi ngút)|bốc khói',
      '(rò|xì)( rỉ)?( khí)? gas|(rò rỉ|xì)( khí)? ga|(ga|gas) bị (xì|rò|nổ|cháy)|gas (đang )?(xì|rò|nổ|cháy)|mùi gas|nổ (bình )?(ga|gas)',
      'chập điện|hoả hoạn|hỏa hoạn|gọi (cứu hoả|cứu hỏa)|(cứu hoả|cứu hỏa) (số|gọi)',
    ),
  ],
  idioms: [
    saying(
      'phòng cháy( và)?( chữa cháy)?|chữa cháy|cháy (máy|túi|hàng|vé|phim|giáo án|da|nắng|cơm|pin|bóng|main|nhà mạng|phố)',
      '(nồi|cá|thịt|chảo|xoong|kho|rang|nướng|nấu|chiên|rán|xào)( [^ ]+){0,4} cháy( khét| đen| xém)?|cháy (khét|xém|cạnh)',
      '(pin|bán|máy|main|đèn|loa|cơm|da) cháy|cháy nhanh',
    ),
  ],
  unless: [saying('đốt (rác|rơm|lá|vàng mã)|diễn tập|tập huấn|bảo hiểm|giấy (phép|chứng nhận)|thuốc lá|phản ánh')],
};
