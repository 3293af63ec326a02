import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { emptyState, type SimState, stateSchema } from './state.js';

const SAVE_SOON_MS = 100;

/** A long history takes longer to write: saving shall not take more than a twentieth of the time. */
const REST_PER_SAVE = 20;

export type StateStore = {
  readonly state: SimState;
  /** Returns once the state is on disk: for tokens, which the bot loses for ever if they are answered but not kept. */
  saveNow(): void;
  /** Writes within 100 ms, later if the last writing took more than 5: for chats, where a crash may cost the last lines. */
  saveSoon(): void;
  /** Writes for the last time: what comes later is not kept, since another start may have the file by then. */
  close(): void;
};

/** Reads the data file, or starts empty. Throws when the file is not a state of this version. */
export function openStateStore(file: string | undefined): StateStore {
  const state = file && existsSync(file) ? stateSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : emptyState();
  let timer: NodeJS.Timeout | undefined;
  let restMs = SAVE_SOON_MS;
  let isClosed = false;
  if (file) mkdirSync(dirname(file), { recursive: true });

  const saveNow = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!file || isClosed) return;
    const startedAt = performance.now();
    writeAtomically(file, JSON.stringify(state));
    restMs = Math.max(SAVE_SOON_MS, REST_PER_SAVE * (performance.now() - startedAt));
  };

  return {
    state,
    saveNow,
    saveSoon() {
      if (file && !isClosed) timer ??= setTimeout(saveNow, restMs).unref();
    },
    close() {
      saveNow();
      isClosed = true;
    },
  };
}

// a reader, or a start after a crash, sees the old file or the new one, never half of one
function writeAtomically(file: string, text: string): void {
  const temporary = `${file}.tmp`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}
