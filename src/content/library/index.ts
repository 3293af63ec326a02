export { type ContentFiles, contentFiles } from './content-files.js';
export { type ContentLibrary, openLibrary } from './open-library.js';
export type { ContentStore, PublishMode, Release } from './ports.js';
export { publishContent } from './publish-content.js';
export { removeUnused } from './remove-unused.js';
export { readStoredContent, storeContent } from './stored-content.js';
