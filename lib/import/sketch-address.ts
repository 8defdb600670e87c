// The address of a concrete request: its origin stays, its path's values become inputs, its query is handed on decoded.
import { singular } from './names.ts';
import { cutVariables, type RequestSketch, type SketchPair } from './sketch.ts';
import { fillVariables, type SketchReading } from './sketch-reading.ts';
import { isEmail, looksLikeValue, looksSecret, typeOfText } from './value-kind.ts';

export interface SketchAddress {
  /** Without its query. */
  url: string;
  query: SketchPair[];
  /** The path's segments as they now are, for the name of the action. */
  words: string[];
}

const ADDRESS = /^(?:([A-Za-z][A-Za-z\d+.-]*):\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#.*)?$/s;
/** `:id`, `{id}` and `<id>`, as collections and manuals write a parameter. */
const PARAMETER = /^(?::([A-Za-z_][\w-]*)|\{([A-Za-z_][\w.-]*)\}|<([A-Za-z_][\w -]*)>)$/;

export function readAddress(url: string, notes: RequestSketch['notes'], reading: SketchReading): SketchAddress {
  const trimmed = url.trim();
  const [, scheme = '', place = '', path = '', search = ''] = ADDRESS.exec(trimmed) ?? [];
  const authority = readAuthority(place, reading);
  if (scheme === '' && authority !== '') {
    reading.leftOut.push('Its address names no scheme: https:// was taken.');
  }
  const segments = readPath(path, notes, reading);
  const base = `${scheme === '' || scheme.toLowerCase() === 'https' ? 'https' : scheme.toLowerCase()}://${authority}`;
  return {
    url: segments.length === 0 ? base : `${base}/${segments.join('/')}`,
    query: search
      .split('&')
      .filter((item) => item !== '')
      .map(readItem),
    words: segments,
  };
}

function readAuthority(place: string, reading: SketchReading): string {
  const at = place.lastIndexOf('@');
  if (at !== -1) {
    reading.credentials.push({ kind: 'basic' });
    reading.leftOut.push('Its address held a user name or password: they belong to the connection.');
  }
  const host = place.slice(at + 1);
  if (host !== '' && !host.includes('{{')) return host;
  reading.leftOut.push('Its host is a variable that the document does not give: write the host in the address.');
  return '';
}

function readPath(path: string, notes: RequestSketch['notes'], reading: SketchReading): string[] {
  if (path === '') return [];
  const segments: string[] = [];
  for (const raw of path.split('/').slice(1)) {
    const before = segments.findLast((segment) => !segment.includes('{{') && !/^v\d/i.test(segment)) ?? '';
    segments.push(readSegment(raw, { before, place: segments.length, notes, reading }));
  }
  // `//` stands for nothing that a server must tell apart, and may not be saved; one / at the end may mean something
  return segments.filter((segment, index) => segment !== '' || index === segments.length - 1);
}

interface SegmentPlace {
  before: string;
  place: number;
  notes: RequestSketch['notes'];
  reading: SketchReading;
}

function readSegment(raw: string, { before, place, notes, reading }: SegmentPlace): string {
  const parameter = PARAMETER.exec(raw);
  const named = parameter?.[1] ?? parameter?.[2] ?? parameter?.[3];
  if (named !== undefined) {
    const note = notes.get(named);
    const example = note?.value ?? '';
    return reading.input([named], typeOfText(example), example, note ? { description: note.description } : {});
  }
  const parts = cutVariables(raw);
  if (parts.length > 1)
    return fillVariables(
      parts.map((part, at) => (at % 2 === 1 ? part : literal(part))),
      reading,
    );
  const text = decoded(raw);
  if (!looksLikeValue(text)) return literal(raw);
  const secret = looksSecret(text);
  const choice = { key: `path:${place}`, place: 'address', label: before || 'address', value: text } as const;
  if (!reading.choose(choice, true, secret)) return literal(raw);
  const noun = singular(decoded(before));
  const kind = isEmail(text) ? 'email' : 'id';
  return reading.input(noun === '' ? [kind] : [`${noun}_${kind}`], typeOfText(text), text, { sensitive: secret });
}

/** What an endpoint may hold literally. Braces are written out, so that none begins a placeholder. */
export function literal(text: string): string {
  return text
    .toWellFormed()
    .replace(/%(?![\dA-Fa-f]{2})/g, '%25')
    .replace(/[\s\\#?{}]|[\p{Cc}]/gu, (character) => encodeURIComponent(character));
}

function readItem(item: string): SketchPair {
  const equals = item.indexOf('=');
  const name = equals === -1 ? item : item.slice(0, equals);
  return { name: decodedForm(name), value: equals === -1 ? '' : decodedForm(item.slice(equals + 1)) };
}

/** Variables keep their braces, whatever they hold. */
function decodedForm(text: string): string {
  return decoded(text.replace(/\+/g, ' '));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
