// A response's text, parsed as the product parses it.
import { type Json, parseJson } from '#lib/action/json.ts';

export function readText(text: string): Json {
  return parseJson(new TextEncoder().encode(text));
}
