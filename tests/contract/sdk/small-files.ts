/** The first bytes of each format, which is what tells it. */
export const JPG = bytes(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10);
export const PNG = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00);
export const GIF = Buffer.from('GIF89a\u0001\u0000', 'latin1');
export const PDF = Buffer.from('%PDF-1.7\n');
export const DOC = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00);
export const DOCX = Buffer.concat([bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), Buffer.from('word/document.xml')]);
export const XLSX = Buffer.concat([bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), Buffer.from('xl/workbook.xml')]);
export const CSV = Buffer.from('họ tên;tổ\nNguyễn A;3\n');

/** The same kind of file at so many bytes. */
export function ofSize(head: Uint8Array, length: number): Uint8Array {
  return Buffer.concat([head, Buffer.alloc(length - head.length, 1)]);
}

function bytes(...values: readonly number[]): Buffer {
  return Buffer.from(values);
}
