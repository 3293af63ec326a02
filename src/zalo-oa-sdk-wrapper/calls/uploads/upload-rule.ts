import { UnsentCallError } from '../../errors/unsent-call-error.js';
import { extensionOf, type FileFormat, formatOf } from './file-format.js';

export type UploadKind = 'image' | 'gif' | 'file';

export type UploadRule = {
  readonly path: string;
  readonly maxBytes: number;
  readonly formats: readonly FileFormat[];
};

const MB = 1_024 * 1_024;

/** Contract §3.9. */
export const UPLOAD_RULES: Readonly<Record<UploadKind, UploadRule>> = {
  image: { path: '/v2.0/oa/upload/image', maxBytes: MB, formats: ['jpg', 'png'] },
  gif: { path: '/v2.0/oa/upload/gif', maxBytes: 5 * MB, formats: ['gif'] },
  file: { path: '/v2.0/oa/upload/file', maxBytes: 5 * MB, formats: ['pdf', 'doc', 'docx', 'csv'] },
};

/** Requests a month, for each kind (contract §3.9). */
export const UPLOADS_A_MONTH = 5_000;

/**
 * The format of content that may be uploaded.
 *
 * @throws UnsentCallError for a size, a format, or a name whose extension is not the content's
 */
export function allowedFormat({ path, maxBytes, formats }: UploadRule, bytes: Uint8Array, name?: string): FileFormat {
  if (bytes.length > maxBytes) {
    throw new UnsentCallError(path, { field: 'bytes', limit: maxBytes, actual: bytes.length });
  }
  const format = formatOf(bytes, name);
  if (format === null || !formats.includes(format)) {
    throw new UnsentCallError(path, { field: 'format', limit: formats.join(', '), actual: format ?? 'another format' });
  }
  if (name !== undefined && !isNameOf(format, name)) {
    throw new UnsentCallError(path, { field: 'extension of the name', limit: format, actual: 'another extension' });
  }
  return format;
}

const isNameOf = (format: FileFormat, name: string): boolean => {
  const extension = extensionOf(name);
  return extension === format || (format === 'jpg' && extension === 'jpeg');
};
