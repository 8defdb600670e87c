// The stored shape of a connection, version 1: which credential a request gets, how it is got, and which origins it may reach.
// There is no field for a secret or a token: they stand in a store of their own that no message reads.
import * as z from 'zod/mini';

/**
 * `oauth-client`: OAuth 2.0 client credentials (RFC 6749, 4.4). `oauth-code`: OAuth 2.0 authorization code with PKCE (RFC 7636); each
 * agent signs in as themselves. `token-exchange`: a login call whose JSON answer carries the token.
 */
export const CONNECTION_KINDS = ['bearer', 'api-key', 'basic', 'oauth-client', 'oauth-code', 'token-exchange'] as const;

const text = (max: number) => z.string().check(z.maxLength(max));
const pairs = z.array(z.strictObject({ name: text(200), value: text(2_000) })).check(z.maxLength(20));
const placeSchema = z.strictObject({ in: z.enum(['header', 'query']), name: text(200) });

const oauthSchema = z.strictObject({
  /** Its origin must be one that the connection names. */
  tokenUrl: text(2_000),
  /** `oauth-code` only: the page where the agent signs in. No secret goes there. */
  authorizeUrl: z._default(text(2_000), ''),
  clientId: text(500),
  scope: z._default(text(2_000), ''),
  /** How the client proves itself at the token address (RFC 6749, 2.3.1); `none`: a public client, `oauth-code` only. */
  authentication: z._default(z.enum(['basic', 'body', 'none']), 'basic'),
  /** What the server wants besides, such as `audience`: with the token request of `oauth-client`, with the sign-in page of `oauth-code`. */
  parameters: z._default(pairs, []),
});

const exchangeSchema = z.strictObject({
  /** The login call, always a POST. Its origin must be one that the connection names. */
  url: text(2_000),
  /** What a person gives: `login` is `{{user}}` and `{{password}}`, `key` is `{{key}}`. */
  secret: z.enum(['login', 'key']),
  /** Values may hold those placeholders. */
  headers: z._default(pairs, []),
  /** The placeholders stand inside JSON strings, or in the values of form fields. */
  body: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('json'), template: text(10_000) }),
    z.strictObject({ type: z.literal('form'), fields: pairs }),
  ]),
  /** Where the token stands in the answer: a path as outputs have it, with one match. */
  tokenPath: text(1_000),
  /** Where the answer says for how many seconds the token holds; '' for nowhere. */
  expiresPath: z._default(text(1_000), ''),
  /** Where the token stands in a request, and what stands before it, such as `Bearer `. */
  place: z.strictObject({ in: z.enum(['header', 'query']), name: text(200), prefix: text(100) }),
});

/** An answer that means "sign in again" without being a 401. All that is named must be so. */
const soft401Schema = z.strictObject({
  /** null: any status below 400. */
  status: z.nullable(z.int().check(z.minimum(200), z.maximum(599))),
  /** '' : the status alone decides. */
  path: text(1_000),
  /** The text at that path; '' : that something is found there is enough. */
  value: text(500),
});

export const connectionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  kind: z.enum(CONNECTION_KINDS),
  /** `api-key` only: where the key stands in a request. */
  key: z.optional(placeSchema),
  /** Both OAuth kinds. */
  oauth: z.optional(oauthSchema),
  /** `token-exchange` only. */
  exchange: z.optional(exchangeSchema),
  /** The kinds whose token is renewed: both of OAuth, and `token-exchange`. */
  soft401: z.optional(soft401Schema),
  /** Exact origins (`https://api.example.com`) that the secret, and the token got with it, may be sent to. */
  origins: z.array(z.string().check(z.maxLength(300))).check(z.minLength(1), z.maxLength(50)),
  /** What "Test connection" gets: an address at one of the origins that changes nothing; '' for none. */
  testUrl: z._default(text(2_000), ''),
  /** Where a person finds the secret, in the administrator's words. */
  help: z._default(text(1_000), ''),
  /** Whose account acts when all agents use the same secret; '' when each agent has their own. */
  account: z._default(z.string().check(z.maxLength(120)), ''),
  updatedAt: z.number(),
});

export type Connection = z.infer<typeof connectionSchema>;
export type ConnectionKind = Connection['kind'];

/** How a connection stands in this browser. `sign-in`: the agent has to sign in, for the first time or again. `locked`: by the passphrase. */
export type SecretState = 'ready' | 'missing' | 'sign-in' | 'locked';
