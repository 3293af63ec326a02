import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formatIssue, inspectContent } from '../../../src/content/index.js';

/** A good flow. Tests change single lines of it, so that they know where the issue must be. */
const FLOW = `id: thu
title: Thử
menu:
  say: Bác cần gì ạ?
tasks:
  viec-mot:
    title: Việc một
    label: Việc một
    minutes: 5
    needs:
      - Điện thoại
    sources:
      - một trang mẫu
    reviewed: 2026-10-31
    review_by: 2027-01-31
    steps:
      - id: mo-ung-dung
        say: Bác mở ứng dụng.
        check: Bác thấy màn hình đầu chưa ạ?
        ok: Thấy rồi
        stuck:
          - id: khong-mo-duoc
            label: Không mở được
            say: Bác khởi động lại máy.
            then: again
      - id: bam-nut
        say: Bác bấm nút.
        check: Bác thấy chữ “Xong” chưa ạ?
        ok: Thấy rồi
        stuck:
          - id: khong-thay-nut
            label: Không thấy nút
            say: Bác vuốt màn hình lên.
    done: Xong rồi ạ.
  viec-hai:
    title: Việc hai
    label: Việc hai
    minutes: 5
    needs: [Điện thoại]
    sources: [một trang mẫu]
    reviewed: 2026-10-31
    review_by: 2027-01-31
    steps:
      - id: mo-trang
        say: Bác mở trang.
        check: Bác thấy trang chưa ạ?
        ok: Thấy rồi
        stuck:
          - id: trang-loi
            label: Trang lỗi
            say: Bác tải lại trang.
    done: Xong rồi ạ.
    next: [viec-mot]
`;

/** A copy of the repository's flows/ and content/ that ends with the test. */
export function copyContent(): string {
  const root = mkdtempSync(join(tmpdir(), 'su-gia-so-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['flows', 'content']) cpSync(folder, join(root, folder), { recursive: true });
  cpSync('package.json', join(root, 'package.json'));
  return root;
}

/** A copy of the content with the good flow after these lines (from 1) were replaced; '' takes a line out. */
export function writeFlow(lines: Readonly<Record<number, string>>, file = 'thu.yaml'): string {
  const root = copyContent();
  const text = FLOW.split('\n').flatMap((line, index) => {
    const changed = lines[index + 1];
    return changed === '' ? [] : [changed ?? line];
  });
  writeFileSync(join(root, 'flows', file), text.join('\n'));
  return root;
}

/** What is said of the good flow after these lines were replaced. */
export function issuesWith(lines: Readonly<Record<number, string>>, file = 'thu.yaml'): readonly string[] {
  return inspectContent(writeFlow(lines, file), 'tay-tuu').issues.map(formatIssue);
}
