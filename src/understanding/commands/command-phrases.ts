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
  | 'wait'
  | 'switch-person';

const list = (phrases: string): readonly string[] =>
  phrases
    .trim()
    .split(/[|\n]/)
    .map((phrase) => phrase.trim());

/** What one does on a phone: with "rồi" or "xong" it says that the step is done. */
const DEEDS = 'bấm gõ mở nhập điền chọn cài tải thấy hiện hỏi vào làm áp chạm đọc nhận đặt'.split(' ');
const WHO = ['bác', 'tôi', 'ông', 'bà', 'cô', 'chú', 'mình', 'em', 'anh', 'chị', 'cháu', 'con', 't'];
const STAFF = list(
  'cán bộ|người thật|nhân viên|con người|tổng đài viên|người hỗ trợ|người tư vấn|tư vấn viên|cb|admin',
);
const LATER = list(
  'mai|ngày mai|tối|chiều|tối mai|chiều mai|sáng mai|lát|lát nữa|tí nữa|chút nữa|sau|hôm khác|hôm sau|bữa khác|bữa sau|lúc khác|khi khác|dịp khác|tuần sau',
);

/**
 * What the commands are said with, as words of a small language: around them stands what courtesy.ts and fillers.ts
 * know. Two that look the same without diacritics ("dừng", "đúng") are told apart by them; typed without, the one that
 * PRECEDENCE names first is meant.
 */
