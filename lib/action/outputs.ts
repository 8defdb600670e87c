// A response as the outputs of its action, ready to be shown: found, limited in size, and masked for the record.
import type { OutputValue, ShownValue } from '../run.ts';
import { type Json, JsonNumber } from './json.ts';
import { MASK } from './mask.ts';
import { parsePath } from './path.ts';
import type { Output } from './schema.ts';
import { createSelector } from './select.ts';

/** Entries of a list, and UTF-16 units of text, that one output shows. */
const MAX_SHOWN = 1_000;
const MAX_TEXT = 65_536;

interface Room {
  left: number;
  full: boolean;
}

/**
 * Evaluates every output's path on its own. One match gives its value, several give a list, none gives `value: null`.
 *
 * `cut` counts the matches of a list; where the one match is itself a list, its entries. `shown: 0` means that the only value, or the
 * first, was too long by itself and is shown in part.
 * @throws AppError path-invalid. `checkAction` refuses such a path, so check before sending: after a write it would be too late.
 */
export function mapOutputs(outputs: Output[], json: Json): OutputValue[] {
  const select = createSelector(json);
  return outputs.map((output) => ({
    name: output.name,
    description: output.description,
    format: output.format,
    audience: output.audience,
    ...shown(select(parsePath(output.path))),
    masked: false,
  }));
}

/** The outputs as the record keeps them: nothing of a sensitive one. */
export function maskOutputs(outputs: OutputValue[]): OutputValue[] {
  return outputs.map((output) => {
    if (output.audience !== 'sensitive' || output.value === null) return output;
    return { ...output, value: { kind: 'text', text: MASK }, cut: null, masked: true };
  });
}

function shown(matches: Json[]): Pick<OutputValue, 'value' | 'cut'> {
  const [only] = matches;
  if (only === undefined) return { value: null, cut: null };
  if (matches.length > 1) return shownList(matches);
  if (Array.isArray(only)) return shownList(only);
  const room: Room = { left: MAX_TEXT, full: false };
  const value = limited(only, room);
  return { value, cut: room.full ? { matches: 1, shown: 0 } : null };
}

function shownList(entries: Json[]): Pick<OutputValue, 'value' | 'cut'> {
  const room: Room = { left: MAX_TEXT, full: false };
  const items: ShownValue[] = [];
  for (const entry of entries.slice(0, MAX_SHOWN)) {
    const item = limited(entry, room);
    // Half an entry would read like a whole one, unless there is nothing else to show.
    if (room.full && items.length > 0) break;
    items.push(item);
    if (room.full) return { value: { kind: 'list', items }, cut: { matches: entries.length, shown: 0 } };
  }
  const cut = items.length < entries.length ? { matches: entries.length, shown: items.length } : null;
  return { value: { kind: 'list', items }, cut };
}

/** The value as far as there is room. Every value and name takes at least one unit, so that a million empty ones do not fit either. */
function limited(json: Json, room: Room): ShownValue {
  if (json === null) return take('', room, () => ({ kind: 'empty' }));
  if (typeof json === 'boolean') return take(String(json), room, () => ({ kind: 'boolean', value: json }));
  if (typeof json === 'string') return take(json.toWellFormed(), room, (text) => ({ kind: 'text', text }));
  if (json instanceof JsonNumber) return take(json.text, room, (text) => ({ kind: 'number', text }));
  return take('', room, () => {
    if (Array.isArray(json)) {
      return { kind: 'list', items: whileRoom(json, room, (item) => limited(item, room)) };
    }
    const members = whileRoom(Object.entries(json), room, ([name, value]) => ({
      name: cutText(name.toWellFormed(), room),
      value: limited(value, room),
    }));
    return { kind: 'object', members };
  });
}

function take(text: string, room: Room, make: (text: string) => ShownValue): ShownValue {
  return make(cutText(text, room));
}

function cutText(text: string, room: Room): string {
  const rest = room.left - text.length - 1;
  if (rest >= 0) {
    room.left = rest;
    return text;
  }
  const fitting = `${text.slice(0, room.left).replace(/[\ud800-\udbff]$/, '')}…`;
  room.left = 0;
  room.full = true;
  return fitting;
}

function whileRoom<Entry, Result>(entries: Entry[], room: Room, one: (entry: Entry) => Result): Result[] {
  const results: Result[] = [];
  for (const entry of entries) {
    if (room.full) break;
    results.push(one(entry));
  }
  return results;
}
