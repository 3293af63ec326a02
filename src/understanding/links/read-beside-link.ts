import type { Reading } from '../reading.js';
import { cleanText } from './clean-text.js';
import { findLinks } from './find-links.js';
import { LINK_REASONS, type Verdict } from './link.js';

/** The gravest first. */
const GRAVITY: readonly Verdict[] = ['suspicious', 'unknown', 'official'];
/** Beside a link these ask for nothing but what it is. */
const NO_WISHES: ReadonlySet<Reading['kind']> = new Set(['unclear', 'bad-answer', 'answer', 'clarify', 'abuse']);
const NO_COMMANDS: ReadonlySet<string> = new Set(['yes', 'no', 'next', 'wait', 'thanks', 'greeting', 'repeat']);

/** What a message with a link means: the verdict on the gravest, and what else is asked. Null where there is no link. */
export function readBesideLink(text: string, readPlain: (text: string) => Reading): Reading | null {
  const links = findLinks(text);
  const verdict = GRAVITY.find((each) => links.some((link) => link.verdict === each));
  const gravest = links.find((link) => link.verdict === verdict);
  if (verdict === undefined || !gravest) return null;
  const rest = links.reduce((left, { url }) => left.replaceAll(url, ' '), cleanText(text));
  // the name of an official site tells what is asked about, and among the words of an answer it is part of it
  const also = readPlain(verdict === 'official' ? text : rest);
  if (also.kind === 'answer' && verdict === 'official') return also;
  return { kind: 'link', verdict, why: LINK_REASONS[gravest.why], ...(isWish(rest, also) ? { also } : {}) };
}

function isWish(rest: string, also: Reading): boolean {
  if (!/\p{L}/u.test(rest) || NO_WISHES.has(also.kind)) return false;
  return also.kind !== 'command' || !NO_COMMANDS.has(also.command);
}
