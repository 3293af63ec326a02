import type { Issue } from '../issue.js';
import { type LintFinding, mustMend } from '../lint/index.js';
import { type Content, inspectContent } from '../load.js';
import { loadWard } from '../ward.js';
import { watchFolders } from './watch-folders.js';

/** The files of one ward on this machine. */
export type ContentFiles = {
  /** The content if every file is good; else what is wrong. Never throws for what stands in the files. */
  read(): { readonly content: Content | null; readonly issues: readonly Issue[] };
  /** What the lint would have mended before good files are published at this moment, epoch ms. */
  faults(at: number): readonly LintFinding[];
  /** Name of the ward's Official Account; null while the ward's own files are bad. */
  oaName(): string | null;
  /** Calls after every change, once things are calm, until the returned function is called. */
  watch(changed: () => void): () => void;
};

/** flows/ and content/ under `root`, for one ward. */
export function contentFiles(root: string, ward: string): ContentFiles {
  return {
    read() {
      try {
        const { content, issues } = inspectContent(root, ward);
        return { content: issues.length === 0 ? content : null, issues };
      } catch (error) {
        return { content: null, issues: [unreadable(error)] };
      }
    },
    faults: (at) => mustMend(root, ward, at),
    oaName() {
      try {
        return loadWard(root, ward).ward?.oaName ?? null;
      } catch (error) {
        unreadable(error);
        return null;
      }
    },
    watch: (changed) => watchFolders(root, ['flows', 'content'], changed),
  };
}

/** A folder that is not there, or may not be read; any other error is a mistake of the program. */
function unreadable(error: unknown): Issue {
  if (!(error instanceof Error && 'code' in error)) throw error;
  return { file: 'flows/', line: 1, col: 1, path: '', what: `không đọc được tệp: ${error.message}`, hint: '' };
}
