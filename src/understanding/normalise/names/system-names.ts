import { phrasesOf } from '../phrases.js';

/** The systems that residents write about, however they spell, hear or mistype their names. */
export const SYSTEM_NAMES = phrasesOf(`
vneid < vneid, vn eid, vne id, v neid, vn e id, v ne id, v n e i d, vi en ai đi, vi en ai di, vê en ai đi, vê nê ai đi, vê nờ e ai đi, vê nờ ê i đê, vê nờ e i đê, vờ nờ e ai đi, vờ nờ e i đờ
vneid < vi en e ai đi, vi en i ai đi, vi èn ai đi, vi n ai đi, vê en e i đê, vê en ê i đê, vê en i đê, vê en e ai đi, vi nê ai đi, vi nê ai đì, vi ne id, vi nê id, vê nê id, vê nê i đê, vi en eid, vi en id, vờ nê ai đi, vn ai đi, vn i d, vn id, v n id, vn i đ
vneid < vneld, vne ld, venei, veneid, venid, vnied, vneidd, vneis, vneif, vned, vnid, vnide, vneiđ, vnei d, vnei đ, vnei, vneid2, vneud, vneod, vnêid, vnêíd, vneíd, vneit, vneiid, vnneid, vneidi, vnedi, vnieid, vneoid, vmeid, vnejd, vnêi, vneyd, vieneid, vnaid, vinaid, vineid, vi neid, vietneid, vietnamid, việt nam id, bneid, nveid, vn3id, vnèid, vnéid, vneisd, vneidr, vneids
ihanoi < ihanoi, i hanoi, i ha nội, i hà nội, ai hà nội, ai hanoi, ihà nội, ihn, i hn, ihanoj, ihanội, ihanọi, ihnoi, iha noi, iha nội, i hanội, ihannoi, ihaoni, ihanpi, ihanio, ihanooi, ihaniu, ai hn, y hà nội, i hà lội, ai hà lội, aihanoi, yhanoi, i ha lội, ihalội, ihanôi
etax < etax mobile, etax, e tax mobile, e tax, i tax mobile, i tax, itax mobile, itax, etax mobai, etax mobail, etax mô bai, etax mô bài, e tax mobai, e tax mô bai, i tax mô bai, tax mobile, tax mô bai, thuế mobile, thuế mô bai, thuế mobai, e thuế, ethuế, e tắc, ê tắc, i tắc, e tắc mô bai, i tắc mô bai, ê tắc mô bai, etac, etac mobile, etac mobai, eta mobile, etax moblie, etax mobie, etaxmobile, etaxmobai, etx, etax moble, e tăc!, i tăc!, etex, etax mb, etax mobil, etaxx, e tech mobile, i tex, e tex, ê tax, ê téc, i téc
vssid < vssid, vss id, vs sid, vssi d, v ssid, v ss id, v s s i d, vê ét ét ai đi, vê ét ét i đê, vê ét ét, vi ét ét ai đi, vi ét ai đi, vi ét ét, vê sờ sờ ai đi, vê sờ sờ i đê, vsid, vsssid, vssit, vss, vssd, vssid2, vssi, vssdi, vssiđ, vvsid, vsisd, vssld, vss ld, vê ét id, vê ét ét id, vi ss id, vss ai đi, vss i d, vss iđ, vs id, v sid, bssid, visid, vissid, visaid
bình dân học vụ số < bình dân học vụ số, bình dân học vụ, bdhvs, bdhv, bdhv số, bdhvu số, bình dân hv số, bình dân vụ số, bdhvsố
dịch vụ công quốc gia < dịch vụ công quốc gia, dịch vụ công qg, dvcqg, dvc qg, dvc quốc gia, dv công quốc gia, dv công qg
dịch vụ công < dịch vụ công, dvc, dv công, dịch vụ cong, dvcong, dvcông
`);
