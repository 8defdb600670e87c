// Takes secrets out of a server's answer before it is kept. Pure. Works on text, because a failure's body need not be JSON.
import { MASK } from '#lib/action/mask.ts';
import { replaceKnownKeys } from '../secret/known-keys.ts';
import { type Place, placesOf } from './spellings.ts';

/** The most of a body that is kept, in UTF-16 units. */
export const BODY_LIMIT = 16_384;
/** And of a header's value. */
const HEADER_LIMIT = 2_000;
const MOST_HEADERS = 100;

/** How much longer than itself a word may stand in a text: every character as its HTML number. */
const LONGEST_SPELLING = 12;

/** A quote as it stands in plain text, in JSON inside JSON, in HTML, in an address. */
const HTML_QUOTE = '&(?:amp;)*(?:quot|apos|#34|#39|#x22|#x27);';
const QUOTE = `(?:\\\\*["']|${HTML_QUOTE}|%2[27])`;

/** A server that echoes the request would put the credential into the log: scheme and token, wherever they stand. */
const AUTHORIZATION = /\b(Bearer|Basic|Digest|Token|ApiKey)(?:\s|\+|%20)+[\w.~+/=:-]{6,}/gi;
/** Bounded, so that a body of letters alone costs no more than its length. `"password": "…"`, `api_key=…`, `Set-Cookie: …` and their like. */
const NAMED = new RegExp(
  `(${QUOTE}?[\\w-]{0,40}(?:authorization|cookie|passw(?:or)?d|passphrase|secret|token|api[-_]?key|credential)[\\w-]{0,40}${QUOTE}?\\s*(?:[:=]|%3[ad])\\s*)` +
    `("(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\\\\+["'][^"']*|${HTML_QUOTE}(?:(?!${HTML_QUOTE})[^"<>])*|%2[27](?:(?!%2[27])[^\\s"&])*|[^\\s,;&}\\]]+)`,
  'gi',
);

/** Headers whose value is a credential whatever it looks like. */
const CREDENTIAL_HEADER =
  /authori[sz]ation|cookie|passw|passphrase|secret|token|api-?key|credential|session|signature|jwt|[cx]srf|otp\b|-key$|^key$/i;
/** The browser keeps it to itself; a browser that did not would hand a signed-in session over. */
const NEVER_KEPT = /^set-cookie/i;

/** The text with a mask in place of each word, in whichever spelling it stands there. */
export function maskWords(text: string, words: readonly string[]): string {
  return masked(text, placesOfAll(text, words), text.length);
}

/**
 * A text as the log may keep it: what must be hidden goes first, so that a cut never leaves half a secret.
 * @param hidden the secret and the values of sensitive inputs and outputs
 * @param whole what is hidden only where it stands by itself, because it is too short to look for inside of other words
 */
export function redactBody(
  body: string,
  hidden: readonly string[],
  whole: readonly string[] = [],
  limit: number = BODY_LIMIT,
): string {
  const longest = hidden.reduce((most, word) => Math.max(most, word.length), 0);
  // As far as a word could reach that begins before the cut. The rest is not looked at: it is not kept.
  const seen = body.slice(0, limit + longest * LONGEST_SPELLING);
  const places = [...placesOfAll(seen, hidden), ...whole.flatMap((word) => placesByItself(seen, word))];
  // Cut before the patterns, which would take minutes over megabytes of one letter; a pattern cut in two still matches its first half.
  const text = replaceKnownKeys(masked(seen, places, limit), MASK)
    .replace(AUTHORIZATION, `$1 ${MASK}`)
    .replace(NAMED, (_all, name: string) => `${name}${MASK}`);
  return body.length > limit || text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

/** An answer's headers as the log may keep them: names in lower case; a credential by its name, or by what stands in it, is masked. */
export function redactHeaders(
  headers: readonly { name: string; value: string }[],
  hidden: readonly string[],
): { name: string; value: string }[] {
  const kept = headers.filter(({ name }) => !NEVER_KEPT.test(name)).slice(0, MOST_HEADERS);
  return kept.map(({ name, value }) => ({
    name: maskWords(name.toLowerCase(), hidden),
    value: CREDENTIAL_HEADER.test(name) ? MASK : redactBody(value, hidden, [], HEADER_LIMIT),
  }));
}

function placesOfAll(text: string, words: readonly string[]): Place[] {
  return [...new Set(words)].flatMap((word) => placesOf(text, word));
}

function placesByItself(text: string, word: string): Place[] {
  const other = /[\p{L}\p{N}]/u;
  return placesOf(text, word).filter(
    ([from, to]) => !other.test(text.charAt(from - 1)) && !other.test(text.charAt(to)),
  );
}

/** A mask for every stretch that places cover: where two overlap, what sticks out of one would be half a secret. */
function masked(text: string, places: readonly Place[], limit: number): string {
  const ordered = places.filter(([from]) => from < limit).sort((a, b) => a[0] - b[0]);
  let kept = '';
  let at = 0;
  for (const [from, to] of ordered) {
    if (from > at || (from === at && at === 0)) kept += text.slice(at, from) + MASK;
    // One that begins where the last ended, or inside of it, belongs to the same mask.
    at = Math.max(at, to);
  }
  return kept + text.slice(at, Math.max(at, limit));
}
