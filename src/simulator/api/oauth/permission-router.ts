import express, { type Router } from 'express';
import type { SimulatorOptions } from '../../options.js';
import type { TokenBook } from '../../token-book.js';
import { isWebAddress } from '../../web-address.js';

/** Contract §5: the page on which an OA's admin grants the app; it redirects with `code`, `oa_id` and `state`. */
export function permissionRouter({ app, oa }: Pick<SimulatorOptions, 'app' | 'oa'>, tokens: TokenBook): Router {
  const router = express.Router();

  router.get('/v4/oa/permission', (req, res) => {
    const field = (name: string) => (typeof req.query[name] === 'string' ? req.query[name] : '');
    if (field('app_id') !== app.id) return res.redirect('/v4/permission/error?error_code=-14002');
    if (!isWebAddress(field('redirect_uri'))) return res.redirect('/v4/permission/error?error_code=-14003');
    const kept = ['app_id', 'redirect_uri', 'code_challenge', 'state'].map((name) => hidden(name, field(name)));
    res.send(
      page(`<h1>Cấp quyền cho ứng dụng</h1>
<p>Ứng dụng <strong>${escapeHtml(app.id)}</strong> xin quyền nhận và gửi tin nhắn thay cho
<strong>${escapeHtml(oa.name)}</strong>.</p>
<form method="post" action="/v4/oa/permission">${kept.join('')}<button class="primary">Cho phép</button></form>
<p class="note">Trang mô phỏng: không có kết nối nào tới Zalo thật.</p>`),
    );
  });

  router.post('/v4/oa/permission', express.urlencoded({ extended: false }), (req, res) => {
    const { app_id: appId, redirect_uri: target, code_challenge: challenge, state } = req.body ?? {};
    if (appId !== app.id || !isWebAddress(String(target)))
      return res.redirect('/v4/permission/error?error_code=-14003');
    const url = new URL(String(target));
    url.searchParams.set('code', tokens.issueCode(challenge ? String(challenge) : undefined));
    url.searchParams.set('oa_id', oa.id);
    if (state) url.searchParams.set('state', String(state));
    res.redirect(url.href);
  });

  router.get('/v4/permission/error', (req, res) => {
    res.send(page(`<h1>Không cấp quyền được</h1><p>Mã lỗi: ${escapeHtml(String(req.query['error_code']))}</p>`));
  });
  return router;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;

const page = (body: string) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Cấp quyền (mô phỏng)</title><link rel="stylesheet" href="/style.css"></head>
<body class="consent"><main>${body}</main></body></html>
`;
