const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Meant wherever they stand in a label: systems and offices of the state, banks, networks. */
export const TELLING_NAMES = list(`
  vneid dichvucong etaxmobile vssid baohiemxahoi bhxh tongcucthue cucthue thuedientu bocongan conganphuong conganxa
  conganthanhpho congantp conganhanoi canhsat dancuquocgia dinhdanhdientu vanphongchinhphu thutuongchinhphu binhdanhocvuso
  cancuoc phatnguoi vienkiemsat toaannhandan anninhmang nganhangnhanuoc
  vietcombank techcombank vietinbank agribank mbbank sacombank vpbank tpbank hdbank eximbank lpbank namabank abbank
  bacabank seabank kienlongbank pvcombank viettel vinaphone mobifone vietnamobile zalopay vnpay evnhanoi viettelpay
`);

/** Names that are parts of other words: they count only as a word of their own between hyphens and dots. */
export const WHOLE_NAMES = list(`
  etax ihanoi cccd csgt bhyt congan chinhphu hoanthue gdt bca dvc dvcqg vnid evn vnpt
  vcb bidv acb shb vib ocb msb scb momo zalo facebook youtube google tiktok shopee lazada
`);

/** Words in which a telling name stands by chance: "dịch vụ công nghệ" is no "dịch vụ công". */
export const INNOCENT_WORDS = /congnghe|congnghiep|congchung|congtrinh|congty|congnhan|congdong/g;

/** Names that are worth imitating, and how many letters may differ. */
export const IMITATED_NAMES: ReadonlyMap<string, number> = new Map([
  ...list(
    'vneid vssid ihanoi dichvucong bocongan agribank sacombank viettel vinaphone mobifone facebook youtube google tiktok',
  ).map((name) => [name, 1] as const),
  ...list('baohiemxahoi etaxmobile tongcucthue vietcombank techcombank vietinbank').map((name) => [name, 2] as const),
]);

/** Words of lures, in the name or path of a cheap domain. */
export const BAIT =
  /trungthuong|tangqua|quatang|nhanqua|nhanthuong|nhantien|nhanluong|hoantien|trocap|hotro|xacthuc|xacminh|dinhdanh|capnhat|dangnhap|khuyenmai|trian|lixi|vayvon|vaytien|vaynhanh|nohu|taixiu|casino|baccarat|xoso|sodep|phatqua|giaithuong|soxo|loto|lottery|jackpot|login|verify|update|gift|bonus|otp|bank|lucky|reward/;
