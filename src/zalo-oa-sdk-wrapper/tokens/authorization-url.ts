export type AuthorizationRequest = {
  /** Without a slash at its end. */
  readonly oauthBaseUrl: string;
  readonly appId: string;
  /** The callback address as it is registered in the app's console; another one is refused with -14003. */
  readonly redirectUri: string;
  /** Comes back with the code: unguessable, good once, bound to the browser that asked. */
  readonly state: string;
  readonly codeChallenge: string;
};

/** The page on which an admin of the OA grants the app. It takes no `code_challenge_method` (contract §5). */
export function authorizationUrl(request: AuthorizationRequest): string {
  const query = new URLSearchParams({
    app_id: request.appId,
    redirect_uri: request.redirectUri,
    code_challenge: request.codeChallenge,
    state: request.state,
  });
  return `${request.oauthBaseUrl}/v4/oa/permission?${query}`;
}
