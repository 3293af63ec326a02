/** English words and names that are no Vietnamese typed in Telex, and are not taken apart or mended. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `reset tax web wifi sms box fax mix fix six sex net test text next post user for bar order server ver as is us has was bus gas plus
  how new now low law row show view down download upload too book meet been seen deep good teen tool zoom room moon cool pool
  see tee fee free feed need app apps pass passcode password code card check call chat click clip copy data email error face
  facebook file form gmail google group help hello home icon id info internet iphone ios ipad android samsung oppo xiaomi vivo
  nokia realme huawei redmi lg sony link list live load lock log login logout mail menu message mobile model momo name nfc
  number off ok online open otp page phone pin play pro qr save scan search security set setting settings sim smart smartphone
  software spam start store support tab tablet tag tiktok token top touch twitter update url usb version video viber viettel
  vinaphone mobifone vietnamobile vietcombank vietinbank agribank bidv techcombank mbbank tpbank vpbank sacombank shopee lazada
  vneid ihanoi etax vssid vnpt fpt vtv pdf jpg png word excel apk atm visa master paypal credit debit bank banking smart
  window windows win chrome safari firefox edge cookie cache backup restore sync wallet samsung galaxy note plus ultra mini
  fanpage zalo youtube telegram messenger shop ship marketing bot robot admin robo photo camera scanner printer xerox
  done yes no stop back next skip submit cancel confirm continue sorry please thanks why what where who when deepfake livestream
  com vn gov org http https www io goo bit ly ad ads add ads vs tv hd sd led lcd pc laptop computer mouse step apple taxi hack human ch days misa esign lag ting esim cand gov android ipad face live story`.split(
    /\s+/,
  ),
);
