// Web addresses, bare domain names and IP addresses in a sentence.
import type { Spot } from '../finding.ts';

const URL_TEXT = /\bhttps?:\/\/[^\s<>"'“”«»]{3,2000}/giu;
const DOMAIN =
  /(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}@-]|\.\p{L})/gu;

export function* findUrls(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(URL_TEXT)) {
    const value = match[0].replace(/[.,;:!?)\]]+$/, '');
    yield { value, start: match.index, end: match.index + value.length };
  }
}

/** Domain names of at least two labels, without "www."; not the ones inside an e-mail address. */
export function* findDomains(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(DOMAIN)) {
    const value = match[0].replace(/^www\./i, '');
    const start = match.index + match[0].length - value.length;
    yield { value: value.toLowerCase(), start, end: start + value.length };
  }
}

const IP =
  /(?<![\p{L}\p{N}.:])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\p{L}\p{N}:]|\.\d)/giu;

/** IPv4 and IPv6 addresses. */
export function* findIps(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(IP))
    yield { value: match[0], start: match.index, end: match.index + match[0].length };
}
