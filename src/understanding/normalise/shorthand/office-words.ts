import { phrasesOf } from '../phrases.js';

/** Papers, offices and things of the phone as people and forms shorten them, each in one form. */
export const OFFICE_WORDS = phrasesOf(`
căn cước < căn cước, cccd, cc cd, c c c d, căn cước công dân, căn cước cd, xê xê xê dê, xê xê xê đê, xờ xờ xờ dờ, cê cê cê dê, ccccd, cccđ, cccc, ccd, cccdd, căn cướt công dân, căn cước cong dan, căn cướt, căn cướcc, căn cước c dân, thẻ căn cước công dân điện tử, cccd điện tử, căng cước, căng cướt, căn cứơc, cân cước, căn cước công zân, ccuoc, ccước, cân cuớc, căn cuóc, căn cuoc cd
căn cước gắn chip < cccd gắn chip, căn cước công dân gắn chip, ccgc, ccgcc, cccdgc, căn cước gắn chíp, căn cước công dân gắn chíp, căn cước chíp, căn cước chip
chứng minh thư < chứng minh thư, cmnd, cmt, cmtnd, cmnđ, cmtnđ, chứng minh nhân dân, chứng minh thư nhân dân, giấy chứng minh nhân dân, giấy chứng minh thư, cmthu, c m t, c m n d, chứng minh nd, chứng minh nhân dan, chứng minh thơ, xê em tê, cê em tê, trứng minh thư, trứng minh nhân dân
điện thoại < đt, dt, dthoai, đthoại, đthoai, dthoại, đ thoại, d thoai, đtdđ, dtdd, phone, fone, đthọai, đth, phôn, đtdd, con dế!, cái dế!, dế yêu!, mobile phone, điện thoại di động, điện thọai, điện thoai di động, đthoaị, đien thoai, điện thoạii, dế!, điện thọa, địên thoại
điện thoại thông minh < điện thoại thông minh
số điện thoại < số điện thoại, sdt, sđt, sdđt, sđthoại, số đt, số dt, số phone, sodt, sốđt, s đ t, s d t, sđth, số fone, số điện thoại di động, số đtdđ, sđt di động, số dế!
số tài khoản < số tài khoản, stk, số tk, s t k
tài khoản < tài khoản, acc, account, nick, ních, tkhoan, tkhoản, t khoản, tài khỏan, tài khoảng, tài khoãn, tài khoản tk, tài khoan!, a cao, ắc cao, ac cao
tài khoản ngân hàng < tknh, tk nh, tk ngân hàng, tài khoản nh, tkngh
ngân hàng < ngân hàng, bank
thẻ ngân hàng < thẻ nh
bảo hiểm y tế < bhyt, bhty, bhytế, bhyte, bảo hiểm yt, bh y tế, bh yt, b h y t, bảo hiểm y té, bê hát y tê, bê hát y tế, bảo hiểm y tê!, bảo hiểm i tế
bảo hiểm xã hội < bhxh, b h x h, bh xã hội, bh xh, bảo hiểm xh, bê hát xê hát, bê hát ích hát, bảo hiểm xả hội, bảo hiểm sã hội
bảo hiểm thất nghiệp < bhtn, bh thất nghiệp
giấy phép lái xe < giấy phép lái xe, gplx, glx, gpxl, blx, g p l x, bằng lái xe, bằng lái, giấy phép lx, gp lái xe, bằng lái ô tô, bằng lái xe máy, gờ pê lờ ích, giấy phép láy xe, giấy phép lai xe, bằng láy xe, bằng láy
giấy khai sinh < giấy khai sinh, gks, giấy ks, khai sinh giấy, g k s, giấy kai sinh, giấy khai xinh
giấy chứng nhận < giấy chứng nhận, gcn, giấy cn, giấy trứng nhận
giấy phép kinh doanh < gpkd
giấy tờ tuỳ thân < gttt
đăng ký kết hôn < đkkh, dkkh, đk kết hôn, dk kết hôn, đăng kí kết hôn
đăng ký khai sinh < đkks, dkks, đk khai sinh, dk khai sinh
đăng ký kinh doanh < đkkd, dkkd
đăng ký xe < đkx, dkx, đk xe, dk xe, cà vẹt xe, cà vẹt, cavet, cà vẹc, giấy đăng ký xe, cà vẹt xe máy, cavet xe
đăng ký tạm trú < đktt, dktt, đk tạm trú, dk tạm trú
tình trạng hôn nhân < tthn, tình trạng hn
xác nhận tình trạng hôn nhân < xntthn, xnhn, giấy độc thân, giấy xác nhận độc thân, xác nhận độc thân, xn độc thân, giấy xn độc thân
hộ kinh doanh < hkd, hkđ, hộ kd, h k d
uỷ ban nhân dân < ubnd, ubnnd, u b n d, uỷ ban nd, ub nhân dân, uy ban nhân dân, uê bê nờ dê
uỷ ban nhân dân phường < ubndp, ubnd p
uỷ ban phường < ubp, ub p, ub phường
uỷ ban < ub
công an phường < ca p, caphuong, ca phường, c a phường, công an p
công an xã < cax, ca xã, c a xã
công an < cô an!, ca quận, ca tp, ca khu vực, côn an, kông an
tổ dân phố < tdp
thủ tục hành chính < tthc
trung tâm phục vụ hành chính công < ttpvhcc, trung tâm hành chính công, tthcc, tt hành chính công, ttpv hành chính công, trung tâm pvhcc, ttpvhc
hành chính công < hcc
mã số thuế < mã số thuế, mst, m s t, ms thuế, msthue, msthuế, mã thuế, mã sô thuế
người phụ thuộc < người phụ thuộc, npt
giảm trừ gia cảnh < giảm trừ gia cảnh, gtgc
thu nhập cá nhân < thu nhập cá nhân, tncn, thu nhập cn
hộ khẩu thường trú < hktt
sổ hộ khẩu < shk, sổ hk
hộ khẩu < hkhau, hkhẩu, h khẩu
thông tin cá nhân < ttcn, thông tin cn, tt cá nhân
thông tin < ttin, tt tin, thông tinn
thông tin thuê bao < tttb, tt thuê bao
chữ ký số < chữ ký số, cks, chử ký số, chữ kí số, chữ kỹ số, chử kí số, chứ ký số
chữ ký điện tử < ckđt, ckdt, chữ kí điện tử
cảnh sát giao thông < csgt
công nghệ số cộng đồng < cnscđ, cnscd, cncđ
chuyển đổi số < cđs, chuyển đổi sô!, cds
quyết định < qđ
nghị định < nđ
kết quả < kqua, kquả, kq
hồ sơ < hoso, hsơ, hồ xơ, hồ sơơ, hồ so!, hồ sờ, hồ sớ
thanh toán < ttoan, ttoán, thanh tóan, thanh tón
lương hưu < lhuu, lương hiu, lương hiêu, lương hiu trí, lương hưi, lương huu!
ví điện tử < vđt, ví đt
định danh < ddanh, đdanh, định zanh, đinh danh!
định danh mức 2 < định danh mức 2, đd mức 2, dd mức 2, định danh cấp 2, định danh mức hai, định danh mức độ 2, định danh m2, đdđt mức 2, định danh điện tử mức 2, định danh điện tử mức độ 2
định danh mức 1 < định danh mức 1, đd mức 1, dd mức 1, định danh cấp 1, định danh mức một, định danh mức độ 1, định danh m1, định danh điện tử mức 1, định danh điện tử mức độ 1
định danh điện tử < định danh điện tử, đdđt, dddt, định danh đt
địa chỉ < đchi, đchỉ, dchi, địa chĩ, địa trỉ, đ chỉ
liên hệ < lhe, lhệ
ngày sinh < nsinh, ngsinh
cán bộ < cbo, cbộ, cán bộo, cáng bộ, cán bô!, cán bọ, can bộ!
phường < phươg!, phườg!, fường, fuong, phừơng!, fuờng
khai báo < kbáo
thủ tục < ttuc, ttục, thủ tuc!, thũ tục
bệnh viện < bvien, bviện, bệnh viên!
trực tuyến < tr tuyến, trưc tuyến!
vân tay < vtay, dấu vân tay
xác thực < xthuc, xthực, xác thưc!, xát thực, sác thực, xác thựt
khuôn mặt < kmat, kmặt, khuông mặt
giấy tờ < gtờ, gto, giấy tờờ, rấy tờ, dấy tờ, giấy từ, giấy tơ!
thứ 7 < t7
chủ nhật < chủ nhật, chủ nhựt, chúa nhật, cnhat
`);
