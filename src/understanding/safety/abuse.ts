import { tidy } from '../normalise/tidy.js';
import { OBSCENE, OBSCENE_AS_TYPED } from './insults/obscene.js';
import { INNOCENT, INSULTS, INSULTS_AS_TYPED } from './insults/rude.js';

/**
 * Whether a message insults or is obscene, also in short forms ("đm", "vcl"), drawn out ("nguuu") or with stars and
 * dots between ("đ.m", "đ*"). Somebody who calls himself stupid insults nobody.
 */
export function isAbuse(text: string): boolean {
  const said = tidy(together(text.normalize('NFC').toLowerCase()));
  return [said, said.replace(/([\p{L}])\1+/gu, '$1')].some(isRude);
}

/** Letters with dots or stars between them as one word, "đ.m" and "n.g.u"; "đ*" alone stands for the word it hides. */
function together(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:[.*_-]{1,3}\p{L}){1,4}(?![\p{L}\p{N}])/gu, (word) =>
      word.replace(/[.*_-]+/g, '').replace(/^d[ck]?m+$/, 'đm'),
    )
    .replace(/(?<![\p{L}\p{N}])đ\*+(?=\s)/gu, 'đéo');
}

function isRude(said: string): boolean {
  const rest = said.replace(INNOCENT, (found) => '#'.repeat(found.length));
  return [OBSCENE, OBSCENE_AS_TYPED, INSULTS, INSULTS_AS_TYPED].some((pattern) => rest.search(pattern) !== -1);
}
