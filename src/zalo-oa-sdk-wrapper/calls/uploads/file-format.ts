/** Formats that Zalo takes (contract §3.9). */
export type FileFormat = 'jpg' | 'png' | 'gif' | 'pdf' | 'doc' | 'docx' | 'csv';

export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
};

const MAGIC: readonly (readonly [FileFormat, readonly number[]])[] = [
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A name that the zip of every Word document holds. */
const WORD_PART = 'word/document.xml';

/**
 * What the content is, by its first bytes. The extension decides only what content cannot: an OLE file is a `doc` and
 * text a `csv` by name alone. Null where it is none of Zalo's formats.
 */
export function formatOf(bytes: Uint8Array, name = ''): FileFormat | null {
  const begins = (magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
  const found = MAGIC.find(([, magic]) => begins(magic));
  if (found) return found[0];
  const extension = extensionOf(name);
  if (begins(OLE)) return extension === 'doc' ? 'doc' : null;
  if (begins(ZIP)) return Buffer.from(bytes).includes(WORD_PART) ? 'docx' : null;
  return extension === 'csv' && isText(bytes) ? 'csv' : null;
}

/** The part of a name after its last dot, in lower case. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const isText = (bytes: Uint8Array): boolean => bytes.length > 0 && !bytes.includes(0);
