import type { Readable } from 'node:stream';
import type { Env } from '../config/index.js';

/** What a command may touch of the world. Tests give their own. */
export type CliIo = {
  readonly env: Env;
  /** The folder that holds flows/ and content/. */
  readonly root: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly input: Readable;
  /** Resolves when somebody asks the process to stop. */
  readonly stopSignal: () => Promise<string>;
};

/** 0 done, 1 something was found wrong, 2 wrong use; `config` where the settings are wrong. */
export type ExitCode = 0 | 1 | 2 | 'config';
