// The requests that get a token by OAuth 2.0. Pure: what is sent is built here and sent by the background alone.
import { base64, encodeForm } from '../connection/encode.ts';
import type { Connection } from '../connection.ts';

export type OAuth = NonNullable<Connection['oauth']>;

/** Always a POST. Holds a secret: it goes to the token address and nowhere else. */
export interface TokenCall {
  url: string;
  headers: { name: string; value: string }[];
  body: string;
}

/** Client credentials: RFC 6749, 4.4.2. @param secret the client's */
export function clientCredentialsCall(oauth: OAuth, secret: string): TokenCall {
  return tokenCall(oauth, secret, [
    ['grant_type', 'client_credentials'],
    ...(oauth.scope === '' ? [] : [['scope', oauth.scope] as const]),
    ...oauth.parameters.map(({ name, value }) => [name, value] as const),
  ]);
}

/** What a sign-in page sent back, for a token: RFC 6749, 4.1.3, with the verifier of RFC 7636, 4.5. @param secret '' for a public client */
export function codeCall(
  oauth: OAuth,
  secret: string,
  { code, returnUrl, verifier }: { code: string; returnUrl: string; verifier: string },
): TokenCall {
  return tokenCall(oauth, secret, [
    ['grant_type', 'authorization_code'],
    ['code', code],
    ['redirect_uri', returnUrl],
    ['code_verifier', verifier],
  ]);
}

/** RFC 6749, 6. Without a scope: what was granted stays. @param secret '' for a public client */
export function refreshCall(oauth: OAuth, secret: string, refreshToken: string): TokenCall {
  return tokenCall(oauth, secret, [
    ['grant_type', 'refresh_token'],
    ['refresh_token', refreshToken],
  ]);
}

function tokenCall(oauth: OAuth, secret: string, parameters: (readonly [string, string])[]): TokenCall {
  const form = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  const headers = [
    { name: 'Accept', value: 'application/json' },
    { name: 'Content-Type', value: 'application/x-www-form-urlencoded' },
  ];
  switch (oauth.authentication) {
    case 'basic': {
      // Encoded as a form before it is joined (RFC 6749, 2.3.1): an id may hold a colon.
      const login = `${encodeForm(oauth.clientId)}:${encodeForm(secret)}`;
      headers.push({ name: 'Authorization', value: `Basic ${base64(login)}` });
      break;
    }
    case 'body':
      form.append('client_id', oauth.clientId);
      form.append('client_secret', secret);
      break;
    case 'none':
      form.append('client_id', oauth.clientId);
      break;
  }
  return { url: oauth.tokenUrl, headers, body: form.toString() };
}
