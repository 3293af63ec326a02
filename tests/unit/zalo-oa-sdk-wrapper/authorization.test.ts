import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  authorizationUrl,
  createPkce,
  exchangeCode,
  ownerOf,
  undiciTransport,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { cut, openStandIn, type Reply } from './stand-in.js';

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const SECRET = 'appSecret_EXAMPLE';

test('the PKCE pair is the contract’s vector for its 32 bytes', () => {
  const asked: number[] = [];
  const pkce = createPkce((size) => {
    asked.push(size);
    return Buffer.from(VERIFIER, 'base64url');
  });
  expect([pkce, asked]).toEqual([{ verifier: VERIFIER, challenge: CHALLENGE }, [32]]);
});

test('every PKCE pair differs, in 43 characters of base64url without padding', () => {
  const [one, other] = [createPkce(), createPkce()];
  expect(one.verifier).not.toBe(other.verifier);
  expect([one.verifier, one.challenge].filter((text) => /^[\w-]{43}$/.test(text))).toHaveLength(2);
});

test('the authorization page is asked with four parameters, and no code_challenge_method', () => {
  const url = new URL(
    authorizationUrl({
      oauthBaseUrl: 'https://oauth.zaloapp.com',
      appId: '1111111111111111111',
      redirectUri: 'https://bot.example/oauth/zalo/callback?a=1&b=2',
      state: 's&1',
      codeChallenge: CHALLENGE,
    }),
  );
  expect(url.origin + url.pathname).toBe('https://oauth.zaloapp.com/v4/oa/permission');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    app_id: '1111111111111111111',
    redirect_uri: 'https://bot.example/oauth/zalo/callback?a=1&b=2',
    code_challenge: CHALLENGE,
    state: 's&1',
  });
});

async function open(reply: Reply) {
  const zalo = await openStandIn(() => reply);
  const transport = undiciTransport(zalo.dispatcher);
  const app = { oauthBaseUrl: zalo.url, appId: '1111111111111111111', appSecret: SECRET, transport };
  const exchange = () => exchangeCode(app, { code: 'code_EXAMPLE', codeVerifier: VERIFIER });
  const owner = (proofSecret?: string) =>
    ownerOf({ apiBaseUrl: zalo.url, transport, ...(proofSecret && { proofSecret }) }, 'accessToken_EXAMPLE');
  return { ...zalo, exchange, owner };
}

describe('the exchange of a code', () => {
  test('goes out as the contract writes it, and answers tokens and their life', async () => {
    const { exchange, heard } = await open({ access_token: 'a', refresh_token: 'r', expires_in: '90000' });
    expect(await exchange()).toEqual({ accessToken: 'a', refreshToken: 'r', lifeMs: 90_000_000 });
    expect(heard).toMatchObject([
      {
        method: 'POST',
        path: '/v4/oa/access_token',
        headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: SECRET },
        body: `code=code_EXAMPLE&app_id=1111111111111111111&grant_type=authorization_code&code_verifier=${VERIFIER}`,
      },
    ]);
  });

  test.each([-14002, -14003, -14004, -14005, -14012, -14018, -14024, -14029])(
    '%i inside HTTP 200 is an error with its meaning',
    async (code) => {
      const { exchange } = await open({ error: code, error_name: 'no' });
      await expect(exchange()).rejects.toMatchObject({ kind: 'needs-human', code, endpoint: '/v4/oa/access_token' });
    },
  );

  test('without a refresh token there is no grant', async () => {
    const { exchange } = await open({ access_token: 'a', expires_in: '90000' });
    await expect(exchange()).rejects.toMatchObject({ kind: 'needs-human', code: null });
  });

  test('whose answer is lost is not repeated', async () => {
    const { exchange, heard } = await open(cut);
    await expect(exchange()).rejects.toMatchObject({ kind: 'transient' });
    expect(heard).toHaveLength(1);
  });

  test('shows no code, verifier or secret in its error', async () => {
    const { exchange } = await open({ error: -14005, error_description: `code_EXAMPLE ${SECRET}` });
    const told = inspect(await exchange().catch((error: unknown) => error), { depth: null, showHidden: true });
    expect(['code_EXAMPLE', VERIFIER, SECRET].filter((value) => told.includes(value))).toEqual([]);
  });
});

describe('the owner of a token', () => {
  test.each([
    ['oaid', { oaid: '4444444444444444444' }],
    ['oa_id', { oa_id: '4444444444444444444' }],
  ])('is read from %s', async (_, data) => {
    const { owner, heard } = await open({ error: 0, data });
    expect(await owner()).toBe('4444444444444444444');
    expect(heard).toMatchObject([
      { method: 'GET', path: '/v2.0/oa/getoa', headers: { access_token: 'accessToken_EXAMPLE' } },
    ]);
  });

  test('is asked with a proof where the app sends proofs', async () => {
    const { owner, heard } = await open({ error: 0, data: {} });
    await owner('appSecret_EXAMPLE');
    const proof = 'bcd5ecfc127778f6e6457909e77ce7218d39a34936a0f1f8b8e6f221e5babc50';
    expect(heard).toMatchObject([{ headers: { appsecret_proof: proof } }]);
  });

  test('is refused for a dead token', async () => {
    const { owner } = await open({ error: -216, message: 'Access token is invalid' });
    await expect(owner()).rejects.toMatchObject({ kind: 'token' });
  });
});
