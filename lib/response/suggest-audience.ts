// Who may see an output, to begin with. Never customer-safe by itself: that a customer may read something is a person's decision. Pure.
import type { Json } from '../action/json.ts';
import type { Audience } from '../action/schema.ts';
import { nameWords } from './name-words.ts';

/** Credentials, means of payment, numbers that people are identified by, health. */
const SENSITIVE_NAME =
  /(?:^| )(?:password|passwd|passcode|secret|token|pin|cvv|cvc|iban|bic|ssn|sin|passport|licen[cs]e number|(?:national|tax|social security|card|account|bank account|credit card) (?:id|no|number)|pan|(?:date of )?birth(?: ?day| date)?|dob|api key|private key|diagnosis|salary|gender|religion|nationality)$/i;
const IBAN = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?$/;
const CARD = /^\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}$/;
const JSON_WEB_TOKEN = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;

/** @param name of the member that holds the value */
export function suggestAudience(name: string, value: Json): Audience {
  if (SENSITIVE_NAME.test(nameWords(name).join(' '))) return 'sensitive';
  if (typeof value !== 'string') return 'internal';
  const text = value.trim();
  const looksSecret = IBAN.test(text) || JSON_WEB_TOKEN.test(text) || (CARD.test(text) && passesLuhn(text));
  return looksSecret ? 'sensitive' : 'internal';
}

/** The check digit of payment cards (ISO/IEC 7812-1): one number in ten passes by chance. */
function passesLuhn(text: string): boolean {
  const digits = text.replace(/\D/g, '').split('').map(Number).toReversed();
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : ((digit * 2) % 10) + (digit > 4 ? 1 : 0)),
    0,
  );
  return sum % 10 === 0;
}
