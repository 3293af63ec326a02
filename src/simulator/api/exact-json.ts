import express, { type RequestHandler } from 'express';
import { invalid } from './envelope.js';

// a string is matched first and kept, so digits inside one are left alone
const STRING_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/**
 * Parses JSON in which an id may come as a number: integers of 16 digits and more become strings, because a
 * JS number bends them. Zalo's own samples write ids both ways (contract §6). Throws a SyntaxError.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text.replace(STRING_OR_LONG_INTEGER, (token) => (token.startsWith('"') ? token : `"${token}"`)));
}

/** Reads a JSON body that way; an absent body is an empty object. */
export const exactJsonBody: readonly RequestHandler[] = [
  express.text({ type: 'application/json', limit: '256kb' }),
  (req, _res, next) => {
    try {
      if (typeof req.body === 'string') req.body = parseExactJson(req.body === '' ? '{}' : req.body);
      else if (!Buffer.isBuffer(req.body)) req.body ??= {};
    } catch (cause) {
      throw Object.assign(invalid('body'), { cause });
    }
    next();
  },
];
