import { MASKS } from './masks.js';
import { type Found, findNumbers } from './numbers.js';
import { findPasswords } from './passwords.js';
import type { SecretKind } from './secret-kind.js';
import { BREAK } from './stand-ins.js';
import { viewsOf } from './views.js';

/**
 * Replaces what a resident should not leave in a chat (numbers of papers, cards and phones, one-time codes, passwords)
 * before anything is stored or logged. Returns the text without them, in NFC and otherwise as typed, and which kinds
 * were there, in the order of their finding. Masking twice is masking once. Hotlines, numbers of decrees and files,
 * days and sums of money stay. Linear in the length of the text.
 */
export function maskSecrets(text: string): { readonly text: string; readonly kinds: readonly SecretKind[] } {
  const kinds = new Set<SecretKind>();
  let masked = text.normalize('NFC');
  for (;;) {
    const found = findSecrets(masked);
    if (found.length === 0) return { text: masked, kinds: [...kinds] };
    for (const { kind } of found) kinds.add(kind);
    masked = cutOut(masked, found); // a mask changes what stands beside it, and a second look may find more
  }
}

function findSecrets(text: string): readonly Found[] {
  const views = viewsOf(text);
  const passwords = findPasswords(views);
  const rest = passwords.reduce(
    (left, { start, end }) => left.slice(0, start) + BREAK.repeat(end - start) + left.slice(end),
    views.plain,
  );
  return [...passwords, ...findNumbers(rest)].sort((a, b) => a.start - b.start);
}

function cutOut(text: string, found: readonly Found[]): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of found) {
    masked += text.slice(at, start) + MASKS[kind];
    at = end;
  }
  return masked + text.slice(at);
}
