/**
 * Words of the field that are one, two syllables each: what a slip of the finger or of the ear is mended to, also where
 * somebody mixes up l/n, s/x, ch/tr, d/gi/r, the endings, or leaves a mark out.
 */
export const COMPOUNDS: readonly string[] = `
mật khẩu|sàm sỡ|nhận được|công nhân|mã otp|mã pin|mã qr|mã xác|đăng nhập|đăng xuất|đăng ký|căn cước|công dân|điện thoại|tài khoản|tài sản|giao dịch|bảo hiểm|y tế|xã hội
thất nghiệp|hộ khẩu|khai sinh|khai tử|tạm trú|thường trú|lưu trú|cư trú|tạm vắng|định danh|điện tử|chữ ký|ký số
mã số|xác thực|xác nhận|xác minh|sinh trắc|vân tay|khuôn mặt|nhận diện|nhận dạng|chân dung|kích hoạt|cài đặt
ứng dụng|cập nhật|phiên bản|giao diện|màn hình|trang chủ|mở khoá|bị khoá|lấy lại|đặt lại|cấp lại|gia hạn|hết hạn
thời hạn|thông minh|bàn phím|tin nhắn|nhắn tin|cuộc gọi|gọi điện|gọi video|tổng đài|đường dây|dây nóng|thuê bao
chính chủ|nhà mạng|dung lượng|bộ nhớ|khởi động|kết nối|dữ liệu|lịch sử|thông báo|thông tin|cá nhân|gia đình|cao tuổi
khuyết tật|giấy tờ|hồ sơ|nộp thuế|nộp phạt|đóng thuế|quá trình|thuế đất|thuế khoán|thuế thu|nợ thuế|hoàn thuế
quyết toán|kê khai|tờ khai|khai báo|khai thuế|thu nhập|doanh thu|kinh doanh|hoá đơn|phụ thuộc|giảm trừ|gia cảnh
đất đai|nông nghiệp|thủ tục|hành chính|dịch vụ|quốc gia|trực tuyến|toàn trình|tra cứu|tình trạng|kết quả|bưu điện
bổ sung|từ chối|giải quyết|xử lý|tiếp nhận|phản ánh|hiện trường|kiến nghị|khiếu nại|tố cáo|theo dõi|thời gian
bao lâu|đặt lịch|lịch hẹn|xếp hàng|lệ phí|miễn phí|thanh toán|chuyển khoản|chuyển tiền|chuyển nhầm|rút tiền|nạp tiền
tiền mặt|ngân hàng|liên kết|ví điện|quét mã|quét thẻ|gắn chip|số dư|an toàn|bảo mật|kết hôn|hôn nhân|ly hôn|độc thân
chứng thực|công chứng|bản sao|bản chính|bản gốc|chứng minh|chứng nhận|giấy chứng|lái xe|mai táng|táng phí|trợ cấp
an sinh|hưu trí|lương hưu|tuất thân|chế độ|hỗ trợ|trợ giúp|chính sách|liên thông|trẻ em|sơ sinh|cán bộ|công an
uỷ ban|nhân dân|dân phố|khu phố|thôn xóm|thanh niên|tình nguyện|cộng đồng|công nghệ|chuyển đổi|lưu động|ngày nghỉ
thứ bảy|chủ nhật|địa chỉ|trụ sở|cẩm nang|hướng dẫn|sử dụng|bình dân|khoá học|lớp học|kiểm tra|kiểm sát|viện kiểm
toà án|điều tra|truy nã|lừa đảo|giả mạo|giả danh|mạo danh|chiếm đoạt|đánh cắp|trình báo|tố giác|quảng cáo
trúng thưởng|phần mềm|vi rút|hà nội|thành phố|sáp nhập|địa giới|địa phương|quê quán|chủ hộ|khách sạn|ngày sinh
tháng sinh|giới tính|dân tộc|tôn giáo|quan hệ|điều chỉnh|thay đổi|chỉnh sửa|đính chính|khám bệnh|chữa bệnh|bệnh viện
trạm y|sổ khám|khám sức|sức khoẻ|sức khỏe|viện phí|mức hưởng|bệnh nhân|hôm nay|hôm qua|ngày mai|bây giờ|năm nay
năm ngoái|tháng trước|tuần sau|sáng mai|chiều nay|bao nhiêu|làm sao|tại sao|vì sao|tiếp theo|bắt đầu|cảm ơn|xin chào
xin lỗi|làm ơn|giúp đỡ|yêu cầu|mục đích|nội dung|hình ảnh|chụp ảnh|quay phim|báo lỗi|hệ thống|quá tải|bảo trì
phê duyệt|xét duyệt|hiệu lực|bắt buộc|tự nguyện|quy định|nghị định|thông tư|pháp luật|trí tuệ|nhân tạo|giọng nói
nói chuyện|trò chuyện|người thật|trực tiếp|liên hệ|liên lạc|đường phố|rác thải|tiếng ồn|lấn chiếm|xây dựng
môi trường|ngập nước|sinh viên|học sinh|trường học|nhập học|tốt nghiệp|nghĩa vụ|quân sự|cựu chiến|chiến binh
thương binh|liệt sĩ|phụ nữ|đoàn thể|hội viên|đảng viên|tổ trưởng|trưởng thôn|bí thư|chủ tịch|hộ chiếu|xuất cảnh
nhập cảnh|lý lịch|tư pháp|phương tiện|biển số|đăng kiểm|kiểm định|phạt nguội|vi phạm|giao thông|tích hợp|chia sẻ
đồng bộ|đồng ý|điều khoản|dấu nhắc|góc phải|góc trái|bên trái|bên phải|phía dưới|phía trên|chữ thường|ký tự|đặc biệt
dấu chấm|bí mật|câu hỏi|bảo vệ|trả lời|hộp thư|phát hành|thu hồi|huỷ bỏ|xoá bỏ|dọn dẹp|làm sạch|nâng cấp|tương thích
điều hành|chuyển mạng|đứng tên|chủ thuê|hoá học|văn hoá|nghỉ lễ|phòng khám|giám định|cơ quan|tổ chức|đơn vị
doanh nghiệp|khách hàng|đối tượng|điều kiện|trường hợp|hợp lệ|hợp đồng|thành viên|quyền lợi|trách nhiệm|phát hiện
cảnh báo|nguy hiểm|cẩn thận|yên tâm|lo lắng|cần thiết|thuận tiện|nhanh chóng|dễ dàng|phức tạp|đơn giản|chi tiết
chi phí|chi trả|nguồn gốc|xuất trình|mang theo|tự động|tự xưng|xưng danh|đe doạ|doạ bắt|lệnh bắt|bắt giữ|tạm giam
phong toả|niêm phong|đặt cọc|đầu tư|trúng tuyển|việc làm|tuyển dụng|nghỉ hưu|nghỉ việc|thai sản|tử tuất|ốm đau
tai nạn|tiêm chủng|sổ tay|mã vạch|biên lai|biên bản|chứng từ|kho bạc|môn bài|giá trị|gia tăng|trước bạ|chuyển nhượng
thừa kế|di chúc|uỷ quyền|giám hộ|nhận nuôi|con nuôi|cải chính|trích lục|hộ tịch|quốc tịch|lý do|ví dụ|trang trại
chăn nuôi|phường tây|dọn rác|chiếu sáng|thoát nước|trật tự|an ninh|phòng cháy|chữa cháy|cấp cứu|cứu hộ|cứu nạn
`
  .trim()
  .split(/[|\n]/);

