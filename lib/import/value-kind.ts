// What a text that stood in somebody's request probably is: a value that changes from call to call, of which type, or a secret.
import type { ValueType } from '../action/schema.ts';
import { holdsKnownKey } from '../secret/known-keys.ts';
import { identifier } from './names.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const SECRET_NAME =
  /(?:^|_)(?:pass|passwd|password|passphrase|passcode|pwd|secret|token|tokens|jwt|pin|cvv|cvc|otp|apikey|api_key|access_key|private_key|secret_key|credentials?|authorization|signature|session|session_id|card_number|iban|ssn)(?:$|_(?:hash|value|\d+)$)/;
/** Also what only APIs' own addresses call so: Google's `key`, a weather service's `appid`, signed links' `sig`. */
const CREDENTIAL_QUERY =
  /^(?:key|sig|appid|app_key|app_id_key|auth|auth_token|access_token|api_?key|apikey|x_api_key|subscription_key|client_secret|token|secret|password|signature)$/;
/** Keys of whatever service begin so, and so does JSON in base64. */
const SECRET_START = /^(?:sk|pk|rk|eyJ)[._-]?[A-Za-z0-9_.-]{8,}$/;

/** An input of that name is masked and gets no example. */
export function isSensitiveName(name: string): boolean {
  return SECRET_NAME.test(identifier(name));
}

/** A query parameter that carries a credential. */
export function isCredentialParameter(name: string): boolean {
  return CREDENTIAL_QUERY.test(identifier(name)) || isSensitiveName(name);
}

/** A text that may be a secret whatever its name: better an input without an example than a token in a definition. */
export function looksSecret(text: string): boolean {
  if (holdsKnownKey(text) || SECRET_START.test(text)) return true;
  if (text.length < 20 || UUID.test(text) || !/^[\w.+/=~-]+$/.test(text)) return false;
  if (/^[0-9a-f]{32,}$/i.test(text)) return true;
  const groups = text.split(/[-_.]/);
  const solid = groups.some((group) => group.length >= 16 && /\d/.test(group) && /[A-Za-z]/.test(group));
  return solid && /[A-Z]/.test(text) && /[a-z]/.test(text);
}

/** Ids, e-mail addresses, numbers: what another call would have something else for. Words, versions and API names are not. */
export function looksLikeValue(text: string): boolean {
  if (EMAIL.test(text) || UUID.test(text) || looksSecret(text)) return true;
  if (!/\d/.test(text)) return false;
  if (/^v\d/i.test(text) || /^\d+(?:\.\d+){1,2}$/.test(text)) return false;
  // oauth2, sha256, ec2: a word with its number
  return !/^[a-z]+\d{1,3}$/.test(text);
}

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** The strictest type that takes the text as it stands: `007` and a number of 20 digits are text. */
export function typeOfText(text: string): ValueType {
  if (text === 'true' || text === 'false') return 'boolean';
  if (/^-?(?:0|[1-9]\d{0,17})$/.test(text)) return 'integer';
  return /^-?(?:0|[1-9]\d*)\.\d+$/.test(text) ? 'decimal' : 'string';
}

/** Prose without the tokens that somebody may have pasted into it. */
export function withoutSecrets(text: string): string {
  return text.replace(/[\w.+/=~-]{20,}/g, (word) => (looksSecret(word.replace(/^[./]+|[./]+$/g, '')) ? '…' : word));
}
