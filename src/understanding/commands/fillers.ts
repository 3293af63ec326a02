import type { CommandName } from './command-phrases.js';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** What says nothing by itself: who speaks to whom, courtesy, and the small words between. */
const EMPTY =
  words(`ạ nhé nha nhá đi ơi à vậy thế thì là nè nhỉ hả hở đó đấy đây này ấy nãy nào luôn thôi đã cái phát với cho giùm hộ giúp
  xin hãy muốn bot ad admin bạn ta t c e a dạ vâng ừ ok thưa thật cứ lại cũng vẫn còn đang sẽ vừa mới hẳn hết cả trơn quá lắm nhiều rất một 1 lần
  bác cháu ông bà con em anh chị cô chú dì cậu mợ thím tôi mình chúng các bọn người_ta để giờ bây_giờ ngay nhanh nhớ xem nữa tí chút lát thêm được nghe cần phải gì đâu
  ngoan yêu quý ui ôi trời ối chà hihi hehe haha hì kk cơ á xíu nghen hen hén đặng từ sang qua và hay chứ bị tự`);
/** What a step is about. */
const STEP =
  words(`bấm gõ mở nhập điền chọn cài tải thấy hiện vào làm áp chạm đọc nhận đặt nút ô dòng chữ màn hình máy bước trang phần chỗ nó lên ra tìm mãi
  hiểu biết việc xong đoạn mục lúc sau trước vừa đúng kịp dùng nhìn tiếp theo thao tác thử ba hai vài lượt chưa mất quên rõ ngoài trong ở xanh đỏ trắng to nhỏ`);
/** What somebody stops or waits for. */
const EXCUSE =
  words(`lấy kính nấu cơm ăn đón chợ khách bận ngủ mắt đau mỏi tối trưa chiều sáng nhà bật nước uống thuốc hôm nay khác mệt tìm sạc pin đến đây
  việc rồi nói chuyện kéo ngồi đứng tay chân rảnh buổi đeo điện thoại thẻ ví túi giấy tờ căn cước phích cắm`);
const OFFICE = words(
  'phường xã uỷ ban tổ dân phố trực ở đấy trên dưới có nào không tiếp máy ra sang gấp tư vấn trả lời',
);
const PRAISE = words(
  `đã hướng dẫn giúp đỡ bảo chỉ tận tình nhiệt chu đáo tốt giỏi hay may vui mừng sung sướng làm được xong rồi vô cùng bao dạy việt nam phường chúc sức khoẻ`,
);
const CALLED = words('ở phường buổi sáng chiều tối tên uỷ ban công ty ai đó');

/** Words that change nothing, for each command those that may stand around it. */
const AROUND: Readonly<Record<CommandName, readonly string[]>> = {
  menu: [
    ...STEP,
    'quay',
    'về',
    'tất',
    'toàn',
    'bộ',
    'lại',
    'được',
    'danh',
    'sách',
    'có',
    'những',
    'nào',
    'không',
    'hỏi',
    'chính',
  ],
  back: [...STEP, '2', '3', '4', '5', 'số', 'cũ'],
  repeat: [
    ...STEP,
    'tin',
    'lời',
    'bảo',
    'nhắn',
    'hiểu',
    'nói',
    'rồi',
    'câu',
    'lại',
    'không',
    'chậm',
    'hơn',
    'tai',
    'già',
  ],
  next: [...STEP, 'hỏi', 'rồi'],
  stop: [...STEP, ...EXCUSE],
  wait: [...STEP, ...EXCUSE],
  restart: [...STEP, 'chắc', 'xoá', 'rối', 'sai', 'nhầm', 'toàn', 'bộ', 'đầu'],
  human: [
    ...OFFICE,
    'nhờ',
    'chuyển',
    'chỉ',
    'nói',
    'chuyện',
    'không',
    'gọi',
    'trực',
    'tiếp',
    'ai',
    'người',
    'hỗ',
    'trợ',
  ],
  help: [...STEP, 'chỉ', 'dạy', 'già', 'rồi', 'lần', 'đầu', 'không', 'lẩm', 'cẩm', 'ứng', 'dụng'],
  yes: STEP,
  no: [...STEP, 'sao', 'tìm', 'mãi', 'khó', 'báo', 'chịu', 'lỗi', 'mờ', 'mạng', 'lag', 'chậm', 'treo', 'đơ'],
  thanks: [...PRAISE, ...STEP],
  greeting: CALLED,
  'switch-person': ['nhà', 'lượt', 'đến', 'dùng', 'làm', 'máy', 'đổi', 'chuyển', 'người', 'khác'],
};

export const EMPTY_WORDS: readonly string[] = EMPTY.map((word) => word.replace('_', ' '));
export const wordsAround = (command: CommandName): readonly string[] => AROUND[command];
