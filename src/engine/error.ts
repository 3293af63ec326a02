export type EngineErrorCode = 'unknown_task' | 'unknown_step';

/** The caller asked for something that the content does not have. A programming mistake: residents never cause it. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, where: string) {
    super(`engine: ${code}: ${where}`);
    this.code = code;
  }
}
