export type ResidentProfile = {
  readonly id: string;
  /** the same person's id for the app; user ids are per OA (contract §1.4) */
  readonly idByApp: string;
  readonly name: string;
  readonly age?: number | undefined;
  /** 84…, made up */
  readonly phone?: string | undefined;
};

/** The people whose phones the page offers. Ids are made up and exceed 2^53, as Zalo's do. */
export const RESIDENTS = [
  { id: '2461830975310948261', idByApp: '5521830975310948261', name: 'Bác Lân', age: 68, phone: '84900000068' },
  { id: '2469917350218840737', idByApp: '5529917350218840737', name: 'Bác Sơn', age: 74, phone: '84900000074' },
  { id: '2464402816697153909', idByApp: '5524402816697153909', name: 'Cô Hải', age: 61, phone: '84900000061' },
] as const satisfies readonly ResidentProfile[];