/** Words that often stand beside each other, or parts of longer names: only what is no word at all is mended to these. */
export const NEIGHBOURS: readonly string[] = `
cước công|số điện|danh điện|số thuế|mã hoá|mã hồ|trắc học|cài lại|trang web|đường link
tải ứng|xoá ứng|khoá tài|đổi mật|quên mật|cấp mới|cấp đổi|quá hạn|đến hạn|máy tính|máy cũ|máy mới|đổi máy|mất máy
hỏng máy|số mới|số cũ|đổi số|sim rác|mất sóng|một chiều|hai chiều|động lại|tắt máy|mở máy|mất mạng|người thân
người già|nộp hồ|nộp tiền|nộp lại|nộp đơn|đóng tiền|trình đóng|hộ kinh|buôn bán|cửa hàng|người phụ|trừ gia|phi nông
nhà đất|sổ đỏ|sổ hồng|sổ hộ|sổ bảo|chính công|vụ công|công quốc|cổng dịch|một phần|trạng hồ|trả kết|nhận kết|trả lại
ánh hiện|lấy số|phí lệ|kết ngân|thẻ ngân|áp thẻ|chạm thẻ|thẻ căn|thẻ bảo|thẻ cứng|số tài|sao y|minh thư|giấy phép
phép lái|bằng lái|giấy khai|giấy báo|giấy ra|giấy mời|giấy giới|giấy kết|cấp xã|người mất|trẻ con|cháu nhỏ|con nhỏ
mới sinh|ban nhân|phường xã|tổ dân|nghệ số|tổ công|điểm hỗ|giờ làm|làm việc|ngày lễ|tại nhà|tận nhà|đến nhà|dẫn sử
dân học|học vụ|vụ số|bài học|bài kiểm|bị lừa|kẻ gian|kẻ xấu|mất tiền|lộ thông|lộ ảnh|lộ mã|cuộc sống|tin rác
rác quảng|xổ số|việc nhẹ|lương cao|vay tiền|nợ xấu|người lạ|số lạ|link lạ|tệp lạ|mềm độc|nơi ở|nơi cư|nơi sinh
chủ nhà|thuê nhà|nhà trọ|nhà thuê|nhập hộ|tách hộ|chuyển hộ|xoá đăng|họ tên|năm sinh|số nhà|sai thông|sửa thông
sai tên|sai ngày|sai số|hộ gia|nơi khám|tuyến trên|thuốc men|lúc nào|bao giờ|khi nào|mấy giờ|mấy ngày|thế nào|ở đâu
chỗ nào|cái gì|là gì|gì vậy|như thế|bước nào|bước tiếp|quay lại|nói lại|làm lại|từ đầu|dừng lại|xong rồi|được rồi
thấy rồi|không được|không thấy|không biết|không nhận|không vào|không hiểu|không nhớ|không ra|chưa được|chưa thấy
chưa có|chưa biết|không cần|không phải|không có|vào được|mở được|chậm quá|khó quá|nhanh lên|tải lên
gửi lại|nhập sai|nhập lại|sai mật|bị lỗi|lỗi hệ|máy chủ|chờ duyệt|được duyệt|có hiệu|luật mới|thật giả|gặp người
gặp cán|gặp mặt|cây đổ|đèn đường|ổ gà|nước sạch|mất điện|mất nước|vỉa hè|xây nhà|phép xây|cống rãnh|nhà trường
người có|có công|hộ nghèo|cận nghèo|nông dân|mặt trận|nước ngoài|lịch tư|xe máy|ô tô|nhấn nút|bấm nút|nút bấm
góc trên|ở trên|ở dưới|kéo xuống|vuốt lên|chữ hoa|chữ số|sáu số|câu trả|thư điện|xoá tài|sạc pin|hết pin|cũ quá
đời cũ|hệ điều
`
  .trim()
  .split(/[|\n]/);

/** Of the compounds those that are meant also where the marks that are there would make another word: "đang nhập", "chuyên khoản". */
export const UNMISTAKABLE: ReadonlySet<string> = new Set(
  `mật khẩu|nhận được|đăng nhập|đăng ký|đăng xuất|căn cước|điện thoại|tài khoản|bảo hiểm|chuyển khoản|hộ khẩu|khai sinh|tạm trú
thường trú|định danh|chữ ký|cập nhật|xác thực|xác nhận|kích hoạt|ứng dụng|thông báo|thông tin|thủ tục|hồ sơ|giấy tờ|dịch vụ
thanh toán|ngân hàng|hướng dẫn|kê khai|tra cứu|cài đặt|cán bộ|công an|phản ánh|sinh trắc|vân tay|tổng đài|lừa đảo|địa chỉ
cá nhân|gia đình|hôn nhân|kết hôn|chứng thực|công chứng|bưu điện|xử lý|hành chính|trực tuyến|tạm vắng|sáp nhập`.split(
    /[|\n]/,
  ),
);
