import type { Issue } from '../issue.js';
import { type Content, inspectContent } from '../load.js';
import { watchFolders } from './watch-folders.js';

/** The files of one ward on this machine. */
export type ContentFiles = {
  /** The content if every file is good; else what is wrong. Never throws for what stands in the files. */
  read(): { readonly content: Content | null; readonly issues: readonly Issue[] };
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
        if (!(error instanceof Error && 'code' in error)) throw error;
        return { content: null, issues: [unreadable(error)] };
      }
    },
    watch: (changed) => watchFolders(root, ['flows', 'content'], changed),
  };
}

/** A folder that is not there, or may not be read. */
function unreadable(error: Error): Issue {
  return { file: 'flows/', line: 1, col: 1, path: '', what: `không đọc được tệp: ${error.message}`, hint: '' };
}
