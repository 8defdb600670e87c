// Takes secrets out of a server's answer before it is kept. Pure. Works on text, because a failure's body need not be JSON.
import { MASK } from '#lib/action/mask.ts';

/** The most of a failure's body that is kept, in UTF-16 units. */
export const FAILURE_BODY_LIMIT = 16_384;

/** A server that echoes the request would put the credential into the log: scheme and token, wherever they stand. */
const AUTHORIZATION = /\b(Bearer|Basic|Digest|Token|ApiKey)\s+[\w.~+/=:-]{6,}/gi;
/** Bounded, so that a body of letters alone costs no more than its length. `"password": "…"`, `api_key=…`, `Set-Cookie: …` and their like. */
const NAMED =
  /(["']?[\w-]{0,40}(?:authorization|cookie|passw(?:or)?d|secret|token|api[-_]?key|credential)[\w-]{0,40}["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,;&}\]]+)/gi;

/** The spellings in which a server may echo a value: as is, inside JSON as several encoders write it, in a URL, in a form. */
function spellings(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const slashes = json.replaceAll('/', '\\/');
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Python's own encoder writes ASCII alone; Gson and Go escape what could end a script element.
  const ascii = json.replace(/[^\x20-\x7e]/g, escaped);
  const safe = json.replace(/[<>&='+]/g, escaped);
  const percent = encodeURIComponent(value.toWellFormed());
  const form = new URLSearchParams({ v: value }).toString().slice(2);
  return [value, json, slashes, ascii, safe, percent, form];
}

/** The text with a mask in place of each word, in whichever spelling it stands there. */
export function maskWords(text: string, words: readonly string[]): string {
  const all = new Set(words.filter((word) => word !== '').flatMap(spellings));
  // Longest first: masking a part would hide the whole from the next search.
  const ordered = [...all].sort((a, b) => b.length - a.length);
  return ordered.reduce((masked, word) => masked.replaceAll(word, MASK), text);
}

/**
 * A failure's body as the log may keep it: what must be hidden goes first, so that a cut never leaves half a secret.
 * @param hidden the secret and the values of sensitive inputs
 */
export function redactBody(body: string, hidden: readonly string[]): string {
  let text = maskWords(body, hidden);
  const isCut = text.length > FAILURE_BODY_LIMIT;
  // Cut before the patterns, which would take minutes over megabytes of one letter; a pattern cut in two still matches its first half.
  if (isCut) text = text.slice(0, FAILURE_BODY_LIMIT);
  text = text.replace(AUTHORIZATION, `$1 ${MASK}`).replace(NAMED, `$1${MASK}`);
  return isCut ? `${text.slice(0, FAILURE_BODY_LIMIT - 1)}…` : text.slice(0, FAILURE_BODY_LIMIT);
}
