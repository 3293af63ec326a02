const KINDS = {
  imageUrl: 'Hình',
  gifUrl: 'Ảnh động',
  sticker: 'Nhãn dán',
  voice: 'Ghi âm',
  video: 'Video',
  file: 'Tệp',
  location: 'Vị trí',
  contact: 'Danh thiếp',
  link: 'Liên kết',
  article: 'Bài viết',
  infoRequest: 'Xin thông tin liên hệ',
};

/** A message in a few words, for where it is quoted. */
export function summaryOf(message) {
  if (!message) return 'Tin nhắn không còn ở máy này';
  const kind = Object.keys(KINDS).find((key) => message[key]);
  return message.text || (kind ? KINDS[kind] : 'Tin nhắn');
}
