/** Zalo's codes are letters, digits, dashes and underscores: what goes into a path and a page needs no more. */
const CODE = /^[\w-]{1,200}$/;

/**
 * The code of Zalo's domain verification (contract §1.3), out of whatever form people paste: the code, the file's name
 * `zalo_verifier<code>.html`, its address, or the whole meta tag. Null where none is in it.
 */
export function siteVerificationCode(pasted: string): string | null {
  const written = /\bcontent\s*=\s*["']?([^"'\s>]+)/i.exec(pasted)?.[1] ?? pasted.trim().split('/').at(-1) ?? '';
  const code = written.replace(/^zalo_verifier/i, '').replace(/\.html?$/i, '');
  return CODE.test(code) ? code : null;
}
