/** The path of an admin of the OA through start, Zalo's page and callback, without a browser. */

export type Begun = { readonly cookie: string; readonly consent: URL; readonly response: Response };

/** Opens `/oauth/zalo/start`; the answer leads to Zalo. */
export async function beginGrant(appUrl: string, cookie = ''): Promise<Begun> {
  const response = await fetch(`${appUrl}/oauth/zalo/start`, { redirect: 'manual', headers: { cookie } });
  const set = response.headers.get('set-cookie') ?? '';
  return { response, cookie: set.split(';')[0] ?? '', consent: new URL(response.headers.get('location') ?? '') };
}

/** Presses "Cho phép" on the simulator's page; answers where that leads. */
export async function consentTo(consent: URL): Promise<URL> {
  const form = new URLSearchParams(consent.searchParams);
  const answer = await fetch(consent.origin + consent.pathname, { method: 'POST', body: form, redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
}

/** Follows the redirect to the bot's callback. */
export async function callBack(
  callback: URL,
  cookie: string,
): Promise<{ status: number; page: string; headers: Headers }> {
  const response = await fetch(callback, { redirect: 'manual', headers: { cookie } });
  return { status: response.status, page: await response.text(), headers: response.headers };
}

export async function grantByClick(appUrl: string) {
  const { cookie, consent } = await beginGrant(appUrl);
  return await callBack(await consentTo(consent), cookie);
}
