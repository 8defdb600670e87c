// How a description wants a text to be written: case, spaces, a sign left out. Applied to what was found, never to what an agent typed.

const UPPER =
  /\b(upper[- ]?case|in capitals|capital letters|all caps|capitalised|gro(ß|ss)buchstaben|(en )?majuscules?|mayúsculas?|maiúsculas?)\b/iu;
const LOWER = /\b(lower[- ]?case|small letters|kleinbuchstaben|(en )?minuscules?|minúsculas?)\b/iu;
const WITHOUT =
  /\b(?:no|without|omit(?:ting)?|leave out|drop(?:ping)?|strip(?:ping)?|excluding|ohne|sans|sin|sem)( (?:the|any|its|leading|den|die|das|le|la|les|el|los|o|os))*\s([^.;]{1,60})/giu;
const DIGITS_ONLY =
  /\b((only|just) (the )?(digits|numbers|figures)|(digits|numbers|figures|numeric) only|nur ziffern|chiffres uniquement|solo dígitos|só dígitos)\b/iu;
// "Digits only, + kept."
const PLUS_KEPT = /\+ (is )?kept|\bkeep(ing)? (the )?(leading )?\+|\bwith (the |a )?(leading )?\+|\band \+/iu;
const SIGNS: [RegExp, RegExp][] = [
  [/\b(spaces?|blanks?|whitespace|leerzeichen|espaces?|espacios?|espaços?)\b/iu, /[\s\u00a0\u202f]/gu],
  [/\b(hyphens?|dashes|dash|bindestriche?|tirets?|guiones|guion|hífens?)\b/iu, /[-‐‑–]/gu],
  [/\b(dots?|points?|full stops?|periods?|punkte?|points|puntos?|pontos?)\b/iu, /\./gu],
  [/\b(slash(es)?)\b/iu, /\//gu],
  [/\b(separators|punctuation)\b/iu, /[\s.\-/]/gu],
];
// "without the #", "omit the prefix INV-", "without “DE”".
const LEADING = /^(?:(?:leading|prefix|sign|letters?|hash|symbol)\s)*["“„'‘`(]?(#|@|\+|[A-Z]{1,6}[-_/]?(?![A-Za-z]))/u;

/** `value` as the description wants it written; unchanged where it says nothing. */
export function formatted(value: string, description: string): string {
  let text = value;
  for (const match of description.matchAll(WITHOUT)) {
    const what = match[2] ?? '';
    for (const [named, sign] of SIGNS) if (named.test(what)) text = text.replace(sign, '');
    const leading = /^hash\b/i.test(what) ? '#' : LEADING.exec(what)?.[1];
    if (leading !== undefined && text.toLowerCase().startsWith(leading.toLowerCase()))
      text = text.slice(leading.length);
  }
  if (DIGITS_ONLY.test(description)) text = text.replace(PLUS_KEPT.test(description) ? /(?!^\+)\D/gu : /\D/gu, '');
  if (UPPER.test(description) && !LOWER.test(description)) text = text.toUpperCase();
  else if (LOWER.test(description) && !UPPER.test(description)) text = text.toLowerCase();
  return text;
}
