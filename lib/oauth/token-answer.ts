// Reading what a token address answered, strictly: what is no token must never travel as one. Pure.
import { type Json, JsonNumber, parseJson } from '../action/json.ts';

/** A token and how long it holds. */
export interface Grant {
  token: string;
  /** Seconds; null: the server does not say. */
  lifetime: number | null;
  /** Gets the next token; with a renewal, in the place of the one that was used. null: none was given. */
  refreshToken: string | null;
}

export type TokenAnswer =
  | { kind: 'grant'; grant: Grant }
  /** The server's own refusal: a code of RFC 6749, 5.2, `login` for a login that was not accepted, '' for another. */
  | { kind: 'refused'; code: string }
  /** Neither token nor refusal. `what`: the rest of a sentence that begins with the address; nothing of the answer stands in it. */
  | { kind: 'unusable'; what: string };

/** What a token address answers with. */
export interface Answered {
  status: number;
  body: Uint8Array;
}

const CODES: ReadonlySet<string> = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
]);

/** More would fit no header of any server. */
const LONGEST = 16_000;
/** A longer one says nothing: the browser is closed before. */
const TEN_YEARS = 315_360_000;

/** RFC 6749, 5.1 and 5.2. */
export function readTokenAnswer({ status, body }: Answered): TokenAnswer {
  const json = jsonOf(body);
  const members = isObject(json) ? json : null;
  const of = (name: string) => (members && Object.hasOwn(members, name) ? members[name] : undefined);
  if (status >= 400) {
    const code = of('error');
    if (typeof code === 'string') return { kind: 'refused', code: CODES.has(code) ? code : '' };
    return { kind: 'unusable', what: `answered with the status ${status}` };
  }
  if (!members) return { kind: 'unusable', what: 'did not answer with a JSON object' };
  // Some answer 200 with an error in it.
  const error = of('error');
  if (typeof error === 'string' && of('access_token') === undefined) {
    return { kind: 'refused', code: CODES.has(error) ? error : '' };
  }
  const token = of('access_token');
  if (!isToken(token)) return { kind: 'unusable', what: 'answered without an access token that can be sent' };
  const type = of('token_type');
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') {
    return { kind: 'unusable', what: 'gave a token of another type than “bearer”' };
  }
  const lifetime = lifetimeOf(of('expires_in'));
  if (lifetime === undefined) return { kind: 'unusable', what: 'did not say in seconds for how long the token holds' };
  const refreshToken = of('refresh_token') ?? null;
  if (refreshToken !== null && !isToken(refreshToken)) {
    return { kind: 'unusable', what: 'gave a refresh token that cannot be sent' };
  }
  return { kind: 'grant', grant: { token, lifetime, refreshToken } };
}

/** null for what is no JSON: parseJson's own words are about actions. */
export function jsonOf(body: Uint8Array): Json | undefined {
  try {
    return parseJson(body);
  } catch {
    return undefined;
  }
}

/** Visible ASCII, in one piece: a line break would begin a header of the server's making. */
export function isToken(value: Json | undefined): value is string {
  return typeof value === 'string' && value.length <= LONGEST && /^[\x21-\x7e]+$/.test(value);
}

/** Seconds, out of a number or a text of digits; null where nothing is said, undefined where it makes no sense. */
export function lifetimeOf(value: Json | undefined): number | null | undefined {
  if (value === undefined || value === null) return null;
  const text = value instanceof JsonNumber ? value.text : value;
  if (typeof text !== 'string' || !/^\d+(?:\.\d+)?(?:[eE]\+?\d{1,2})?$/.test(text)) return undefined;
  return Math.min(Number(text), TEN_YEARS);
}

function isObject(json: Json | undefined): json is { [name: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && !(json instanceof JsonNumber);
}
