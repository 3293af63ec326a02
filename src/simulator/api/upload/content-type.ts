import type { AttachmentKind } from '../../attachment-shelf.js';
import type { Upload } from './read-upload.js';

type Format = { readonly mime: string; readonly matches: (upload: Upload) => boolean };

const startsWith =
  (hex: string) =>
  ({ bytes }: Upload) =>
    bytes.subarray(0, hex.length / 2).toString('hex') === hex;

const FORMATS: Readonly<Record<AttachmentKind, readonly Format[]>> = {
  image: [
    { mime: 'image/jpeg', matches: startsWith('ffd8ff') },
    { mime: 'image/png', matches: startsWith('89504e470d0a1a0a') },
  ],
  gif: [{ mime: 'image/gif', matches: startsWith('47494638') }],
  file: [
    { mime: 'application/pdf', matches: startsWith('255044462d') },
    { mime: 'application/msword', matches: startsWith('d0cf11e0a1b11ae1') },
    {
      mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      // a zip like any other but for the folder in it
      matches: (upload) => startsWith('504b0304')(upload) && upload.bytes.includes('word/'),
    },
    // text has no mark of its own, so the name decides
    { mime: 'text/csv', matches: ({ name, bytes }) => /\.csv$/i.test(name) && !bytes.includes(0) },
  ],
};

/** The MIME type by content; null when the kind of upload does not take it (contract §3.9). */
export const contentTypeOf = (kind: AttachmentKind, upload: Upload): string | null =>
  FORMATS[kind].find(({ matches }) => matches(upload))?.mime ?? null;
