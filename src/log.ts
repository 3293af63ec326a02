import { type DestinationStream, type Logger, pino } from 'pino';
import { PinoPretty } from 'pino-pretty';

export type Log = Logger;

export type LogOptions = {
  readonly level: string;
  /** JSON lines where a machine reads them, readable lines in a terminal. */
  readonly json: boolean;
  /** Where JSON lines go; standard output unless given. */
  readonly to?: DestinationStream;
};

/** The app's log. Bodies, tokens and phone numbers are never given to it, and of errors it takes only what is safe. */
export function createLog({ level, json, to }: LogOptions): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorFields } };
  if (json) return to ? pino(options, to) : pino(options);
  const pretty = PinoPretty({
    colorize: process.stdout.isTTY,
    translateTime: false,
    customPrettifiers: { time: (at) => hanoiTime(String(at)) },
    singleLine: true,
    sync: true, // in order with what a command prints
  });
  return pino(options, pretty);
}

/**
 * Of an error only its name, message, code and stack, and the same of its cause: libraries hang whole requests on
 * theirs (a Redis error carries the command with its arguments, a resident's words among them).
 */
function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return { name, message, code, stack, ...(cause === undefined ? {} : { cause: errorFields(cause) }) };
}

/** What people read is in their own time, whatever the machine's TZ says. */
function hanoiTime(iso: string): string {
  return `[${new Date(iso).toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })}]`;
}
