export type CommandName =
  | 'menu'
  | 'back'
  | 'repeat'
  | 'next'
  | 'stop'
  | 'restart'
  | 'human'
  | 'help'
  | 'yes'
  | 'no'
  | 'thanks'
  | 'greeting'
  | 'wait';

/** What one does on a phone: with "rồi" or "xong" it says that the step is done. */
const DEEDS = 'bấm gõ mở nhập điền chọn cài tải thấy hiện hỏi vào làm áp chạm đọc nhận đặt'.split(' ');

/**
 * Whole messages that are commands. Two that look the same without diacritics ("dừng", "đúng") are told apart by
 * them; typed without, the one that stands first is meant: a pause says what it does, a "yes" moves on silently.
 */
export const COMMAND_PHRASES: Readonly<Record<CommandName, readonly string[]>> = {
  menu: ['menu', 'menu chính', 'về menu', 'về đầu', 'danh mục', 'trang chủ', 'thoát', 'việc khác', 'xem các việc'],
  back: ['quay lại', 'trở lại', 'lùi lại', 'bước trước', 'back', 'quay về', 'trở về', 'quay lại bước trước'],
  repeat: [
    'nói lại',
    'nói lại lần nữa',
    'nhắc lại',
    'lặp lại',
    'xem lại',
    'nhắn lại',
    'chưa nghe rõ',
    'gì cơ',
    'làm thế nào',
    'làm sao',
  ],
  next: [
    'tiếp',
    'tiếp tục',
    'tiếp theo',
    'bước tiếp',
    'bước tiếp theo',
    'làm tiếp',
    'next',
    'sang bước',
    'bước sau',
    'bắt đầu',
    'sẵn sàng',
  ],
  stop: [
    'dừng',
    'dừng lại',
    'thôi',
    'nghỉ',
    'nghỉ một lát',
    'tạm dừng',
    'để sau',
    'để mai',
    'mai làm',
    'không làm nữa',
    'hẹn lần sau',
    'mệt',
    'mệt rồi',
    'stop',
    'huỷ',
  ],
  restart: ['làm lại', 'làm lại từ đầu', 'bắt đầu lại', 'từ đầu'],
  human: [
    'gặp cán bộ',
    'gặp người',
    'gặp người thật',
    'nói chuyện với cán bộ',
    'nói chuyện với người',
    'cần cán bộ',
    'gọi cán bộ',
    'nhờ cán bộ',
    'hỏi cán bộ',
    'cán bộ',
  ],
  help: ['trợ giúp', 'giúp', 'giúp với', 'hướng dẫn', 'help', 'cách dùng', 'dùng thế nào', 'cứu'],
  yes: [
    ...DEEDS.flatMap((deed) => [`${deed} rồi`, `${deed} xong`, `${deed} xong rồi`, `${deed} được rồi`]),
    'rồi',
    'xong',
    'xong rồi',
    'được',
    'được rồi',
    'ok',
    'oke',
    'okie',
    'vâng',
    'dạ vâng',
    'ừ',
    'có',
    'đúng',
    'đúng rồi',
    'đồng ý',
    'dạ',
    'đã xong',
    'thấy',
    'có rồi',
    'đủ rồi',
    'u',
    'uh',
    'um',
    'uhm',
    'ờ',
    'yes',
    'done',
  ],
  no: [
    'no',
    'vẫn chưa',
    'chưa',
    'không',
    'không được',
    'chưa được',
    'không thấy',
    'không thấy gì',
    'không thấy đâu',
    'chưa thấy',
    'chưa xong',
    'chưa có',
    'không có',
    'không hiểu',
    'chưa hiểu',
    'không biết',
    'không biết làm',
    'không làm được',
    'chưa làm được',
    'khó quá',
    'ở đâu',
    'bấm vào đâu',
    'chỗ nào',
    'sai rồi',
    'hỏng',
    'hỏng rồi',
    'lỗi rồi',
    'hông',
    'sợ',
    'sợ bấm nhầm',
    'sợ bấm sai',
    'sợ làm sai',
    'sợ làm hỏng',
    'sợ hỏng máy',
    'sợ làm hỏng máy',
    'bấm nhầm',
    'bấm nhầm rồi',
  ],
  wait: ['từ từ', 'khoan', 'khoan đã', 'đợi', 'chờ', 'chờ tí', 'đợi tí', 'chờ chút', 'đợi chút', 'làm đây'],
  thanks: ['cảm ơn', 'cám ơn', 'cảm ơn nhiều', 'tốt quá', 'thank you', 'thanks', 'tks'],
  greeting: ['chào', 'xin chào', 'alo', 'alo alo', 'a lô', 'hello', 'hi', 'chào buổi sáng', 'ê'],
};
