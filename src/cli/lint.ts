import { formatIssue, inspectContent, listWards } from '../content/index.js';
import type { CliIo, ExitCode } from './io.js';

/** `su-gia-so lint` – checks flows/ and content/ for every ward, or for one. */
export function lint({ root, out }: CliIo, ward?: string): ExitCode {
  const wards = ward === undefined ? listWards(root) : [ward];
  const found = new Set(wards.flatMap((slug) => inspectContent(root, slug).issues.map(formatIssue)));
  for (const issue of found) out(issue);
  out(found.size === 0 ? `Nội dung tốt: ${wards.length} phường, 0 lỗi` : `${found.size} lỗi`);
  return found.size === 0 ? 0 : 1;
}
