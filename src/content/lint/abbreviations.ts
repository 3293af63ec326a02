/** What to write for abbreviations that officials use, so that residents need not know them. */
export const EXPANSIONS: ReadonlyMap<string, string> = new Map([
  ['CCCD', 'thẻ căn cước'],
  ['CC', 'thẻ căn cước'],
  ['CMND', 'chứng minh nhân dân'],
  ['OTP', 'mã xác nhận'],
  ['NFC', 'chạm thẻ vào lưng máy'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['BHYT', 'bảo hiểm y tế'],
  ['DVC', 'dịch vụ công'],
  ['TTHC', 'thủ tục hành chính'],
  ['UBND', 'Uỷ ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['CA', 'công an'],
  ['TK', 'tài khoản'],
  ['MK', 'mật khẩu'],
  ['ĐT', 'điện thoại'],
  ['SĐT', 'số điện thoại'],
  ['ĐKKD', 'đăng ký kinh doanh'],
  ['GPLX', 'giấy phép lái xe'],
  ['TDP', 'tổ dân phố'],
  ['TP', 'thành phố'],
  ['TT', 'trung tâm'],
  ['QR', 'mã vuông để quét'],
  ['SMS', 'tin nhắn'],
  ['PIN', 'mã số bí mật'],
  ['APP', 'ứng dụng'],
  ['MST', 'mã số thuế'],
]);

/** Names and words that stand in capitals by themselves. */
export const WRITTEN_SO: readonly string[] = ['SIM', 'HOA', 'CH'];
