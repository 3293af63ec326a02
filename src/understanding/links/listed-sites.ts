const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Domains of the state that are not under gov.vn. */
export const STATE_DOMAINS = set('chinhphu.vn baochinhphu.vn');

/**
 * Sites that a great many people use, or whose names are misused: the genuine ones. They are not the state's, and
 * whatever page of theirs it is, nobody vouches for it here.
 */
export const KNOWN_SITES = set(`
  zalo.me zalo.vn zapps.vn zaloapp.com zalopay.vn facebook.com fb.com m.me messenger.com fb.watch instagram.com threads.net
  whatsapp.com youtube.com youtu.be google.com google.com.vn gmail.com forms.gle tiktok.com telegram.org t.me viber.com
  yahoo.com outlook.com hotmail.com openai.com chatgpt.com
  apple.com icloud.com microsoft.com samsung.com x.com twitter.com wikipedia.org github.com
  shopee.vn lazada.vn tiki.vn sendo.vn grab.com be.com.vn ahamove.com ghn.vn ghtk.vn viettelpost.vn viettelpost.com.vn
  vietcombank.com.vn techcombank.com techcombank.com.vn bidv.com.vn vietinbank.vn agribank.com.vn mbbank.com.vn acb.com.vn
  sacombank.com.vn sacombank.com vpbank.com.vn tpb.vn tpbank.vn hdbank.com.vn shb.com.vn scb.com.vn vib.com.vn ocb.com.vn
  msb.com.vn seabank.com.vn eximbank.com.vn lpbank.com.vn lpbank.vn namabank.com.vn abbank.vn baca-bank.vn pvcombank.com.vn
  kienlongbank.com vietabank.com.vn vietbank.com.vn baovietbank.vn saigonbank.com.vn pgbank.com.vn ncb-bank.vn bvbank.net.vn
  co-opbank.vn vbsp.org.vn cake.vn timo.vn momo.vn vnpay.vn napas.com.vn onepay.vn
  viettel.com.vn viettel.vn viettelmoney.vn vietteltelecom.vn viettelpay.vn vnpt.vn vnpt.com.vn vinaphone.com.vn mobifone.vn
  mobifone.com.vn vietnamobile.com.vn fpt.vn fpt.com.vn cmctelecom.vn
  evn.com.vn evnhanoi.vn evnhanoi.com.vn nuocsachhanoi.com.vn vietnampost.vn vnpost.vn vietnamairlines.com dsvn.vn
  vnexpress.net tuoitre.vn thanhnien.vn dantri.com.vn vietnamnet.vn vietnamplus.vn nhandan.vn laodong.vn laodongthudo.vn
  hanoimoi.vn kinhtedothi.vn vtv.vn vov.vn vtcnews.vn znews.vn zingnews.vn cafef.vn kenh14.vn soha.vn plo.vn nld.com.vn
  tienphong.vn cand.com.vn congan.com.vn congannghean.vn anninhthudo.vn baomoi.com 24h.com.vn sggp.org.vn bnews.vn vietnam.vn
  thuvienphapluat.vn luatvietnam.vn misa.vn misa.com.vn ebh.vn cyberlotus.com
`);

/** Hosts of known companies where anybody may put a page of their own. */
export const OPEN_HOSTS = set('sites.google.com docs.google.com forms.gle script.google.com drive.google.com');

/** They show nothing of where they lead. */
export const SHORTENERS = set(`
  bit.ly bitly.com bitly.com.vn tinyurl.com tiny.cc tiny.one s.id shorturl.at shorturl.asia shorten.asia shorten.world t.co t.ly
  goo.gl goo.su is.gd v.gd x.gd cutt.ly rb.gy ow.ly j.mp rebrand.ly bom.so gg.gg soo.gd u.to clck.ru surl.li urlz.fr
  lnkd.in lnk.to dub.sh kutt.it zpr.io short.gy short.io tny.im me2.do buff.ly adf.ly ouo.io bc.vc by.com.vn link1s.com
  1link.vn shope.ee qrco.de l.ead.me urlvn.net rutgon.me rutgonlink.vn vnurl.net dlvr.it snip.ly bl.ink hyperurl.co
`);

/** Endings that cost next to nothing, of which most lures are made. */
export const CHEAP_SUFFIXES = set(`
  top xyz icu vip club click site online shop store live life fun win bet loan cyou cfd sbs buzz lol bond rest monster quest
  tk ml ga cf gq cc pw ws work link today world space website press pro one best cam men party review trade date bid stream
  download racing science faith cricket accountant webcam mom skin hair beauty makeup autos boats homes yachts motorcycles
  support help services center gift promo money cash finance credit casino poker games app dev io.vn id.vn biz.vn
`);
