import { z } from 'zod';

/** A message is two such texts and a lead; together they keep under Zalo's 2,000 code points (contract §3.2). */
const LONGEST_TEXT = 800;
const LONGEST_LINE = 120;
/** What fits on one line of a button on a small phone at large type. Zalo's own limit is 100 (contract §3.3). */
const LONGEST_LABEL = 28;

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'mã chỉ gồm chữ thường không dấu, số và gạch nối');
export const text = z.string().trim().min(1, 'không được để trống').max(LONGEST_TEXT, `dài hơn ${LONGEST_TEXT} ký tự`);
export const line = text.max(LONGEST_LINE, `dài hơn ${LONGEST_LINE} ký tự`);
export const label = z
  .string()
  .trim()
  .min(1, 'không được để trống')
  .refine((value) => [...value].length <= LONGEST_LABEL, `nhãn nút dài hơn ${LONGEST_LABEL} ký tự`);
