import type { TopicSource } from '../../../../src/understanding/index.js';

const PHRASINGS: Readonly<Record<string, readonly string[]>> = {
  'vneid.la-gi': ['VNeID là gì', 'VNeID để làm gì', 'ứng dụng định danh dùng làm gì'],
  'vssid.la-gi': ['VssID là gì', 'VssID để làm gì', 'ứng dụng bảo hiểm xã hội dùng làm gì'],
  'vneid.dang-ky-muc-2': ['làm mức 2 mất bao lâu', 'làm mức 2 phải chờ bao lâu', 'đi làm định danh mức 2 ở đâu'],
  'vneid.quen-mat-khau': ['quên mật khẩu VNeID', 'tôi quên mật khẩu đăng nhập định danh', 'quên mật khẩu'],
  'vssid.quen-mat-khau': ['quên mật khẩu VssID', 'tôi quên mật khẩu app bảo hiểm xã hội', 'mất mật khẩu bảo hiểm'],
  'vneid.sap-nhap': ['sáp nhập có phải cập nhật VNeID không', 'nhập phường rồi có phải đổi căn cước không'],
};

/** Six questions in few words. */
export const QUESTIONS: TopicSource = {
  faq: new Map(Object.entries(PHRASINGS).map(([topic, phrasings]) => [topic, { topic, phrasings }])),
  elsewhere: [
    'hôm nay trời mưa to quá',
    'giá vàng bao nhiêu một chỉ',
    'bác thấy rồi',
    'nấu canh cua thế nào cho ngon',
    'xe buýt số 32 đi đâu',
  ],
};
