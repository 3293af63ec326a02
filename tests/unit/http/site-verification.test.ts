import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { request } from 'undici';
import { afterEach, expect, test } from 'vitest';
import { type Site, siteVerificationRouter } from '../../../src/http/site-verification-router.js';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** The router behind a real port, and what it does not answer behind it. */
async function open(site: Site) {
  const app = express().use(siteVerificationRouter(site));
  const server = app.use((_req, res) => void res.sendStatus(404)).listen(0, '127.0.0.1');
  closers.push(() => server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return async (path: string) => {
    const { statusCode, headers, body } = await request(`http://127.0.0.1:${port}${path}`);
    return { status: statusCode, type: headers['content-type'], html: await body.text() };
  };
}

const SITE = { oaName: 'Phường Tây Tựu', verificationCode: 'KeMq3SBn_J0-x' };
const META = '<meta name="zalo-platform-site-verification" content="KeMq3SBn_J0-x">';

test('the page at / carries Zalo’s meta tag and says whose machine it is', async () => {
  const get = await open(SITE);
  const { status, type, html } = await get('/');
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
  expect(html).toContain(META);
  expect(html).toContain('<h1>Trợ lý Zalo của Phường Tây Tựu</h1>');
  expect(html).toContain('Đây là máy của phường.');
});

test('the file that Zalo asks for holds the meta tag, and the code in its text', async () => {
  const get = await open(SITE);
  const { status, html } = await get('/zalo_verifierKeMq3SBn_J0-x.html');
  expect(status).toBe(200);
  expect(html).toContain(META);
  expect(html).toMatch(/<body>\s*KeMq3SBn_J0-x\s*<\/body>/);
});

test.each([
  '/zalo_verifierkemq3sbn_j0-x.html',
  '/zalo_verifier.html',
  '/zalo_verifierother.html',
  '/KeMq3SBn_J0-x',
  '/x/zalo_verifierKeMq3SBn_J0-x.html',
])('%s is not found', async (path) => {
  const get = await open(SITE);
  expect((await get(path)).status).toBe(404);
});

test('without a code there is the page, no meta tag and no file', async () => {
  const get = await open({ ...SITE, verificationCode: null });
  expect((await get('/')).html).not.toContain('zalo-platform-site-verification');
  expect((await get('/zalo_verifiernull.html')).status).toBe(404);
});

test('nothing in a name or a code becomes HTML', async () => {
  const get = await open({ oaName: `<script>alert("1")</script> & 'x'`, verificationCode: `"><b>` });
  const { html } = await get('/');
  expect(html).not.toMatch(/<script|<b>/);
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
  expect((await get(`/zalo_verifier${encodeURIComponent('"><b>')}.html`)).html).not.toContain('<b>');
});
