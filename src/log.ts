import { type Logger, pino } from 'pino';
import { PinoPretty } from 'pino-pretty';

export type Log = Logger;

/**
 * JSON lines where a machine reads them, readable lines in a terminal. Bodies, tokens and phone numbers are never
 * given to it; errors show their cause without the request that failed.
 */
export function createLog({ level, json }: { readonly level: string; readonly json: boolean }): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (json) return pino(options);
  const pretty = PinoPretty({
    colorize: process.stdout.isTTY,
    translateTime: false,
    customPrettifiers: { time: (at) => hanoiTime(String(at)) },
    singleLine: true,
    sync: true, // in order with what a command prints
  });
  return pino(options, pretty);
}

/** What people read is in their own time, whatever the machine's TZ says. */
function hanoiTime(iso: string): string {
  return `[${new Date(iso).toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })}]`;
}
