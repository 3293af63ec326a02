import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type ContentFolder = {
  readonly root: string;
  /** Replaces text in a file; fails if the text is not there. */
  edit(file: string, from: string, to: string): void;
  text(file: string): string;
  write(file: string, text: string): void;
  remove(): void;
};

/** A copy of the repository's flows/ and content/ that a test may change. */
export function contentFolder(): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'su-gia-so-content-'));
  for (const folder of ['flows', 'content']) cpSync(folder, join(root, folder), { recursive: true });
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, words: string) => writeFileSync(join(root, file), words);
  return {
    root,
    text,
    write,
    edit(file, from, to) {
      const before = text(file);
      if (!before.includes(from)) throw new Error(`${file} has no “${from}”`);
      write(file, before.replaceAll(from, to));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
