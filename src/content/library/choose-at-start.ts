import { ContentError, formatIssue, type Issue } from '../issue.js';
import type { Content } from '../load.js';
import type { ContentFiles } from './content-files.js';
import type { ContentStore, LibraryLog, Release } from './ports.js';

export type StartDeps = {
  readonly store: ContentStore;
  readonly found: ReturnType<ContentFiles['read']>;
  readonly publish: (content: Content, seen: Release | null) => Promise<Release | null>;
  readonly log: LibraryLog;
};

/**
 * What a process serves when it starts: the files, if they can be served and were never published before; else what was
 * published last. So bad files end nothing, a version that was gone back to survives restarts, and a machine that
 * still has older files does not bring them back.
 *
 * @throws ContentError when nothing was published yet and the files are bad
 */
export async function chooseAtStart(deps: StartDeps): Promise<Release> {
  const { store, found, publish, log } = deps;
  for (;;) {
    const served = await store.current();
    if (!found.content) return lastGood(served, found.issues, log);
    const { hash } = found.content.snapshot;
    if (served && (await store.release(hash))) {
      const told = { content: served.hash, files: hash };
      if (served.hash !== hash) log.warn(told, 'the files are not what is served: su-gia-so publish serves them');
      return served;
    }
    const release = await publish(found.content, served);
    if (release) return release; // else another process was quicker: look at what it published
  }
}

function lastGood(served: Release | null, issues: readonly Issue[], log: LibraryLog): Release {
  if (!served) throw new ContentError(issues);
  const told = { content: served.hash, findings: issues.map(formatIssue) };
  log.error(told, 'the files are bad: the last good content is served');
  return served;
}
