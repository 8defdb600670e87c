// A parsed response as JSON.parse would have it, for comparing.
import { type Json, JsonNumber } from '#lib/action/json.ts';

export function plainJson(json: Json): unknown {
  if (json instanceof JsonNumber) return Number(json.text);
  if (Array.isArray(json)) return json.map(plainJson);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, plainJson(value)]));
}
