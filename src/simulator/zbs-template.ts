export type ZbsParam = { readonly name: string; readonly maxLength: number; readonly isRequired: boolean };

/** A registered message with blanks: `<ten>` in the content stands for the parameter `ten`. */
export type ZbsTemplate = {
  readonly id: string;
  readonly name: string;
  readonly status: 'ENABLE' | 'PENDING_REVIEW' | 'REJECT' | 'DISABLE';
  readonly quality: 'HIGH' | 'MEDIUM' | 'LOW' | 'UNDEFINED';
  /** 1 transaction, 2 customer care, 3 promotion; the first two refuse sending mode 3 (contract §3.6) */
  readonly tag: 1 | 2 | 3;
  /** false: by user id it is -249 */
  readonly takesUserId: boolean;
  readonly content: string;
  readonly params: readonly ZbsParam[];
  /** đồng a message, by phone and by user id */
  readonly price: { readonly phone: number; readonly userId: number };
};

const param = (name: string, maxLength = 30): ZbsParam => ({ name, maxLength, isRequired: true });

const serving = { status: 'ENABLE', quality: 'HIGH', tag: 2, takesUserId: true } as const;

/** What the OA has registered unless the options say otherwise. */
export const TEMPLATES: readonly ZbsTemplate[] = [
  {
    ...serving,
    id: '123456',
    name: 'Hồ sơ đã có kết quả',
    content: 'Kính gửi ông/bà <ten>, hồ sơ <ma_ho_so> đã có kết quả. Mời ông/bà đến nhận tại UBND phường.',
    params: [param('ten'), param('ma_ho_so')],
    price: { phone: 120, userId: 100 },
  },
  {
    ...serving,
    id: '123457',
    name: 'Nhắc lịch hẹn',
    takesUserId: false,
    content: 'Kính mời ông/bà <ten> đến UBND phường lúc <gio_hen>.',
    params: [param('ten'), param('gio_hen')],
    price: { phone: 120, userId: 100 },
  },
  {
    ...serving,
    id: '123458',
    name: 'Mẫu đang chờ duyệt',
    status: 'PENDING_REVIEW',
    quality: 'UNDEFINED',
    content: 'Kính gửi ông/bà <ten>.',
    params: [param('ten')],
    price: { phone: 120, userId: 100 },
  },
];
