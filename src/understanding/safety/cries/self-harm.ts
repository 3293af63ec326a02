import { exactly, saying } from '../saying.js';
import type { Cry } from './cry.js';

export const SELF_HARM: Cry = {
  signs: [
    saying(
      '(muốn|mong|ước|chỉ cần|xin|thà) (được )?chết',
      '(không|chẳng|chả|hết|chán)( còn| có)? (muốn|thiết|ham) sống',
      'chán sống|chán đời lắm rồi|không còn (gì|lý do|lí do)( gì)? để sống|sống không bằng chết',
      'sống (để )?làm gì( cho)? (nữa|khổ|nhục)|sống chi nữa|(tạm|vĩnh) biệt…… không sống',
      'chết( quách| phứt| luôn)?( đi)? cho (xong|rồi|nhẹ|khuất|đỡ|rảnh)',
      '(muốn|định|đòi|sẽ|doạ|dọa|toan|tính) (tự sát|tự tử$)|tự kết liễu|quyên sinh',
      'uống thuốc (ngủ|sâu|trừ sâu|chuột|diệt chuột) (cho xong|cho chết|cho rồi|tự tử|quách|để chết|chết)',
      'uống thuốc (sâu|trừ sâu|chuột|diệt cỏ|cỏ)( đi)? (cho|thôi|rồi|là xong)|(mua|có|giấu|cầm|chuẩn bị)( sẵn)? (lọ |vỉ )?thuốc (ngủ|sâu|trừ sâu|chuột)( rồi)? (để|định|sẽ) (uống|chết)',
      '(nghĩ|muốn|định|tính|hay là|hay)( [^ ]+){0,2} uống thuốc (ngủ|sâu|trừ sâu|chuột)( [^ ]+)? (cho|hết|quách|là xong)',
      'kết liễu( cuộc)?( đời)?|(thư|thơ|lời) tuyệt mệnh|di thư',
      '(kết thúc|chấm dứt) (cuộc đời|cuộc sống|đời)',
      '(muốn|định|sẽ) (kết thúc|chấm dứt) (tất cả|mọi thứ|mọi chuyện)(?! (các|bước|thủ|hồ|những))',
      'nhảy (cầu|lầu|sông)|nhảy từ tầng',
      '(sẽ|muốn|định|tự) (cắt|rạch)( cổ)? tay',
    ),
    // "từ từ", "tư vấn" and "treo cờ" without diacritics
    exactly('tự (tử|sát|vẫn|vận)|treo cổ'),
  ],
  idioms: [
    saying(
      '(mệt|chán|đói|cười|chờ|đợi|nóng|rét|mỏi|ngủ|lâu|khó|rối|tức|bực|sợ|ngượng|vui|ngon|khát|nhức|thèm|lo|buồn|đau|khổ|già|bận|yêu|thương|nhớ)( quá| lắm)? muốn chết',
      'muốn chết (à|hả|với|được)|không muốn chết',
      'sống (ở|với|cùng|chung|tại|trong|ngoài|riêng)',
    ),
  ],
  unless: [],
};
