import { z } from 'zod';

const often = {
  nth: z.int().min(1).optional(),
  every: z.int().min(1).optional(),
  probability: z.number().min(0).max(1).optional(),
};
const times = z.int().min(1).optional();
const ms = z.number().min(0).max(600_000);

/** A script as JSON, in the shape of `FaultRule`. */
export const faultScriptSchema = z.strictObject({
  rules: z.array(
    z.union([
      z.strictObject({
        match: z.strictObject({ path: z.string().optional(), ...often }),
        fault: z.union([z.enum(['cut-before', 'cut-after', '5xx', 'revoked']), z.strictObject({ latencyMs: ms })]),
        times,
      }),
      z.strictObject({
        match: z.strictObject({ event: z.string(), ...often }),
        fault: z.union([
          z.enum(['duplicate', 'swap']),
          z.strictObject({ delayMs: ms }),
          z.strictObject({ repeatAfterMs: ms }),
        ]),
        times,
      }),
    ]),
  ),
  seed: z.int().optional(),
});
