import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadContent } from '../../content/index.js';
import type { Snapshot } from '../../engine/index.js';
import { applyOverlay } from './overlay.js';
import type { Stage } from './play.js';

/** Content under `root`, read once for each ward and edition. `folder` is where the transcripts lie. */
export function openStage(root: string, folder: string): Stage {
  const loaded = new Map<string, Snapshot>();
  const once = (key: string, load: () => Snapshot): Snapshot => {
    const content = loaded.get(key) ?? load();
    loaded.set(key, content);
    return content;
  };
  return {
    content: (ward) => once(ward, () => loadContent(root, ward).snapshot),
    edition(ward, name) {
      const path = join(folder, name);
      const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
      return once(`${ward}:${name}`, () =>
        isFolder ? loadContent(path, ward).snapshot : loadOverlaid(root, ward, path),
      );
    },
  };
}

/** The content of `root` with one flow changed, checked as any content is. */
function loadOverlaid(root: string, ward: string, overlay: string): Snapshot {
  const copy = mkdtempSync(join(tmpdir(), 'su-gia-so-edition-'));
  try {
    cpSync(join(root, 'flows'), join(copy, 'flows'), { recursive: true });
    symlinkSync(resolve(root, 'content'), join(copy, 'content'));
    applyOverlay(copy, overlay);
    return loadContent(copy, ward).snapshot;
  } finally {
    rmSync(copy, { recursive: true });
  }
}
