import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/index.js';
import { APP, OA, openClient, openSimulator, refresh, requestToken } from './open-simulator.js';

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

const GRANT = { app_id: APP.id, redirect_uri: 'http://bot.example/callback', code_challenge: CHALLENGE, state: 's&1' };

async function grantCode({ url }: Simulator): Promise<URL> {
  const body = new URLSearchParams(GRANT);
  const answer = await fetch(`${url}/v4/oa/permission`, { method: 'POST', body, redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
}

const exchange = (simulator: Simulator, code: string | null, verifier = VERIFIER) =>
  requestToken(simulator, { grant_type: 'authorization_code', code: code ?? '', code_verifier: verifier });

test('a refresh answers a new pair and its life as a string', async () => {
  const simulator = await openSimulator();
  const answer = await refresh(simulator, simulator.issueRefreshToken());
  expect(answer).toMatchObject({ status: 200, access_token: expect.any(String), expires_in: '90000' });
  expect(await refresh(simulator, answer.refresh_token)).toMatchObject({ access_token: expect.any(String) });
});

test('a refresh token works once; its reuse is -14014 inside HTTP 200', async () => {
  const simulator = await openSimulator();
  const token = simulator.issueRefreshToken();
  const answers = await Promise.all([refresh(simulator, token), refresh(simulator, token)]);
  expect(answers.filter((answer) => answer.access_token)).toHaveLength(1);
  expect(answers.find((answer) => answer.error)).toMatchObject({
    status: 200,
    error: -14014,
    error_name: 'Invalid refresh token.',
    error_description: expect.any(String),
  });
});

test('the old access token dies as the new one is issued', async () => {
  const simulator = await openSimulator();
  const old = await openClient(simulator);
  expect(await old.call('/v2.0/oa/getoa')).toMatchObject({ error: 0 });
  const next = await openClient(simulator);
  expect(await old.call('/v2.0/oa/getoa')).toMatchObject({ status: 200, error: -216 });
  expect(await next.call('/v2.0/oa/getoa')).toMatchObject({ error: 0 });
});

test('an access token ends after 25 hours with -220', async () => {
  let now = 1_760_000_000_000;
  const simulator = await openSimulator({ clock: { now: () => now } });
  const client = await openClient(simulator);
  now += 90_000_000 - 1;
  expect(await client.call('/v2.0/oa/getoa')).toMatchObject({ error: 0 });
  now += 1;
  expect(await client.call('/v2.0/oa/getoa')).toMatchObject({ error: -220 });
});

test('wrong app, secret and grant type have codes of their own', async () => {
  const simulator = await openSimulator();
  const form = { grant_type: 'refresh_token', refresh_token: simulator.issueRefreshToken() };
  expect(await requestToken(simulator, { ...form, app_id: '9' })).toMatchObject({ error: -14002 });
  expect(await requestToken(simulator, form, 'wrong')).toMatchObject({ error: -14004 });
  expect(await requestToken(simulator, { grant_type: 'password' })).toMatchObject({ error: -14018 });
  // none of the refusals spent it
  expect(await requestToken(simulator, form)).toMatchObject({ access_token: expect.any(String) });
});

test('the consent page names the OA and keeps the request', async () => {
  const simulator = await openSimulator();
  const page = await (await fetch(`${simulator.url}/v4/oa/permission?${new URLSearchParams(GRANT)}`)).text();
  expect(page).toContain(OA.name);
  expect(page).toContain('value="s&amp;1"');
});

test('consent redirects with code, OA and state, and the code is worth one exchange', async () => {
  const simulator = await openSimulator();
  const callback = await grantCode(simulator);
  expect(`${callback.origin}${callback.pathname}`).toBe(GRANT.redirect_uri);
  expect(callback.searchParams.get('oa_id')).toBe(OA.id);
  expect(callback.searchParams.get('state')).toBe(GRANT.state);
  const code = callback.searchParams.get('code');
  expect(await exchange(simulator, code)).toMatchObject({ access_token: expect.any(String), expires_in: '90000' });
  expect(await exchange(simulator, code)).toMatchObject({ error: -14005 });
});

test('a verifier that does not fit the challenge is refused', async () => {
  expect(createHash('sha256').update(VERIFIER).digest('base64url')).toBe(CHALLENGE);
  const simulator = await openSimulator();
  const code = (await grantCode(simulator)).searchParams.get('code');
  expect(await exchange(simulator, code, 'another')).toMatchObject({ error: -14005 });
});

test('a request for a foreign app or an address that is none goes to the error page', async () => {
  const simulator = await openSimulator();
  const ask = async (change: object) => {
    const query = new URLSearchParams({ ...GRANT, ...change });
    const answer = await fetch(`${simulator.url}/v4/oa/permission?${query}`, { redirect: 'manual' });
    return answer.headers.get('location');
  };
  expect(await ask({ app_id: '9' })).toBe('/v4/permission/error?error_code=-14002');
  expect(await ask({ redirect_uri: 'javascript:alert(1)' })).toBe('/v4/permission/error?error_code=-14003');
});

test('every showing of a refresh token is counted, refused ones too', async () => {
  const simulator = await openSimulator();
  const token = simulator.issueRefreshToken();
  const { refresh_token: next } = await refresh(simulator, token);
  await refresh(simulator, token);
  expect(simulator.refreshSightings()).toEqual(new Map([[token, 2]]));
  await refresh(simulator, next);
  expect(simulator.refreshSightings().get(next)).toBe(1);
});

test('a grant that was taken back kills the access token and refuses every refresh token', async () => {
  const simulator = await openSimulator();
  const client = await openClient(simulator);
  const unused = simulator.issueRefreshToken();
  const code = (await grantCode(simulator)).searchParams.get('code');
  simulator.revokeGrant();
  expect(await client.call('/v2.0/oa/getoa')).toMatchObject({ error: -216 });
  expect(await refresh(simulator, unused)).toMatchObject({ error: -14014 });
  expect(await exchange(simulator, code)).toMatchObject({ error: -14005 });
  expect(await refresh(simulator, simulator.issueRefreshToken())).toMatchObject({ access_token: expect.any(String) });
});

test('a code is worth nothing after 10 minutes, and a refresh token nothing after 90 days', async () => {
  let now = 1_760_000_000_000;
  const simulator = await openSimulator({ clock: { now: () => now } });
  const code = (await grantCode(simulator)).searchParams.get('code');
  const token = simulator.issueRefreshToken();
  now += 10 * 60_000;
  expect(await exchange(simulator, code)).toMatchObject({ error: -14005 });
  now += 90 * 86_400_000;
  expect(await refresh(simulator, token)).toMatchObject({ error: -14014 });
});
