import type { Snapshot } from '../../engine/index.js';
import { ContentError, formatIssue } from '../issue.js';
import { formatFinding } from '../lint/index.js';
import type { Content } from '../load.js';
import { prepareTopics } from '../topic-models/prepare-topics.js';
import { chooseAtStart } from './choose-at-start.js';
import type { ContentFiles } from './content-files.js';
import { keepVersions } from './kept-versions.js';
import type { ContentStore, LibraryLog, Release } from './ports.js';
import { publishContent } from './publish-content.js';
import { readStoredContent, storeContent } from './stored-content.js';

export type LibraryDeps = {
  readonly store: ContentStore;
  readonly files: ContentFiles;
  readonly clock: { now(): number };
  readonly log: LibraryLog;
};

export type ContentLibrary = {
  /** What is served, as far as this process has heard. */
  current(): Snapshot;
  /**
   * The content of today, and that under which a session was written: the same one if it is null, moved on by a
   * publication with `map`, or not kept any more. Rejects if Redis cannot be asked.
   */
  contents(hash: string | null): Promise<{ readonly current: Snapshot; readonly own: Snapshot }>;
  /** Follows what was published anywhere. A version that this release cannot read changes nothing. */
  look(): Promise<void>;
  /**
   * Publishes the files, in mode `keep`, after every change that leaves them good, by the lint too, and not what is
   * served; of bad ones it only tells. Until the returned function is called.
   */
  followFiles(): () => Promise<void>;
};

/** As many versions are held in memory beside the current one: each is some hundred kB. */
const MOST_KEPT = 8;
const BAD = 'the changed files are bad: not published';
const UNREADABLE = 'the published content cannot be read by this release';

/**
 * The content that this process serves, and the former versions for those who still go on with them.
 *
 * @throws ContentError when there is nothing good to serve
 */
export async function openLibrary({ store, files, clock, log }: LibraryDeps): Promise<ContentLibrary> {
  const found = files.read();
  const onDisk = found.content?.snapshot;
  const versions = keepVersions(async (hash) => {
    const text = await store.load(hash);
    return text === null ? null : readStoredContent(text, hash, onDisk?.phrases);
  }, MOST_KEPT);
  const publish = async ({ source, snapshot: { hash } }: Content, by: string, seen: Release | null) => {
    const text = storeContent(source);
    const release = await publishContent(store, { hash, text, by, at: clock.now(), mode: 'keep' }, seen);
    if (release) log.info({ content: hash, by }, 'content published');
    return release;
  };

  const faults = found.content ? files.faults(clock.now()) : [];
  if (faults.length > 0) log.warn({ findings: faults.map(formatFinding) }, 'the files can be served, but need mending');
  let release = await chooseAtStart({ store, found, log, publish: (content, seen) => publish(content, 'start', seen) });
  let current = await readOrFiles(release.hash);
  await prepareTopics(current);
  let unreadable = '';

  async function readOrFiles(hash: string): Promise<Snapshot> {
    const stored = onDisk?.hash === hash ? onDisk : await versions.get(hash);
    if (stored) return stored;
    log.error({ content: hash, serves: onDisk?.hash ?? null }, UNREADABLE);
    if (!onDisk) throw new ContentError(found.issues);
    return onDisk;
  }

  async function look(): Promise<void> {
    const latest = await store.current();
    if (!latest || isSame(latest, release)) return;
    const snapshot = latest.hash === current.hash ? current : await versions.get(latest.hash);
    if (!snapshot) return tellUnreadable(latest.hash);
    await prepareTopics(snapshot);
    if (snapshot !== current) log.info({ content: latest.hash, by: latest.by, mode: latest.mode }, 'content changed');
    release = latest;
    current = snapshot;
  }

  /** Once a version: it is looked at again every few seconds. */
  function tellUnreadable(hash: string): void {
    if (unreadable !== hash) log.error({ content: hash, serves: current.hash }, UNREADABLE);
    unreadable = hash;
  }

  async function publishFiles(): Promise<void> {
    const { content, issues } = files.read();
    if (!content) return log.error({ findings: issues.map(formatIssue) }, BAD);
    const faults = files.faults(clock.now());
    if (faults.length > 0) return log.error({ findings: faults.map(formatFinding) }, BAD);
    const served = await store.current();
    if (served?.hash !== content.snapshot.hash) await publish(content, 'files', served);
    await look();
  }

  return {
    current: () => current,
    look,
    async contents(hash) {
      if (hash === null || hash === current.hash) return { current, own: current };
      if (!release.open.includes(hash)) await look(); // a process that heard earlier may have written it
      const own = hash !== current.hash && release.open.includes(hash) ? await versions.get(hash) : null;
      return { current, own: own ?? current };
    },
    followFiles() {
      let underWay = Promise.resolve();
      const stop = files.watch(() => {
        underWay = underWay.then(publishFiles).catch((err) => log.error({ err }, 'the changed files: not published'));
      });
      return async () => {
        stop();
        await underWay;
      };
    },
  };
}

function isSame(a: Release, b: Release): boolean {
  return a.hash === b.hash && a.at === b.at;
}
