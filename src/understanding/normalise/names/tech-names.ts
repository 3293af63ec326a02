import { phrasesOf } from '../phrases.js';

/** Other names and foreign words of the phone, as they are heard. */
export const TECH_NAMES = phrasesOf(`
qr < qr code, qr cốt, qr cót, kiu a, quy a, quy rờ, kiu rờ, cu rờ!, quờ rờ, qiu a, q r, kiu ar, quiu a, q a!, kiu ờ, quét quy a, qrcode, qr cod, qrcod, qcode
otp < otp, ô tê pê, o tê pê, ô ti pi, o ti pi, ô ti bi, ô tê bê, ô tờ pờ, o t p, 0tp, o tp, ot p, opt, ôtp, ôpt, ôtêpê, ottp, otpp, ôt p, ố tê pê, mã xác thực otp
nfc < nfc, en ép xê, en ép si, nờ ép xê, en ép xi, en ép sê, nép xê, n f c, nf c, en phờ cờ, nờ phờ cờ, nffc, nfcc, ncf
atm < atm, ây ti em, a tê em, a tê mờ, a t m, ây tê em
google < google, gu gồ, gu gờ, gúc gồ, gút gồ, gô gồ, gu gô, gúc gờ, gugo, gugồ, gugle, googe, gogle, goole, gg
facebook < facebook, phây búc, phây bút, phây búk, phây, phâybúc, fây búc, phê búc, fb, facebok, face book, fabook, fây, phay búc, phây bốc
zalo < zalo, da lô!, gia lô!, za lô, dalo, zaloo, jalo, za lo, zalô, dza lô, zlo, zl
youtube < youtube, du túp, diu túp, diu tút, diu tu be, iu túp, iu tu be, du tu be, iutup, youtub
điện thoại thông minh < smartphone, smart phone, sờ mát phôn, sờ mác phôn, sì mát phôn, xì mát phôn, sì mác phôn, xờ mát phôn, sờ mát phone, smatphone, smat phone, xmart phone, xmartphone, đt thông minh, đt tm, điện thoại tm, smart fone, sờ mạt phôn, sma phôn, điện thoại xịn, máy thông minh
wifi < wifi, wi fi, quai phai, oai phai, uai phai, wai phai, oai fai, quai fai, wiffi, wiphi, wifii, waifai, wai fai, oaiphai, quaiphai
4g < 4g, 4 gờ!, bốn gờ, bốn g, 4 gi!, bốn ghê
5g < 5g, 5 gờ!, năm gờ, năm g
3g < 3g, 3 gờ!, ba gờ
mã pin < mã pin, mã pin code, pin code, mã pil, mã bin, pincode
passcode < passcode, pass code, pát co, pát cốt, pát cót, pát cô, pát cố, pác cốt, pat cốt, pát code, pas code, pascode, passcod, passcote, pass cốt, pass cod, pass cote, pat code, paccode, passcoe, pát cốp, passcose, pasco, pátcốt, pátco, pátcode, mã pass code, mã passcode
mật khẩu < password, pass word, passwork, pass work, passwod, pát guốt, pát quợt, pát vớt, pass, pw, passwd, pas, pát!, mật mã!, mkhau, mkhẩu, m khẩu, mật k, mk khẩu, pass wort, mã khẩu, mật khẩu pass, mật khẩu mk, mật khẩu password
app store < app store, apps store, appstore, áp sto, áp store, ap sto, áp xì to, áp pờ sờ to, ap store, apstore, app sto, áp sờ to, áp xờ to, app stor, appstor
ch play < ch play, chplay, chờ play, chê hát play, xê hát play, ch pờ lây, cờ hờ play, ch lay, ch plây, cê hát play, google play, gu gồ play, gg play, cửa hàng google play, cửa hàng play, playstore, play store, chplây, hc play
iphone < iphone, ai phôn, ai fôn, ai phone, iphon, aiphone, aiphôn, i phone, i phôn, aifon, aiphon, ip, ipone, ifone, ai phon, iphome, ai phong, ai fone, táo khuyết, điện thoại táo
android < android, an đroi, an đờ roi, andoid, anroid, androi, andr, adroid, an droid, an đờ roít, anđroi
samsung < samsung, sam sung, xam xung, xam sung, sam xung, samsum, sam sum, samsug, ss galaxy
oppo < oppo, óp pô, ốp pô, opo, oppô, ópo, ôp pô, ọp pô
xiaomi < xiaomi, xiao mi, xao mi, xiaome, xiômi
gmail < gmail, gờ meo, gmeo, gờ mail, g mail, gimeo, gmai, gờ meu, gmali
email < email, i meo, y meo, imeo, e mail, mail, ê meo, i mail, emai, emeo, emali, thư điện tử
internet < internet, in tơ nét, intơnét, intenet, in tơ net, intrenet, intơnet, mạng internet
vietcombank < vietcombank, vcb, việt com bank, việt com banh, viet com bank, vietcom, việt com
agribank < agribank, a gờ ri bank, agri bank, ngân hàng nông nghiệp, agribanh, a gri banh
vietinbank < vietinbank, viettinbank, việt tin bank, vietin, viettin
viettel < viettel, viettell, việt teo, vietel, viet tel, việt ten, vittel, vt teo
vinaphone < vinaphone, vina phone, vi na phôn, vina fone, vinafone, vina
mobifone < mobifone, mobi fone, mo bi phôn, mobiphone, mobi phone, mobi, mô bi phôn, môbiphone
mobile money < mobile money, mô bai mo ni, mobai money, mobile monny, mobail money, mobile mony, mô bai mân ni, mobi money, môbai money, mobile mo ni, mb money
momo < momo, mô mo
deepfake < deepfake, deep fake, đíp phếch, đíp fake, díp phếch, deepface, đíp phây, diip fake, deep fac
apk < apk, a pê ka, a pê ca, ây pi kây, a pờ ca, ây pê ka, file apk, tệp apk
fanpage < fanpage, fan page, phan pết, phan pêt, phây pết, fan pết, phan bết, fanpape
sms < sms, ét em ét, sờ mờ sờ, esemes
sim < xim, sim điện thoại, xim điện thoại
link < link, đường link, đường linh, đường dẫn, đừng link, đường lin, lik, đường links, links
ứng dụng < app, apps, ứng dung, ưng dụng, ứng dựng, ức dụng, phần mềm ứng dụng, ứng dụng app, app ứng dụng, ud ứng dụng, áp app, cái áp, ứng dụng, uds, ưd, ứd, úng dụng, ưng dung!
camera < camera, ca mê ra, cam mê ra, ca me ra, camara, camêra
trí tuệ nhân tạo < trí tuệ nhân tạo, trí tuệ nhân tao, ây ai, chat gpt, chatgpt
online < online, on lai, on line, onl, ôn lai, ol, ôn lên
ok < ok, oke, okie, oki, okla, okela, okay, okê, ô kê, o kê, o ke, ôkê, okey, ô kể, ố kề, okii, okok, ok ok, uki, ukie, ôk, okê la, okk, okêê, ố kê, ô kế, ô kề, o k
hello < hello, helo, hê lô, hế lô, hé lô, hellu, helu, hêlô, halo, hí lô
alo < alo, a lô, alô, á lô, aló, aloo, alo alo, alo alo alo, a lô a lô, alô alô
cảm ơn < cảm ơn, cám ơn, tks, thanks, thank you, thank, thanh kiu, thanhs, thank kiu, thks, thk, thanku, cmon, cmơn, cảm on, cam ơn, camon, cảmơn, cảm ơm, cảm ớn, xin cảm ơn, đa tạ, tạ ơn, c ơn, ca mơn, thanh kìu, sen kiu, sen kìu, tkss, cám on, camơn, tk you
`);
