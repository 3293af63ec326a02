import {
  type ContentStore,
  contentFiles,
  formatFinding,
  formatIssue,
  readStoredContent,
  storeContent,
} from '../../content/index.js';
import type { Snapshot } from '../../engine/index.js';
import type { CliIo } from '../io.js';

/** A version that may be published. */
export type Version = { readonly snapshot: Snapshot; readonly text: string };

/** What stands in flows/ and content/; null, and every finding printed, if it cannot be served or the lint finds errors. */
export function versionOnDisk({ root, out }: CliIo, ward: string): Version | null {
  const files = contentFiles(root, ward);
  const { content, issues } = files.read();
  const faults = content ? files.faults(Date.now()).map(formatFinding) : issues.map(formatIssue);
  for (const fault of faults) out(fault);
  if (content && faults.length === 0) return { snapshot: content.snapshot, text: storeContent(content.source) };
  out(`${faults.length} lỗi: chưa công bố gì, bot vẫn dùng bản cũ.`);
  return null;
}

/** A version that was published before, by its hash or the beginning of it; null, and why printed, if there is none. */
export async function versionBefore({ out }: CliIo, store: ContentStore, name: string): Promise<Version | null> {
  const [found, another] = (await store.list()).filter(({ hash }) => hash.startsWith(name));
  if (!found || another) {
    out(`${found ? 'Nhiều bản bắt đầu bằng' : 'Không có bản'} “${name}”. Xem các bản: npx su-gia-so versions`);
    return null;
  }
  const text = (await store.load(found.hash)) ?? '';
  const snapshot = readStoredContent(text, found.hash);
  if (snapshot) return { snapshot, text };
  out(`Bản ${found.hash} được ghi bởi bản phần mềm khác, bản này không đọc được.`);
  return null;
}
