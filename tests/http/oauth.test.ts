import { describe, expect, test, vi } from 'vitest';
import { Secret } from '../../src/config/index.js';
import { beginGrant, callBack, consentTo, grantByClick } from '../support/grant.js';
import { gaugeOf, openUngranted, roadOf, storedRecord } from '../support/granting-app.js';
import { fromOa } from '../support/world.js';

const RESIDENT = '2222222222222222222';
const PENDING = '{1111111111111111111:4444444444444444444}:grants';

describe('start', () => {
  test('leads to Zalo with PKCE and a state, and binds the state to the browser', async () => {
    const { start, simulator, redis } = await openUngranted();
    const app = await start();
    const { response, consent } = await beginGrant(app.url);
    expect(response.status).toBe(302);
    expect(consent.origin + consent.pathname).toBe(`${simulator.url}/v4/oa/permission`);
    const query = Object.fromEntries(consent.searchParams);
    expect(query).toEqual({
      app_id: '1111111111111111111',
      redirect_uri: `${app.url}/oauth/zalo/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^zalo_grant=[\w-]{43}; Max-Age=600; Path=\/oauth\/zalo; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const kept = await redis.client.hget(PENDING, query['state'] ?? '');
    expect(kept).toContain('verifier');
    expect(response.headers.get('location')).not.toContain(JSON.parse(kept ?? '{}').verifier);
  });

  test('names the public address, and sends the cookie over HTTPS only, where there is one', async () => {
    const { start } = await openUngranted();
    const app = await start({}, { PUBLIC_URL: 'https://bot.example/' });
    const { response, consent } = await beginGrant(app.url);
    expect(consent.searchParams.get('redirect_uri')).toBe('https://bot.example/oauth/zalo/callback');
    expect(response.headers.get('set-cookie')).toContain('; Secure');
  });
});

describe('callback', () => {
  test('takes the grant, and a resident who has waited is answered', async () => {
    const { start, simulator } = await openUngranted();
    const app = await start();
    simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
    await vi.waitUntil(async () => (await roadOf(app)).includes('has not granted'));
    expect(await gaugeOf(app)).toBe('1');
    await simulator.follow(RESIDENT);
    const { status, page, headers } = await grantByClick(app.url);
    expect([status, page]).toEqual([200, expect.stringContaining('<h1>Đã nối với Zalo</h1>')]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; /);
    await vi.waitUntil(() => fromOa(simulator.messages(RESIDENT)).length > 0, { timeout: 10_000 });
    expect(await gaugeOf(app)).toBe('0');
    expect(await roadOf(app)).toBe('ok');
  });

  test('stores what it was granted, sealed, and shows no token, code, state or verifier anywhere', async () => {
    const { start, redis, logLines } = await openUngranted();
    const app = await start();
    const { cookie, consent } = await beginGrant(app.url);
    const callback = await consentTo(consent);
    const { page } = await callBack(callback, cookie);
    const record = await storedRecord(redis);
    expect(record).toMatchObject({ attempt: null, loss: null, pair: { accessToken: expect.stringMatching(/.{8,}/) } });
    const secrets = [
      record?.pair?.accessToken,
      record?.pair?.refreshToken,
      callback.searchParams.get('code'),
      callback.searchParams.get('state'),
      'appSecret_EXAMPLE',
    ];
    const told = page + logLines.join('');
    expect(secrets.filter((secret) => told.includes(secret ?? 'x'))).toEqual([]);
  });

  test('refuses a state that is used, made up or missing, and takes nothing', async () => {
    const { start, redis } = await openUngranted();
    const app = await start();
    const { cookie, consent } = await beginGrant(app.url);
    const callback = await consentTo(consent);
    for (const state of ['made-up', 'A'.repeat(43), '']) {
      const forged = new URL(callback);
      forged.searchParams.set('state', state);
      expect((await callBack(forged, cookie)).page).toContain('data-end="unknown-state"');
    }
    expect(await storedRecord(redis)).toBeNull();
    expect((await callBack(callback, cookie)).status).toBe(200);
    const replayed = await callBack(callback, cookie);
    expect([replayed.status, replayed.page]).toEqual([400, expect.stringContaining('data-end="unknown-state"')]);
  });

  test('refuses the state of another browser, which is then used up', async () => {
    const { start, redis } = await openUngranted();
    const app = await start();
    const ours = await beginGrant(app.url);
    const { cookie: theirs } = await beginGrant(app.url);
    const callback = await consentTo(ours.consent);
    expect((await callBack(callback, theirs)).page).toContain('data-end="other-browser"');
    expect((await callBack(callback, ours.cookie)).page).toContain('data-end="unknown-state"');
    expect(await storedRecord(redis)).toBeNull();
  });

  test('two pages open in one browser both work', async () => {
    const { start } = await openUngranted();
    const app = await start();
    const first = await beginGrant(app.url);
    const second = await beginGrant(app.url, first.cookie);
    expect((await callBack(await consentTo(first.consent), second.cookie)).status).toBe(200);
    expect((await callBack(await consentTo(second.consent), second.cookie)).status).toBe(200);
  });

  test('refuses another OA by its id, and by whose the token really is', async () => {
    const { start, redis } = await openUngranted();
    const honest = await start();
    const begun = await beginGrant(honest.url);
    const named = await consentTo(begun.consent);
    named.searchParams.set('oa_id', '5555555555555555555');
    expect((await callBack(named, begun.cookie)).page).toContain('data-end="foreign-oa"');

    const ward = await start({ oaId: '5555555555555555555' });
    const other = await beginGrant(ward.url);
    const forged = await consentTo(other.consent);
    forged.searchParams.set('oa_id', '5555555555555555555');
    const refused = await callBack(forged, other.cookie);
    expect([refused.status, refused.page]).toEqual([403, expect.stringContaining('Nhầm Official Account')]);
    expect(await redis.keys('*:tokens')).toEqual([]);
  });

  test('says what Zalo said: a used code, and an address that is not registered', async () => {
    const { start } = await openUngranted();
    const app = await start();
    const first = await beginGrant(app.url);
    const callback = await consentTo(first.consent);
    callback.searchParams.set('code', 'made-up');
    expect((await callBack(callback, first.cookie)).page).toContain('mã -14005');
    const failed = new URL(`${app.url}/oauth/zalo/callback?error_code=-14003`);
    const { status, page } = await callBack(failed, '');
    expect([status, page]).toEqual([400, expect.stringContaining('mã -14003')]);
    expect(page).toContain(`Địa chỉ callback của bot: ${app.url}/oauth/zalo/callback`);
    expect(page).toContain('href="/oauth/zalo/start"');
  });

  test.each(['error_code=<script>alert(1)</script>', 'code=<b>&state=<i>&oa_id=<u>', 'code[]=a&state[x]=b', ''])(
    'shows nothing of a query that somebody made up: %s',
    async (query) => {
      const { start } = await openUngranted();
      const app = await start();
      const { status, page } = await callBack(new URL(`${app.url}/oauth/zalo/callback?${query}`), 'zalo_grant=<b>');
      expect(status).toBe(400);
      expect(page).not.toMatch(/<script|<b>|<i>|<u>/);
    },
  );

  test('says that Zalo cannot be reached', async () => {
    const { start, simulator } = await openUngranted();
    const app = await start();
    const { cookie, consent } = await beginGrant(app.url);
    const callback = await consentTo(consent);
    await simulator.close();
    const { status, page } = await callBack(callback, cookie);
    expect([status, page]).toEqual([502, expect.stringContaining('Chưa gọi được Zalo')]);
  });

  test('leaves a record that its key does not open as it is, and the tokens in it alive', async () => {
    const { start, simulator, redis } = await openUngranted();
    await grantByClick((await start()).url);
    const before = await storedRecord(redis);
    const wrong = await start({ tokenKey: new Secret('f'.repeat(64)) });
    const { status, page } = await grantByClick(wrong.url);
    expect([status, page]).toEqual([500, expect.stringContaining('Khoá ZALO_TOKEN_KEY không khớp')]);
    await vi.waitUntil(async () => (await roadOf(wrong)).includes('ZALO_TOKEN_KEY'));
    expect(await storedRecord(redis)).toEqual(before);
    const headers = { access_token: before?.pair?.accessToken ?? '' };
    expect(await (await fetch(`${simulator.url}/v2.0/oa/getoa`, { headers })).json()).toMatchObject({ error: 0 });
  });
});

describe('whoever only passes by', () => {
  test('a HEAD request begins no grant, and uses no state and no code up', async () => {
    const { start, redis } = await openUngranted();
    const app = await start();
    const { cookie, consent } = await beginGrant(app.url);
    const callback = await consentTo(consent);
    const head = (url: URL | string) => fetch(url, { method: 'HEAD', redirect: 'manual', headers: { cookie } });
    const [looked, spent] = [await head(`${app.url}/oauth/zalo/start`), await head(callback)];
    expect([looked.status, looked.headers.get('set-cookie'), spent.status]).toEqual([200, null, 200]);
    expect(await redis.client.hlen(PENDING)).toBe(1);
    expect((await callBack(callback, cookie)).status).toBe(200);
  });

  test('a preview that opens the link begins a grant of its own, and the admin’s goes on', async () => {
    const { start, redis } = await openUngranted();
    const app = await start();
    const admin = await beginGrant(app.url);
    const preview = await beginGrant(app.url);
    expect(preview.response.status).toBe(302);
    expect(await storedRecord(redis)).toBeNull();
    expect((await callBack(await consentTo(admin.consent), admin.cookie)).status).toBe(200);
  });

  test('hears at once that the page does not work while Redis does not answer', async () => {
    const { start, redis } = await openUngranted();
    const app = await start();
    await redis.client.client('PAUSE', 6_000);
    const callback = `${app.url}/oauth/zalo/callback?code=x&state=${'A'.repeat(43)}`;
    const answers = [`${app.url}/oauth/zalo/start`, callback].map((url) => fetch(url, { redirect: 'manual' }));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([500, 500]);
  }, 20_000);

  test('nothing is granted by POST', async () => {
    const { start } = await openUngranted();
    const app = await start();
    for (const path of ['start', 'callback']) {
      expect((await fetch(`${app.url}/oauth/zalo/${path}`, { method: 'POST' })).status).toBe(404);
    }
  });

  test('a flood of made-up callbacks and unreadable addresses does not flood the log', async () => {
    const { start, logLines } = await openUngranted();
    const app = await start();
    await vi.waitUntil(() => logLines.some((line) => line.includes('nothing can be sent')));
    const before = logLines.length;
    for (let call = 0; call < 20; call += 1) {
      await callBack(new URL(`${app.url}/oauth/zalo/callback?code=x&state=${call}`), '');
      expect((await fetch(`${app.url}/%E0%A4%A`)).status).toBe(400);
    }
    const told = logLines.slice(before).map((line) => JSON.parse(line).msg);
    expect(told).toEqual(['zalo grant callback']);
  });
});
