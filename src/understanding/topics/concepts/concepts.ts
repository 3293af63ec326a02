/**
 * Words of one meaning, each line a concept: what people call it, apart by bars. A word that stands here with
 * diacritics is matched by the same word without any, and never by one with others.
 */
export const CONCEPTS: Readonly<Record<string, string>> = {
  // systems
  vneid:
    'vneid|định danh điện tử|tài khoản định danh|app định danh|định danh mức|định danh quốc gia|ứng dụng định danh|ứng dụng bộ công an',
  ihanoi: 'ihanoi|công dân thủ đô|công dân thủ đô số|app hà nội|ứng dụng hà nội|ứng dụng thủ đô|app thành phố',
  etax: 'etax|etax mobile|app thuế|ứng dụng thuế|phần mềm thuế|thuế điện tử|thuế mobile',
  vssid: 'vssid|app bảo hiểm|ứng dụng bảo hiểm|phần mềm bảo hiểm|bảo hiểm xã hội số|app bhxh|ứng dụng bhxh',
  dvc: 'dịch vụ công|cổng dịch vụ công|dvc|dvcqg|cổng quốc gia|cổng dvc|dichvucong|một cửa|công dịch vụ',
  bdhvs:
    'bình dân học vụ|bình dân học vụ số|bdhvs|xoá mù số|xoá mù công nghệ|phổ cập số|phổ cập kỹ năng số|kỹ năng số|binhdanhocvuso|nền tảng học|lớp học số',
  'chu-ky-so':
    'chữ ký số|chữ ký điện tử|ký số|ký điện tử|smartca|mysign|chứng thư số|chứng thư chữ ký số|ký tên trên mạng|ký trên mạng|ký online|ký qua mạng',
  // what one forgets or loses, and codes
  forget:
    'quên|không nhớ|chả nhớ|chẳng nhớ|không còn nhớ|nhớ không ra|lú|đãng trí|mất mật khẩu|không thuộc|lẫn|nhớ nhầm|chịu không nhớ|lâu không dùng|lâu ngày không dùng|không nhớ ra',
  password: 'mật khẩu|mật mã|pass|password|pass word|mk',
  wrong:
    'sai|nhập sai|báo sai|không đúng|không chính xác|không khớp|nhầm|lệch|sai lệch|viết sai|ghi sai|ghi nhầm|in nhầm',
  retrieve: 'lấy lại|đặt lại|khôi phục|tìm lại|cấp lại mật khẩu|reset|tạo lại|đổi mật khẩu',
  passcode: 'passcode|mã 6 số|mã pin 6 số|6 số|sáu số|mã mở khoá|mã bảo vệ|mã khoá ứng dụng|mã mở app|mã bảo mật',
  otp: 'otp|mã otp|mã xác thực|mã xác nhận|tin nhắn xác nhận|mã gửi về|tin nhắn mã|mã về điện thoại|mã số gửi về|mã tin nhắn',
  'not-arriving':
    'không về|chưa về|không nhận được|không thấy về|chờ mãi|đợi mãi|không đến|không thấy mã|không có mã|mãi không thấy|không gửi|chẳng thấy|không tới|không thấy tin nhắn',
  nfc: 'nfc|chip|gắn chip|quét thẻ|áp thẻ|chạm thẻ|quét chip|đọc chip|đọc thẻ|lưng máy|mặt sau điện thoại|áp căn cước|áp vào máy|chạm căn cước|quét căn cước',
  'new-phone':
    'máy mới|điện thoại mới|đổi máy|đổi điện thoại|thay máy|mua máy|mua điện thoại|lên đời|thay điện thoại|sang máy khác|chuyển máy|thiết bị mới|thiết bị khác|điện thoại khác|hai máy|2 máy|hai điện thoại|máy khác|máy thứ hai',
  'lost-phone':
    'mất máy|mất điện thoại|rơi điện thoại|hỏng máy|hỏng điện thoại|máy hỏng|máy cũ hỏng|vỡ màn hình|bị móc|mất trộm|rơi xuống nước|điện thoại hỏng|điện thoại cũ|máy cũ|điện thoại bị mất|đánh rơi|bị giật|mất cắp',
  'phone-number':
    'số điện thoại|số máy|số di động|số thuê bao|số mới|số cũ|đổi số|thay số|số đăng ký|số liên lạc|đổi sim|số khác',
  lock: 'khoá|khoá tài khoản|bị khoá|tạm khoá|vô hiệu|vô hiệu hoá|đóng tài khoản|khoá tạm thời',
  unlock: 'mở khoá|mở lại|gỡ khoá|khôi phục tài khoản',
  // identity card and level
  'id-card':
    'căn cước|thẻ căn cước|cccd|cc|chứng minh thư|cmnd|thẻ cc|thẻ từ|giấy tờ tuỳ thân|thẻ chip|căn cước công dân',
  'level-1': 'mức 1|mức một|cấp 1|cấp độ 1|mức độ 1',
  'level-2': 'mức 2|mức hai|cấp 2|cấp độ 2|mức độ 2|định danh mức|vân tay|lấy vân tay|lăn tay',
  activate:
    'kích hoạt|kích hoạt tài khoản|phê duyệt|được duyệt|tin nhắn duyệt|đã duyệt|duyệt rồi|báo duyệt|đã được cấp',
  install:
    'cài|tải|cài đặt|tải về|cài app|tải app|cài ứng dụng|tải ứng dụng|ch play|app store|kho ứng dụng|cài vào máy|đao về|download|tải ở đâu|cài ở đâu|cài phần mềm|tải phần mềm|cửa hàng ứng dụng',
  register:
    'đăng ký|lập tài khoản|tạo tài khoản|mở tài khoản|đăng kí|làm tài khoản|ghi danh|đăng ký mới|tạo nick|lập nick|đăng ký tài khoản',
  login:
    'đăng nhập|vào app|vào tài khoản|vào ứng dụng|đăng nhập vào|log in|login|không vào được|vào không được|vào được|truy cập|mở lên|bị văng|bị đá ra|bị thoát',
  'what-is':
    'là gì|là cái gì|để làm gì|dùng làm gì|dùng để làm gì|có tác dụng gì|công dụng|tác dụng|ích gì|lợi ích|nghe nói|nghĩa là gì|là thế nào|là sao|là như thế nào|để làm chi|là ứng dụng gì',
  compulsory:
    'bắt buộc|phải có|có cần|không dùng có sao|có phải làm|nhất thiết|không làm có sao|bắt phải|cần thiết không|có phải dùng',
  error:
    'lỗi|báo lỗi|trục trặc|không được|không chạy|treo|đơ|quay mãi|xoay mãi|hệ thống bận|bảo trì|mãi không được|không xong|trắng màn hình|không lên|không mở được|không ăn',
  // papers
  'health-card': 'thẻ bảo hiểm|bảo hiểm y tế|bhyt|thẻ bhyt|thẻ y tế|sổ khám|thẻ khám bệnh|thẻ bảo hiểm y tế|bảo hiểm',
  'social-insurance':
    'bảo hiểm xã hội|bhxh|sổ bảo hiểm|sổ bhxh|đóng bảo hiểm|quá trình đóng|năm đóng|quá trình tham gia|tháng đóng|đóng được bao nhiêu|thời gian đóng|đóng đủ',
  clinic:
    'đi khám|khám bệnh|bệnh viện|trạm xá|trạm y tế|viện|phòng khám|khám chữa bệnh|chữa bệnh|đi viện|quầy tiếp đón|bác sĩ|phòng khám bệnh',
  'driving-licence':
    'bằng lái|giấy phép lái xe|gplx|bằng xe máy|bằng lái xe|bằng ô tô|bằng b1|bằng b2|bằng a1|bằng lái xe máy|thẻ pet|bằng hết hạn',
  'vehicle-paper': 'đăng ký xe|cà vẹt|giấy đăng ký xe|giấy tờ xe|cà vẹt xe|đăng kí xe|giấy xe|cavet|biển số',
  integrate:
    'tích hợp|đưa lên|thêm vào|đưa vào|cho vào|cập nhật lên|hiện lên|liên thông|nhập vào|ví giấy tờ|cho lên|gắn vào|đồng bộ|đưa giấy tờ|chưa hiện|không thấy hiện|chưa thấy hiện',
  // residence
  temporary:
    'tạm trú|ở trọ|thuê nhà|thuê trọ|nhà trọ|phòng trọ|khai tạm trú|người thuê|ở thuê|ở nhờ dài|chủ trọ|sinh viên thuê',
  permanent:
    'thường trú|nhập khẩu|hộ khẩu|nhập hộ khẩu|chuyển hộ khẩu|chuyển khẩu|sổ hộ khẩu|nhập hộ|tách hộ|tách khẩu|cắt khẩu|hộ khẩu thường trú',
  'short-stay':
    'lưu trú|ngủ lại|ở lại|khách đến chơi|ở chơi|khách ở lại|ngủ nhờ|ngủ qua đêm|nghỉ qua đêm|ở vài hôm|ở vài ngày|trước 23 giờ|khai báo khách|họ hàng lên chơi|homestay|nhà nghỉ|ở tạm mấy hôm',
  'residence-paper':
    'ct07|xác nhận cư trú|xác nhận thông tin cư trú|giấy cư trú|xác nhận nơi ở|xác nhận nơi cư trú|thông tin cư trú|xem cư trú|giấy xác nhận cư trú|nơi cư trú|giấy xác nhận nơi ở|chứng minh nơi ở',
  child:
    'trẻ em|con nhỏ|cháu bé|trẻ con|bé|dưới 14|con tôi|cháu nội|cháu ngoại|trẻ|học sinh|đứa cháu|thằng cháu|con gái|con trai|đứa nhỏ|14 tuổi|6 tuổi|mẫu giáo|trẻ nhỏ|con cái',
  newborn: 'mới sinh|khai sinh|giấy khai sinh|đẻ|mới đẻ|sơ sinh|sinh con|vừa sinh|vừa đẻ|làm giấy cho cháu|đặt tên',
  welfare:
    'an sinh|an sinh xã hội|tiền hỗ trợ|nhận hỗ trợ|quà|tiền quà|trợ cấp|tiền trợ cấp|tài khoản hưởng|hộ nghèo|2 9|tiền nhà nước|tiền chính sách|người có công|trợ cấp xã hội|tiền phụ cấp',
  pension:
    'lương hưu|hưu trí|tiền hưu|lĩnh lương|hưu|sổ hưu|lĩnh hưu|nhận lương|trợ cấp hưu trí|75 tuổi|trợ cấp tuổi già|trợ cấp người già|tiền già|lương hàng tháng|lĩnh tiền hưu|tiền người cao tuổi|mất sức',
  reissue:
    'cấp lại|làm lại|cấp đổi|làm lại thẻ|hết hạn|mất thẻ|hỏng thẻ|mất căn cước|rách|gãy|đổi thẻ|đổi căn cước|mờ|mất chứng minh|bị mất|quá hạn',
  merger:
    'sáp nhập|sát nhập|nhập phường|nhập xã|địa giới|đổi tên phường|tên phường mới|địa chỉ mới|bỏ quận|bỏ huyện|phường mới|xã mới|nhập tỉnh|gộp phường|gộp xã|đơn vị hành chính|đổi tên xã|phường cũ|quận cũ',
  'no-smartphone':
    'không có smartphone|điện thoại cục gạch|máy cục gạch|điện thoại đập đá|không có điện thoại thông minh|điện thoại thường|máy thường|điện thoại bàn phím|điện thoại đen trắng|nokia|không dùng smartphone|máy đen trắng|điện thoại phím|chỉ nghe gọi|cùi bắp|không dùng điện thoại thông minh|không có điện thoại|không biết dùng điện thoại',
  'wrong-data':
    'thông tin sai|sai thông tin|sai tên|sai ngày sinh|sai năm sinh|sai địa chỉ|sai quê|sai giới tính|sai họ|nhầm tên|nhầm ngày sinh|sửa thông tin|đính chính|điều chỉnh thông tin|sai quê quán|sai dữ liệu|viết nhầm',
  // reports and services of the city
  report:
    'phản ánh|báo cáo|kiến nghị|góp ý|hiện trường|ổ gà|rác thải|đèn đường|vỉa hè|cống|ngập|nắp cống|đường hỏng|ô nhiễm|ồn ào|karaoke|lấn chiếm|đổ rác|xây trái phép|mùi hôi|bãi rác|cây đổ|dây điện',
  track:
    'theo dõi|xem kết quả|tình trạng|đến đâu|xử lý đến đâu|tới đâu|đang xử lý|trạng thái|kết quả phản ánh|tiến độ|đã xử lý|xong chưa|đến đâu rồi|tra cứu hồ sơ|đi đến đâu|trả lời chưa',
  'how-long':
    'bao lâu|mấy ngày|mất mấy|khi nào|bao giờ|bao nhiêu ngày|mấy hôm|thời hạn|thời gian|mấy giờ thì|lâu không|mất bao lâu|trong vòng|bao nhiêu lâu|chừng nào',
  appointment:
    'đặt lịch|lấy số|đặt hẹn|hẹn trước|đặt chỗ|lấy số thứ tự|xếp hàng|lịch hẹn|số thứ tự|đăng ký lịch|hẹn giờ|đặt lịch hẹn|bốc số|chờ đến lượt',
  // tax
  tax: 'thuế|tiền thuế|nợ thuế|thuế má|đóng thuế|nộp thuế|tiền phạt thuế|cơ quan thuế|cán bộ thuế|chi cục thuế',
  'tax-debt':
    'nợ thuế|còn nợ|phải nộp bao nhiêu|nợ bao nhiêu|phải đóng bao nhiêu|tra cứu thuế|số thuế|tra thuế|xem thuế|còn thiếu|khoản nộp|nợ tiền thuế|nợ đọng',
  'pay-tax':
    'nộp thuế|đóng thuế|nộp tiền thuế|trả thuế|nộp hộ|đóng hộ|nộp giúp|đóng tiền thuế|nộp thay|giấy nộp tiền|nộp qua mạng|thuế qua điện thoại',
  'land-tax': 'thuế đất|phi nông nghiệp|thuế nhà|thuế nhà đất|thuế đất ở|tiền đất|thuế mảnh đất|thuế thổ cư|thuế thổ',
  bank: 'ngân hàng|tài khoản ngân hàng|liên kết ngân hàng|thẻ ngân hàng|tài khoản nhận tiền|số tài khoản|nhà băng|atm|thẻ atm',
  link: 'liên kết|kết nối tài khoản|gắn tài khoản|liên kết tài khoản|nối với|kết nối với|gắn với',
  business:
    'hộ kinh doanh|buôn bán|bán hàng|cửa hàng|quán|thuế khoán|môn bài|doanh thu|kê khai|ngưỡng|kinh doanh|bán nước|bán phở|tạp hoá|quán cóc|bán rau|sạp|chợ|hoá đơn|khai thuế|tiệm|1 tỷ|một tỷ|500 triệu|quầy hàng|bán bún|sổ sách',
  dependant:
    'người phụ thuộc|giảm trừ|gia cảnh|giảm trừ gia cảnh|phụ thuộc|nuôi bố mẹ|thuế thu nhập|thu nhập cá nhân|tncn|khấu trừ|phụng dưỡng|nuôi con',
  'tax-code': 'mã số thuế|mst|mã thuế|số thuế cá nhân|mã số thuế cá nhân',
  email: 'email|gmail|thư điện tử|mail|hòm thư|hộp thư|imeo|địa chỉ thư',
  change: 'đổi|thay|thay đổi|sửa|chỉnh|chỉnh sửa|cập nhật|sửa lại|thay thế|chuyển sang|đổi sang|điều chỉnh|đổi lại',
  // procedures
  file: 'hồ sơ|giấy tờ|thủ tục|đơn|tờ khai|nộp hồ sơ|mã hồ sơ|bộ hồ sơ|làm giấy|đơn từ',
  'submit-online':
    'nộp hồ sơ|nộp trực tuyến|nộp online|nộp qua mạng|làm thủ tục|nộp trên mạng|làm hồ sơ|làm giấy tờ qua mạng|nộp giấy tờ|làm thủ tục trực tuyến|nộp đơn|gửi hồ sơ|đính kèm|tải ảnh lên|nộp tại nhà',
  'fully-online':
    'toàn trình|một phần|trực tuyến toàn trình|toàn bộ qua mạng|hoàn toàn trực tuyến|mức độ 4|mức 4|mức độ 3|trực tuyến một phần',
  supplement:
    'bổ sung|trả lại|bị trả|bị từ chối|yêu cầu bổ sung|thiếu giấy|thiếu giấy tờ|từ chối|không hợp lệ|trả về|bị trả về|bị hoàn|thiếu hồ sơ|chưa hợp lệ|nộp thêm|bị bác',
  result:
    'kết quả|nhận kết quả|lấy kết quả|trả kết quả|gửi về nhà|bưu điện|bưu chính|nhận giấy|lấy giấy|chuyển phát|lấy về|giao tận nhà|ship về|gửi bưu điện',
  fee: 'phí|lệ phí|mất tiền|tốn tiền|bao nhiêu tiền|tiền phí|miễn phí|giá|thu tiền|hết bao nhiêu|phải trả|không mất tiền|đóng tiền|0 đồng|mất phí|tiền nong|tốn kém|thanh toán phí|không đồng|tốn bao nhiêu|có mất tiền',
  'pay-online':
    'thanh toán trực tuyến|thanh toán online|trả phí|nộp phí|nộp lệ phí|thanh toán lệ phí|trả tiền trên mạng|đóng phí|đóng lệ phí',
  death:
    'khai tử|mất|qua đời|chết|mai táng|người mất|tử tuất|giấy báo tử|chứng tử|ma chay|báo tử|đám tang|mai táng phí|mới mất|vừa mất|cụ mất|tạ thế|về với tổ tiên|giấy chứng tử',
  marriage:
    'kết hôn|đăng ký kết hôn|cưới|giấy kết hôn|lấy vợ|lấy chồng|hôn thú|đám cưới|lập gia đình|đăng ký cưới|giấy hôn thú|cưới xin',
  'single-paper':
    'độc thân|tình trạng hôn nhân|xác nhận độc thân|giấy độc thân|chưa vợ|chưa chồng|xác nhận hôn nhân|tình trạng hôn|giấy xác nhận tình trạng|ly hôn|chưa kết hôn',
  certify:
    'chứng thực|sao y|công chứng|bản sao|phô tô|photo|sao y bản chính|dấu đỏ|bản chính|bản sao điện tử|sao y công chứng|chứng thực bản sao',
  // learning
  course:
    'khoá học|bài học|lớp|môn học|học|lớp học|khoá|chương trình học|học những gì|ai|trí tuệ nhân tạo|chatgpt|bài giảng|video học|học máy',
  certificate:
    'chứng nhận|chứng chỉ|giấy chứng nhận|bài kiểm tra|thi|kiểm tra|làm bài|bằng khen|trắc nghiệm|bài thi|nhận bằng|hoàn thành khoá|chấm điểm',
  free: 'miễn phí|mất tiền|mất phí|tốn tiền|không mất tiền|free|đóng tiền|học phí|thu phí|phải trả tiền|mất xu nào|tính tiền|thu tiền|không tốn|hỗ trợ phí|cho không',
  // money
  qr: 'qr|mã qr|quét mã|mã vuông|quét qr|quét mã qr|ô vuông đen trắng|mã ô vuông|cái mã vuông|mã vạch',
  'pay-shop':
    'trả tiền|mua rau|đi chợ|quét mã trả|thanh toán|mua hàng|trả tiền bằng điện thoại|quẹt|trả bằng điện thoại|chuyển khoản|mua đồ|tiền hàng',
  'mobile-money':
    'mobile money|tiền di động|ví điện tử|viettel money|momo|vnpt money|không có tài khoản ngân hàng|zalopay|ví momo|mobifone money|không có thẻ ngân hàng|tài khoản viễn thông|ví tiền điện thoại|chưa có tài khoản ngân hàng',
  'wrong-transfer':
    'chuyển nhầm|chuyển khoản nhầm|nhầm số tài khoản|gửi nhầm|bấm nhầm số|nhầm tài khoản|chuyển sai|tiền lạ|chuyển tiền nhầm|nhầm người|tiền vào tài khoản|gửi tiền nhầm|chuyển lộn',
  cashless:
    'không tiền mặt|không dùng tiền mặt|thanh toán điện tử|có an toàn không|qr giả|mã giả|dán đè|mất tiền trong tài khoản|sợ mất tiền|trả tiền qua mạng|mã qr giả|tiền mặt',
  // safety
  police:
    'công an|viện kiểm sát|toà án|cảnh sát|bộ công an|điều tra|lệnh bắt|rửa tiền|ma tuý|tự xưng|mạo danh|giả danh|giả công an|viện kiểm soát|truy nã|vụ án|lệnh bắt giữ|giả làm',
  'phone-call':
    'gọi điện|gọi đến|gọi tới|cuộc gọi|số lạ|người lạ gọi|alo|bắt máy|nghe máy|gọi cho tôi|gọi cho bác|nó gọi|họ gọi|có người gọi|gọi báo|gọi bảo|gọi vào máy',
  'strange-link':
    'link|đường link|đường dẫn|link lạ|apk|tệp lạ|ứng dụng lạ|app lạ|file lạ|nhắn link|gửi link|bấm vào link|gửi đường dẫn|cài app lạ|web lạ|trang lạ|trang giả|app giả|phần mềm lạ|file',
  'asks-code':
    'hỏi otp|đọc otp|đọc mã|hỏi mã|xin mã|hỏi mật khẩu|bảo đọc|đòi mã|xin otp|hỏi mã pin|mã pin|cho mã|cung cấp mã|cung cấp otp|đọc cho nó|đưa mã|đọc số|xin mật khẩu|yêu cầu đọc',
  'was-cheated':
    'bị lừa|lỡ chuyển|đã chuyển|lỡ bấm|lỡ cài|mất tiền rồi|lừa mất|lừa đảo|mắc lừa|trót chuyển|trót cài|trót bấm|lấy lại tiền|chót chuyển|bị mất tiền|lỡ tay|lừa lấy|lừa tiền|bị chiếm đoạt|trót',
  'leaked-id':
    'lộ căn cước|lộ ảnh|lộ số|chụp căn cước|gửi ảnh căn cước|ảnh căn cước|vay tiền|vay tín dụng|khoản vay|đứng tên vay|lộ thông tin|photo căn cước|lộ cccd|gửi căn cước|mượn căn cước|lợi dụng|nợ xấu|đòi nợ|cic|lộ giấy tờ',
  deepfake:
    'deepfake|giả mặt|giả giọng|video call|gọi video|gọi hình|mặt giả|giọng giống|giả giọng nói|ghép mặt|trí tuệ nhân tạo giả|gọi thấy mặt|giả hình|cắt ghép|giả người thân|giống hệt giọng|mặt giống',
  spam: 'tin nhắn rác|cuộc gọi rác|báo rác|quảng cáo|gọi quấy rối|làm phiền|156|5656|chặn số|chặn cuộc gọi|spam|tin rác|gọi mời|mời chào|quấy rầy|số rác|gọi mời mua|chặn',
  // SIM
  sim: 'sim|thuê bao|số điện thoại|sim rác|thẻ sim|esim|nhà mạng|viettel|mobifone|vinaphone|sim điện thoại',
  'in-my-name':
    'chính chủ|đứng tên|tên mình|tên tôi|tên ai|số của mình|1414|ttb|tttb|mấy sim|mấy số|bao nhiêu sim|bao nhiêu số|đứng tên ai|sim lạ|số thuê bao đứng tên',
  'verify-sim':
    'xác thực sim|xác thực thuê bao|xác thực thông tin|sinh trắc|quét mặt|khuôn mặt|quét khuôn mặt|chuẩn hoá|chuẩn hoá thuê bao|lắp sim|tháo sim|sinh trắc học|xác thực lại|chụp mặt|lắp sang máy|cập nhật thông tin thuê bao|xác thực chủ thuê bao',
  'sim-locked':
    'khoá sim|khoá một chiều|khoá hai chiều|khoá 1 chiều|khoá 2 chiều|sim bị khoá|không gọi được|không gọi đi được|mất sóng|một chiều|hai chiều|1 chiều|2 chiều|bị cắt sim|thu hồi sim|khoá chiều gọi|cắt liên lạc|chặn chiều gọi|không nhắn được|bị chặn gọi',
  '5g': '5g|sim 5g|4g|2g|mạng 5g|đổi sim 5g|tắt sóng|phát sim|4 g|5 g|sóng 2g|tắt 2g|năm gờ',
  // the ward
  point:
    'điểm hỗ trợ|điểm lưu động|điểm bình dân|nhà văn hoá|lưu động|điểm học|gần nhà|chỗ nào dạy|điểm dạy|điểm hướng dẫn|học ở đâu|chỗ dạy|dạy điện thoại|hướng dẫn điện thoại|ở đâu dạy|tổ dân phố|chỗ hướng dẫn|địa điểm',
  schedule:
    'lịch|hôm nay có|mấy giờ|ngày nào|thứ mấy|mở cửa|lịch dạy|buổi nào|có mở|mai có|lịch hỗ trợ|tuần này|tuần sau|có buổi|chiều nay|sáng mai|bao giờ có|lịch học|hôm nay|ngày mai|buổi tối',
  bring:
    'mang gì|mang theo|cần mang|chuẩn bị gì|cầm theo|đem theo|mang những gì|cần những gì|mang giấy tờ gì|cần giấy tờ gì|đem gì|cầm gì|có phải mang|mang cái gì|giấy tờ gì',
  'at-home':
    'đến nhà|tận nhà|tại nhà|đến tận nơi|liệt|nằm một chỗ|tàn tật|khuyết tật|già yếu|không đi được|xe lăn|đi lại khó|ốm yếu|tới nhà|qua nhà|sang nhà|người già|không ra được|về tận nhà|ngồi xe lăn|đau chân|tai biến',
  'ward-hours':
    'giờ làm việc|làm việc mấy giờ|mấy giờ mở|thứ bảy|thứ 7|chủ nhật|ngày lễ|giờ hành chính|nghỉ trưa|mấy giờ đóng cửa|mở cửa lúc|giờ mở cửa|nghỉ lễ|có làm việc|làm thứ bảy|cuối tuần|buổi trưa|nghỉ tết|làm đến mấy giờ|giờ giấc',
  'ward-address':
    'địa chỉ|ở đâu|số điện thoại phường|trụ sở|uỷ ban ở đâu|phường ở đâu|đường nào|số mấy|fanpage|facebook|youtube|kênh|trang của phường|trụ sở phường|số máy phường|gọi phường|đường dây nóng|hotline|liên hệ|zalo phường|trang chính thức',
  ward: 'phường|uỷ ban|uỷ ban nhân dân|ubnd|trụ sở|xã|ubnd phường|bộ phận một cửa',
  officer:
    'cán bộ|người thật|gặp người|gặp ai|nói chuyện|nhân viên|cán bộ phường|tư vấn viên|gặp trực tiếp|người phụ trách|chủ tịch|gặp lãnh đạo|tổng đài viên|tiếp dân|gọi lại cho|gọi cho tôi',
  handbook:
    'cẩm nang|sổ tay|tài liệu|sách hướng dẫn|tài liệu hướng dẫn|cẩm nang số|sách|quyển hướng dẫn|tờ rơi|bản in|quyển sách|video hướng dẫn|sổ tay số',
  volunteer:
    'tổ công nghệ|tổ công nghệ số|công nghệ số cộng đồng|tình nguyện|tình nguyện viên|tổ chuyển đổi số|chuyển đổi số|đoàn thanh niên|thanh niên|cộng đồng|tham gia|tổ số|cnscđ|chuyển đổi số cộng đồng|sinh viên tình nguyện|áo xanh',
  complaint:
    'khiếu nại|tố cáo|kiện|đơn thư|bức xúc|nhũng nhiễu|hách dịch|vòi tiền|đòi tiền|thái độ|đơn khiếu nại|tố giác|tham nhũng|hối lộ|oan|không giải quyết|sai phạm|đơn tố cáo|vòi vĩnh|khiếu kiện|gây khó dễ',
  // what is not ours
  'other-app':
    'shopee|lazada|tiki|facebook|tiktok|gmail|youtube|grab|icloud|google|instagram|messenger|apple id|telegram|viber|netflix|camera|wifi|zoom|icloud|vietcombank|agribank|bidv|techcombank|vietinbank|mb bank|sacombank|app ngân hàng',
  'chat-app': 'zalo|nhóm zalo|kết bạn|nhắn tin zalo|tài khoản zalo',
  'other-office':
    'đăng kiểm|hộ chiếu|sổ đỏ|sổ hồng|lớp một|lớp mười|lớp 1|lớp 10|tuyển sinh|trường học|nhà trường|xe buýt|tiền điện|tiền nước|điện lực|vé tàu|vé máy bay|gói cước|nạp tiền|nạp thẻ|thai sản|thất nghiệp|giấy phép xây dựng|lý lịch tư pháp|tiêm chủng|tiêm phòng|vay vốn|lãi suất|visa|tin học|tiếng anh|đặt lịch khám|lái xe|nghĩa vụ quân sự|công ty|di chúc|thừa kế|sang tên',
  // the bot
  bot: 'bot|robot|máy trả lời|máy hay người|người hay máy|trả lời tự động|trợ lý ảo|cháu là ai|sứ giả số|ai đang nhắn|ai trả lời|bạn là ai|mày là ai|em là ai|người thật không|tự động|là ai đấy|ai đấy|cháu là máy',
  'my-data':
    'dữ liệu|lưu gì|lưu thông tin|xoá dữ liệu|xoá thông tin|riêng tư|bảo mật|lưu lại|thu thập|đọc tin nhắn|quyền riêng tư|xoá hết|lộ tin nhắn|thông tin cá nhân|giữ thông tin|lưu tin nhắn|ai đọc được|có lưu|xoá tin nhắn',
  unsubscribe:
    'không nhận|thôi nhận|dừng nhận|đừng gửi|đừng nhắn|không muốn nhận|huỷ nhận|ngừng gửi|huỷ đăng ký|bỏ theo dõi|tắt thông báo|ngừng nhắn|ngưng gửi|phiền|không gửi nữa|không nhắn nữa|tắt tin nhắn|huỷ theo dõi|dừng gửi|khỏi gửi|bỏ quan tâm|hết nhận|ngưng nhắn',
  'how-to-use':
    'dùng thế nào|sử dụng thế nào|nhắn thế nào|hỏi thế nào|cách dùng|hướng dẫn sử dụng|hỏi được gì|giúp được gì|làm được gì|cách sử dụng|hỏi như thế nào|dùng như thế nào|biết làm gì|bấm nút nào|cách hỏi|nhắn kiểu gì|có thể hỏi',
};
