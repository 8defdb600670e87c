// Finds a text in another in whatever way a server may have written it: as is, escaped for JSON, HTML or an address, in base64. Pure.

/** Where a text stands: from, to (excluded), in UTF-16 units. */
export type Place = readonly [from: number, to: number];

/** Longer ones are looked for in whole spellings: a pattern that allows each character its own would be too large for the engine. */
const PATTERN_LIMIT = 500;
/** A shorter one has too few characters of its own in base64 to be told from anything else. */
const BASE64_LEAST = 6;
const BASE64_RUN = /[A-Za-z0-9+/_=-]/;

const NAMED: Record<string, string> = { '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos', ' ': 'nbsp' };
const SHORT: Record<string, string> = { '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' };

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
/** Hex digits in either case. */
const eitherCase = (digits: string) => digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** All places of a text; they may overlap. */
export function placesOf(text: string, word: string): Place[] {
  if (word === '') return [];
  return [
    ...(word.length > PATTERN_LIMIT ? wholePlaces(text, word) : patternPlaces(text, word)),
    ...base64Places(text, word),
  ];
}

/** Every character in any of its spellings, so that a mixture of them is found as well. */
function patternPlaces(text: string, word: string): Place[] {
  // Backslashes in a row are one thing: told apart, there would be countless ways to match them.
  const parts = word.match(/\\+|[^\\]/gu) ?? [];
  const pattern = new RegExp(
    parts.map((part) => (part.startsWith('\\') ? backslashes(part.length) : characterPattern(part))).join(''),
    'g',
  );
  return Array.from(text.matchAll(pattern), (match): Place => [match.index, match.index + match[0].length]);
}

function backslashes(count: number): string {
  const escaped = '%(?:25)?5[cC]|&(?:amp;){0,3}#(?:0{0,6}92|[xX]0{0,6}5[cC]);?|\\\\{1,4}(?:u00|x)5[cC]';
  return `(?:\\\\{${count},${4 * count}}|(?:${escaped}){${count}})`;
}

/** Every repetition is bounded: an answer must not be able to make the search long. */
function characterPattern(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  // An address inside an address has its percent signs encoded once more; HTML inside HTML its ampersands.
  const percent = Array.from(utf8(character), (byte) => `%(?:25)?${eitherCase(hex(byte, 2))}`).join('');
  const named = NAMED[character];
  const short = SHORT[character];
  const spellings = [
    character === '&' ? '&(?:amp;){0,3}' : literal(character),
    units.map((unit) => `\\\\{1,4}u${eitherCase(hex(unit, 4))}`).join(''),
    percent,
    `&(?:amp;){0,3}#0{0,6}${code};?`,
    `&(?:amp;){0,3}#[xX]0{0,6}${eitherCase(code.toString(16))};?`,
    ...(named === undefined ? [] : [`&(?:amp;){0,3}${named};?`]),
    ...(short === undefined ? [] : [`\\\\{1,4}${short}`]),
    ...(/["'/]/.test(character) ? [`\\\\{1,4}${literal(character)}`] : []),
    ...(code < 0x100 ? [`\\\\{1,4}x${eitherCase(hex(code, 2))}`] : []),
    ...(character === ' ' ? ['\\+'] : []),
  ];
  return `(?:${spellings.join('|')})`;
}

function wholePlaces(text: string, word: string): Place[] {
  const json = JSON.stringify(word).slice(1, -1);
  const escaped = (character: string) => `\\u${hex(character.charCodeAt(0), 4)}`;
  const html = word.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const all = [
    word,
    json,
    json.replaceAll('/', '\\/'),
    json.replace(/[^\x20-\x7e]/g, escaped),
    json.replace(/[<>&='+]/g, escaped),
    encodeURIComponent(word.toWellFormed()),
    new URLSearchParams({ v: word }).toString().slice(2),
    html,
    html.replaceAll("'", '&#39;'),
    html.replaceAll("'", '&#x27;'),
  ];
  return [...new Set(all)].flatMap((spelling) => exactPlaces(text, spelling));
}

function exactPlaces(text: string, spelling: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + spelling.length)) {
    places.push([at, at + spelling.length]);
  }
  return places;
}

/** The word inside of whatever was encoded with it: the whole of that is its place. */
function base64Places(text: string, word: string): Place[] {
  const bytes = utf8(word);
  if (bytes.length < BASE64_LEAST) return [];
  const cores = [0, 1, 2].flatMap((before) => {
    const padded = new Uint8Array(before + bytes.length);
    padded.set(bytes, before);
    const encoded = btoa(Array.from(padded, (byte) => String.fromCharCode(byte)).join(''));
    // Only the characters that are made of the word's own bits.
    const core = encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [...new Set(cores)].flatMap((core) => widenedPlaces(text, core));
}

/** One place for each stretch: an answer that repeats the word for megabytes is walked through once, not once for each repetition. */
function widenedPlaces(text: string, core: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(core); at >= 0; ) {
    const place = widened(text, at, at + core.length);
    places.push(place);
    at = text.indexOf(core, place[1]);
  }
  return places;
}

function widened(text: string, from: number, to: number): Place {
  let [start, end] = [from, to];
  while (start > 0 && BASE64_RUN.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && BASE64_RUN.test(text.charAt(end))) end += 1;
  return [start, end];
}
