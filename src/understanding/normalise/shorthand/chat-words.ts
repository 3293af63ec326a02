import { phrasesOf } from '../phrases.js';

/** What people write for short in chats, and what it is in full whatever stands beside it. */
export const CHAT_WORDS = phrasesOf(`
không < ko, khg, kô!, hok, hem, hôk!, hông!, hổng!, hổg!, khôg!, kông!, hôg!, khum, honk, k0, kh0ng, khog, kong, nỏ!, hơm!, hông có!, kh0g, khôngg!, k hông, kh ông, khôn g, khô ng
không biết < kbiết, kbiet, kbt, khbiết, kb, hông bít, ko bít
không được < kđc, kdc, kođc, kodc, kđược, khđc, kđk
không thể < kthể, kthe
được < ddc, đuoc!, đx, dcj, đcj, đươc!, đựoc!, đuợc!, đwợc!, đượ!, đượk!, đượt!, đươcj!, đc đc
được rồi < đcr, dcr, đc r, dc r, okr, oki r
rủi ro < rủi ro
rồi < rùi, rui, gòi!, òi!, roài, ròi!, rroi, goy, roy, gồi!, rôi!, gùi!, ròy!, rùì!, dồi!, rồ i
biết < bít, pít, bik, bjk, bjt, bt, bick, piết, bietj
làm < lm, mần!
làm gì < lmj, làm j, lm j, lmgi, mần chi, mần gì, làm chi
gì < rì!, zì, cái j, zề, gề!
như thế nào < ntn, ntnao, ntnào, nhtn, ra răng, như răng, ra sao, như nào, thế lào, như lào
thế nào < tnao, tnào, thếnào
làm thế nào < lnao, lm tnao, lm tn, làm tn, mần răng, mần sao, làm răng, làm ntn, lm ntn
làm sao < lsao, lmsao, lamsao, lm sao, làm seo, lam seo
như thế < nthe, nthế
quá < wa, qá!, wá
qua < wua
với < vs, vơi!, zới, zs, vớii!, dới!
về < dìa!, zìa, dzề
vào < zô, dzô, dzo, dzào, zào, zo, dô!
vậy < zậy, zay, dzậy, dzay, zị, vại!, vầy!, z, rứa!, như rứa!
vui < zui
vợ < vk, zợ
trước < trc, trk, trướk!
người ta < ngta, nta, ng ta
người < ngừi!, ngừơi!, ng
người dân < ngdan, ngdân
mọi người < mng, mn, m n
à < ah, ak
ạ < ạk, ạh, ạa, ậ!
ừ < uk, uh, ukm, uhm, uhmm, umh, ừm!, ừh!, ờm!, ùm!, ừa!, ukk, ừk!, uhuh
vâng < vg, vâg, vưng!, zâng!, vângg
dạ < zạ, dạk!, dạh!, đạ!
yêu < iu
tôi < tui
chúng tôi < tụi tui, bầy tui!, bầy tôi!, bọn tui, tụi tôi
mình < mìnk, mik, mjnh, mìh, mih
cháu < chaú!, chàu!, chấu!, chắu!, cháo ơi!
bác < pác, báx, bák
nhiều < nhìu, nhiu, nhju, nhiuf
hôm nay < hnay, hni, hum nay, hum ni, bữa ni, bữa nay, hôm ni, bửa nay, hn nay, hôn nay!
hôm qua < hqua, hum qua, bữa qua, bữa hổm
bây giờ < bgio, bjo, bgiờ, bi giờ, bây h, bi h, bi chừ!, bây chừ!, chừ!, bg, bi jờ, bây jờ, giờ này, hiện giờ, hiện h
chiều < chìu!
thôi < thui, thoy, hoy, thôy!
luôn < lun
nhé < nhen, nhoé!, nhóe!, nhe, nhể!
hả < há!, hã!, hử!
đây < đêy!, đey!
đấy < đei!, đoá!, đóa!
vẫn < vẩn!, vẩng!
đang < đag, dag, đg
muốn < mún, mun
xong < xog, xg, xoq, xonk, xoong
tiếp < típ
phải < pải, fải
giúp < giùm, dùm, zùm, zúp, júp, jup, giup, dúp, zúm
tìm < tìm kiếm, kiếm!, zìm, kím
xem < coi, xêm
bấm < nhấn!, nhắp!, nhấp!, click, clic, kích vào, cờ líc, kờ lích
tải < tải về, tải xuống, đao!, down, download, dow, dowload, downloat, đao loát, đao lốt, đao lâu, đao về!, đao lót, đơn lốt, đao lốc, đao xuống, dao loat, down load, down về, daolot, tải app về
cài đặt < setup, set up, sét úp
cài < install
quét < scan, xcan, sờ can!, xờ can!, xì can!, sì can!
cập nhật < update, up date, úp đết, upd, uptate, updat, udate, áp đết, ắp đết, cập nhập, cặp nhật, cập nhậc, cập nhât!
kiểm tra < check, chek, chếch!, chéc!, ktra, kt lại, ktr
nhắn tin < ib, inbox, ibox, in bốc, nt, ntin
trả lời < rep, reply, rì pờ lai, tl, trl
mã < code
miễn phí < free, phờ ri, phri, fờ ri
thêm < add
hướng dẫn sử dụng < hdsd
hướng dẫn < hd, hdan, hdẫn, hg dẫn, hdx, hướng dẩn, hứơng dẫn, hướg dẫn
có < coá!, cóa!
nhưng < nhưg, nhg, nhug, nhưn!
đăng ký < dky, đky, dki, đki, đkí, dkí, đký, dký, đg ký, đ ký, đ k, đk ký, d ky, sign up, đăng kí, reg, đăng kýy, đk ý
đăng nhập < đnhập, đnhap, dnhap, dnhập, login, log in, sign in, lốc in, lốt in, lóc in, đ nhập, đg nhập, d nhap, đn nhập, đăng nhâp!, đăng nhấp!, loggin, lock in, đăng nhạp!, đăng nhậpp
đăng xuất < logout, log out, lốc ao, lốt ao, dxuat, đxuất, sign out, thoát tài khoản, đăng suất
chuyển khoản < ckhoản, ckhoan, chuyenkhoan, chuyễn khoảng, chuyển khoảng, chuyển khỏan
con < kon
sao < seo!
thuê bao < tbao, tb di động
ví < zí
gọi video < video call, vi deo call, call video, vi đê ô cô, gọi vi đê ô, gọi video call, gọi vi deo, gọi vi đeo, gọi viđêô
video < vi đê ô, vi deo, viđêô, vi đeo, clip, cờ líp
`);
