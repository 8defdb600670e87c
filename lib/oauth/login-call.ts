// The login call of a token exchange: a request made of what a person gave, and the token out of its answer. Pure.
import { buildBody } from '../action/body.ts';
import { parseBody } from '../action/body-template.ts';
import { JsonNumber } from '../action/json.ts';
import { parsePath } from '../action/path.ts';
import { parseTemplate } from '../action/placeholder.ts';
import type { Input } from '../action/schema.ts';
import { createSelector } from '../action/select.ts';
import { spanText } from '../action/spans.ts';
import type { Connection } from '../connection.ts';
import { AppError } from '../errors.ts';
import { type Answered, isToken, jsonOf, lifetimeOf, type TokenAnswer } from './token-answer.ts';
import type { TokenCall } from './token-call.ts';

export type Exchange = NonNullable<Connection['exchange']>;

/** The names that may stand between double braces, by what a person gives. */
export const LOGIN_WORDS = { login: ['user', 'password'], key: ['key'] } as const;

/** What stands behind those names. @param secret as it is kept: for a login `user:password` */
export function loginValues({ secret: kind }: Exchange, secret: string): Record<string, string> {
  if (kind === 'key') return { key: secret };
  const colon = secret.indexOf(':');
  return { user: secret.slice(0, colon), password: secret.slice(colon + 1) };
}

/** Every one is text: bare in a JSON body it gets its quotes. */
export function loginInputs({ secret }: Exchange): Input[] {
  return LOGIN_WORDS[secret].map((name) => ({
    name,
    description: '',
    type: 'string',
    required: true,
    sensitive: true,
  }));
}

/**
 * The login call. What a person gave is put in once and never looked at again: a password may hold `{{key}}`.
 * @throws AppError value-invalid when it cannot stand in a header; it is never quoted.
 */
export function loginCall(exchange: Exchange, secret: string): TokenCall {
  const values = loginValues(exchange, secret);
  const { body } = exchange;
  const type = body.type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = exchange.headers.map(({ name, value }) => {
    const text = filled(value, values);
    if (/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)) return { name, value: text };
    throw new AppError({
      code: 'value-invalid',
      message: `What you gave is sent in the header “${name}”, where only letters A–Z, digits and plain signs can stand.`,
      advice: 'Enter it again; if it is right, the administrator must send it in the body.',
      blame: 'you',
      field: 'secret',
    });
  });
  return {
    url: exchange.url,
    headers: [
      ...(headers.some(({ name }) => name.toLowerCase() === 'accept')
        ? []
        : [{ name: 'Accept', value: 'application/json' }]),
      { name: 'Content-Type', value: type },
      ...headers,
    ],
    body:
      body.type === 'json'
        ? spanText(buildBody(parseBody(body.template), loginInputs(exchange), values))
        : new URLSearchParams(body.fields.map(({ name, value }) => [name, filled(value, values)])).toString(),
  };
}

/** Where the token stands, the definition says; one match, and a text that can be sent. */
export function readLoginAnswer(exchange: Exchange, { status, body }: Answered): TokenAnswer {
  if (status === 400 || status === 401 || status === 403 || status === 422) return { kind: 'refused', code: 'login' };
  if (status >= 400) return { kind: 'unusable', what: `answered with the status ${status}` };
  const json = jsonOf(body);
  if (json === undefined) return { kind: 'unusable', what: 'did not answer with JSON' };
  const select = createSelector(json);
  const [token, ...others] = select(parsePath(exchange.tokenPath));
  if (token === undefined) return { kind: 'unusable', what: `answered without anything at ${exchange.tokenPath}` };
  const text = token instanceof JsonNumber ? token.text : token;
  if (others.length > 0 || !isToken(text)) {
    return { kind: 'unusable', what: `answered with no single token that can be sent at ${exchange.tokenPath}` };
  }
  const lifetime = exchange.expiresPath === '' ? null : lifetimeOf(select(parsePath(exchange.expiresPath))[0]);
  if (lifetime === undefined) {
    return { kind: 'unusable', what: `answered without a number of seconds at ${exchange.expiresPath}` };
  }
  return { kind: 'grant', grant: { token: text, lifetime, refreshToken: null } };
}

function filled(template: string, values: Record<string, string>): string {
  const parts = parseTemplate(template, 'exchange');
  return parts.map((part) => (part.kind === 'text' ? part.text : (values[part.name] ?? ''))).join('');
}
