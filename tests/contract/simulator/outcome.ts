import { ZaloApiError } from '../../../src/zalo-oa-sdk-wrapper/index.js';

/** What became of a call, as plain JSON: its result, or the error's kind and code. */
export async function outcomeOf(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify({ result: (await call()) ?? null })) as unknown;
  } catch (error) {
    if (!(error instanceof ZaloApiError)) throw error;
    return { error: { kind: error.kind, code: error.code, endpoint: error.endpoint } };
  }
}
