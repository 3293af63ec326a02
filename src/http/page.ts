import type { Response } from 'express';

export type Page = {
  /** Plain text. */
  readonly title: string;
  /** HTML, written by the caller. */
  readonly head: string;
  /** HTML, written by the caller. */
  readonly body: string;
};

const STYLE = 'body{max-width:36rem;margin:3rem auto;padding:0 1rem;font:1.25rem/1.6 system-ui,sans-serif}';

/** Sends a small page in Vietnamese that runs no script and loads nothing. */
export function sendPage(res: Response, { title, head, body }: Page): void {
  res.set({
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  });
  res.type('html').send(`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text that may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}
