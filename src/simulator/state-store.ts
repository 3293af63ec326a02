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

export type StateStore = {
  readonly state: SimState;
  /** Returns once the state is on disk: for tokens, which the bot loses for ever if they are answered but not kept. */
  saveNow(): void;
  /** Writes within 100 ms: for chats, where a crash may cost the last line. */
  saveSoon(): void;
  close(): void;
};

/** Reads the data file, or starts empty. Throws when the file is not a state of this version. */
export function openStateStore(file: string | undefined): StateStore {
  const state = file && existsSync(file) ? stateSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : emptyState();
  let timer: NodeJS.Timeout | undefined;
  if (file) mkdirSync(dirname(file), { recursive: true });

  const saveNow = () => {
    clearTimeout(timer);
    timer = undefined;
    if (file) writeAtomically(file, JSON.stringify(state));
  };

  return {
    state,
    saveNow,
    saveSoon() {
      if (file) timer ??= setTimeout(saveNow, SAVE_SOON_MS).unref();
    },
    close: saveNow,
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