export const COMMAND_PHRASES: Readonly<Record<CommandName, readonly string[]>> = {
  menu: list(`trang chính|về trang chính|tất cả các mục|tất cả các việc|các chức năng|bảng chính|đổi việc|đổi mục|về menu chính|xem các việc khác|các việc khác|các việc|giúp được việc gì|giúp được gì|làm được gì|làm được việc gì|có việc gì|bảng lúc đầu|màn hình đầu|menu|mênu|menu chính|về menu|về đầu|về trang đầu|về đầu trang|đầu trang|trang đầu|danh mục|trang chủ|màn hình chính|thoát
    thoát ra|ra ngoài|việc khác|làm việc khác|hỏi việc khác|chuyện khác|mục khác|cái khác|xem các việc|xem danh sách|cho danh sách
    xem danh mục|xem các mục|các mục|những mục nào|có những mục nào|mục nào|có mục gì|có những gì|có những việc gì|làm được những việc gì|xem lại các mục
    xem lại danh sách|xem lại danh mục|xem menu|mở menu|bảng chọn|mục lục|danh sách việc`),
  back: list(`chỗ cũ|quay lại chỗ cũ|chỗ lúc nãy|câu trước đó|bước cũ|về bước cũ|về lại bước|trở về bước|quay lại bước|về lại|quay về bước|bước hồi nãy|quay lại|trở lại|lùi lại|lùi|bước trước|bước vừa rồi|bước vừa nãy|bước lúc nãy|về bước trước|back|quay về|trở về|quay lại bước trước
    quay lại bước vừa rồi|quay lại lúc nãy|quay lại đoạn|lùi một bước|lùi lại một bước|lùi lại 1 bước|lùi 1 bước|xem lại bước trước|về trước|trước đó
    cái lúc nãy|đoạn vừa nãy|quay ngược lại`),
  repeat:
    list(`lặp lại câu hỏi|nhắc lại câu hỏi|hỏi lại đi|nói to lên|bác chưa đọc|điếc tai nói lại|bảo gì|bảo gì cơ|nghe không kịp|đọc không kịp|không kịp nghe|không kịp đọc|gửi lại tin|tin vừa rồi|chưa hiểu nói lại|không hiểu nói lại|không hiểu giải thích lại|không nghe thấy gì|nói lại|nói lại lần nữa|nhắc lại|lặp lại|xem lại|nhắn lại|đọc lại|gửi lại|giải thích lại|giảng lại|chỉ lại|hướng dẫn lại|ns lại|nghe lại
    chưa nghe rõ|không nghe rõ|nghe không rõ|chưa rõ lắm nói lại|nói gì|nói gì không nghe rõ|vừa nói gì|vừa bảo gì|gì cơ|cái gì cơ|làm thế nào|làm sao|sao cơ|nói rõ hơn
    nói chậm thôi|nói chậm lại|câu vừa rồi|câu trước|xem lại câu vừa rồi|quên mất rồi nói lại|chưa đọc kịp|nói lại xem|nói lại từ từ`),
  next: list(`tới luôn|tới đi|đi tiếp|làm bước tiếp|qua bước tiếp|xong thì tiếp|kế tiếp|bước kế tiếp|bước kế|kế tiếp là gì|sau đó thì sao|sau đó|xong thì làm gì|xong thì làm sao|xong thì sao|làm sao nữa|bấm gì tiếp|bấm gì nữa|rồi bấm gì|tiếp|tiếp tục|tiếp theo|bước tiếp|bước tiếp theo|làm tiếp|next|sang bước|sang bước sau|bước sau|bước nữa|bắt đầu|bắt đầu thôi|sẵn sàng|tiếp theo là gì
    làm gì nữa|làm gì tiếp|làm gì tiếp theo|rồi làm gì|xong làm gì|rồi sao nữa|sao nữa|thế nào nữa|gì nữa|bước sau là gì|bước tiếp là gì|giờ làm gì|bây giờ làm gì|làm gì bây giờ
    rồi sao|sau đó làm gì|rồi gì nữa|tiếp nữa|chuyển bước|qua bước|sang bước tiếp theo`),
  stop: [
    ...list(`ngưng|khỏi|khỏi cần|dừng|dừng lại|nghỉ|nghỉ một lát|nghỉ tí|nghỉ đã|tạm dừng|tạm nghỉ|để sau|để mai|mai làm|không làm nữa|không cần nữa|không muốn làm nữa|hẹn lần sau
      mệt|mệt rồi|mệt quá|mỏi mắt|mỏi tay|đau mắt|buồn ngủ|stop|huỷ|thôi không làm|đến đây thôi|đến đây đã|thế thôi|bận rồi|đang bận|bận|không tiếp tục|bỏ cuộc|ngừng|ngừng lại|kết thúc|tạm thế đã|bỏ đi
      không dùng nữa|không hỏi nữa|có việc`),
    ...list('không|khỏi|chẳng|chả|thôi không').flatMap((not) =>
      list('làm|học|dùng|hỏi|cần|tiếp tục|muốn|chơi|nói').map((deed) => `${not} ${deed} nữa`),
    ),
    ...list('đi ngủ|đi ngủ đây|ngủ đã|hẹn gặp lại|tạm biệt|bye|bai bai'),
    ...LATER.flatMap((time) => [
      `để ${time}`,
      `${time} làm tiếp`,
      `${time} tiếp`,
      `${time} làm`,
      `${time} tính`,
      `hẹn ${time}`,
      ...WHO.flatMap((who) => [`${time} ${who} làm tiếp`, `${time} ${who} làm nốt`]),
      `${time} làm nốt`,
      ...(time.length > 3 || time === 'mai' ? WHO.flatMap((who) => [`${time} ${who} làm`]) : []),
    ]),
    ...list('tí nữa làm tiếp|lát nữa làm tiếp|lúc khác|hôm khác|bữa khác|khi nào rảnh làm tiếp|lúc nào rảnh làm tiếp'),
  ],
  restart: list(
    `làm lại|làm lại từ đầu|làm lại hết|bắt đầu lại|bắt đầu lại từ đầu|bắt đầu lại hết|từ đầu|từ đầu đi|lại từ đầu|reset lại|quay lại từ đầu|làm từ đầu`,
  ),
  human: [
    ...STAFF,
    ...STAFF.flatMap((staff) =>
      list(
        'gặp|gọi|nhờ|hỏi|cần|tìm|có|nối máy|nói chuyện với|chuyển sang|chuyển cho|gặp được|kết nối với|liên hệ|liên hệ với|trao đổi với|chat với|nhắn với|nhắn tin với',
      ).map((how) => `${how} ${staff}`),
    ),
    ...list(`có ai hỗ trợ|ai hỗ trợ|trả lời đi|trả lời với|kêu ai ra|gọi ai ra|kêu người|gọi người đến|gặp một người|hỏi người|chỉ muốn hỏi người|muốn hỏi người|nói chuyện với ai|gặp người|nói chuyện với người|có ai không|có ai ở đó không|có ai trực không|có ai đấy không|có ai đó không|ai trả lời|có ai trả lời|có người không|có ai giúp|ai giúp
      gọi người|gọi người ra|người hỗ trợ trực tiếp|hỗ trợ trực tiếp|người trực tiếp|người thật|nói với người|không nói với máy|không nói chuyện với máy|chứ không nói với máy
      không muốn nói với máy|không muốn nói chuyện với máy|nối máy cho|chuyển máy|cần người|cần gặp người|gặp trực tiếp|có ai trong đó không|gặp ai|gặp con người`),
  ],
  help: [
    ...list(`trợ giúp|giúp|giúp với|giúp đỡ|hướng dẫn|chỉ dẫn|help|help me|cách dùng|dùng thế nào|dùng như thế nào|dùng làm sao|dùng kiểu gì|sử dụng thế nào|sử dụng như thế nào|sử dụng ra sao|cứu
    hướng dẫn dùng|hướng dẫn sử dụng|chỉ cách dùng|chỉ cách|cách sử dụng|không biết dùng|không biết dùng thế nào|chưa biết dùng|không biết sử dụng|cần giúp|hỗ trợ|dạy cách dùng|không biết bắt đầu từ đâu`),
    ...list('dùng|sử dụng|xài').flatMap((use) =>
      list('thế nào|như thế nào|làm sao|sao|kiểu gì|làm thế nào').flatMap((how) =>
        ['', ' cái này', ' nó', ' bot', ' máy này'].map((it) => `${use}${it} ${how}`),
      ),
    ),
    ...list('không biết dùng sao|không biết xài|cách xài'),
  ],
  yes: [
    ...DEEDS.flatMap((deed) => [`${deed} rồi`, `${deed} xong`, `${deed} xong rồi`, `${deed} được rồi`]),
    ...list(`rồi|xong|xong rồi|được|được rồi|ok|vâng|dạ vâng|ừ|có|đúng|đúng rồi|đồng ý|dạ|đã xong|thấy|có rồi|đủ rồi|u|uh|um|uhm|ờ|yes|done|đúng vậy|đúng thế|chuẩn|chuẩn rồi|phải|phải rồi|chính xác
      nhất trí|tất nhiên|không sao|không vấn đề gì|hiểu rồi|biết rồi|rõ rồi|nhớ rồi|hiện ra rồi|hiện lên rồi|ra rồi|lên rồi|đến rồi|ổn rồi|ổn|thành công rồi|thành công|y|vào được rồi|làm được rồi|mở ra rồi|đây rồi`),
  ],
  no: list(`không ăn thua|không thấy cái|chưa thấy cái|không có cái|không chạy|không nhận|không thành công|chưa nhận được|không có gì|báo lỗi rồi|mù tịt|chưa làm xong|không kịp|không thấy nút|chưa thấy nút|không thấy hiện|mãi không được|bấm mãi không được|mãi chưa được|vẫn không được|vẫn chưa được|vẫn không|không được gì|chưa vào được|không lên được|chưa mở được|không gõ được|no|vẫn chưa|chưa|không|không được|chưa được|không thấy|không thấy gì|không thấy đâu|chưa thấy|chưa thấy gì|chưa xong|chưa có|không có|không hiểu|chưa hiểu|không biết|không biết làm|không biết làm gì|không làm được
    chưa làm được|khó quá|ở đâu|bấm vào đâu|chỗ nào|sai rồi|sai|hỏng|hỏng rồi|lỗi rồi|hông|sợ|sợ bấm nhầm|sợ bấm sai|sợ làm sai|sợ làm hỏng|sợ hỏng máy|sợ làm hỏng máy|bấm nhầm|bấm nhầm rồi
    không phải|không đúng|không ra|không lên|không hiện|không vào được|không mở được|không bấm được|không tìm thấy|chưa tìm thấy|không ra gì|không lên gì|chịu|chịu thôi|chịu rồi|không đồng ý|sai hết rồi|rối quá|đâu có|làm gì có
    không nhìn thấy|nhìn không ra|chưa ra|chưa lên|chưa hiện|không làm|không muốn|chưa làm|không rõ|chưa biết|không nhớ|chẳng thấy|chẳng được|chả thấy|chả được|chẳng hiểu|chả hiểu|lạc rồi|không đâu|không hề|chưa đâu`),
  wait: [
    ...list(
      `từ từ|khoan|khoan đã|đợi|chờ|chờ tí|đợi tí|chờ chút|đợi chút|làm đây|từ từ đã|chờ đã|đợi đã|đợi một lát|chờ một lát|chờ một chút|đợi một chút|chờ máy|để xem`,
    ),
    ...WHO.flatMap((who) => [
      `chờ ${who}`,
      `đợi ${who}`,
      `để ${who}`,
      `${who} làm đây`,
      `cho ${who} tí`,
      `cho ${who} chút`,
      `cho ${who} một lát`,
    ]),
  ],
  'switch-person':
    list(`ông nhà bác làm|bà nhà bác làm|ông nhà tôi làm|bà nhà tôi làm|để ông nhà|để bà nhà|đổi người|đổi người dùng|đổi người khác|đổi người khác dùng|chuyển người|chuyển người dùng|chuyển người khác dùng|người khác|người khác dùng|người khác dùng máy|có người khác dùng|chuyển người khác
    ông nhà dùng|ông nhà bác dùng|bà nhà dùng|bà nhà bác dùng|ông nhà làm|bà nhà làm|ông nhà tôi dùng|bà nhà tôi dùng|đến lượt bà nhà|đến lượt ông nhà|đổi sang cho ông nhà|đổi sang cho bà nhà|đổi cho ông nhà|đổi cho bà nhà
    đến lượt người khác|đổi sang người khác`),
  thanks: list(
    `đội ơn|cảm ơn lắm|mang ơn|giúp nhiều quá|may có cháu|cảm ơn|cảm ơn nhiều|cảm mơn|tốt quá|quý hoá quá|may quá|giỏi quá|ngoan quá|tuyệt vời|hay quá|cháu tốt quá|biết ơn|cảm ơn đã hướng dẫn|cảm ơn đã giúp|cảm ơn đã giúp đỡ`,
  ),
  greeting: list(
    `chào|xin chào|alo|hello|hi|hey|chào buổi sáng|chào buổi chiều|chào buổi tối|ê|kính chào|em chào|con chào|cháu chào|bác chào|chúc mừng năm mới`,
  ),
};

/** Of several commands in a message the one that stands first here is meant; of two readings of a plain word as well. */
export const PRECEDENCE: readonly CommandName[] = [
  'switch-person',
  'human',
  'restart',
  'menu',
  'back',
  'repeat',
  'stop',
  'wait',
  'help',
  'next',
  'no',
  'thanks',
  'greeting',
  'yes',
];

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMAND_PHRASES, name);
}
