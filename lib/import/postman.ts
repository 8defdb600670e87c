// A Postman collection (v2.0 or v2.1) as an offer: its folders, requests and the credentials they inherit. Its scripts are never run.
import { parseJson } from '../action/json.ts';
import { METHODS, type Method } from '../action/schema.ts';
import type { FoundCredential } from './imported.ts';
import { createFindings, type ImportOffer, type OfferedRequest } from './offer.ts';
import { oneLine } from './plain-text.ts';
import { readPostmanAuth } from './postman-auth.ts';
import { unreadable } from './read-document.ts';
import { isRecord, listIn, member, scalarText, textIn } from './records.ts';
import { cutVariables, type RequestSketch, type SketchPair, VARIABLE } from './sketch.ts';
import { actionOfSketch } from './sketch-action.ts';
import { isSensitiveName, looksSecret } from './value-kind.ts';

const MOST_REQUESTS = 100_000;
const MOST_FOLDERS_DEEP = 50;

/** True for a document that says it is a collection, or has the shape of one. */
export function isPostmanCollection(document: unknown): boolean {
  const whole = member(document, 'collection') ?? document;
  return (
    /postman/i.test(textIn(member(whole, 'info'), 'schema')) ||
    isFirstVersion(whole) ||
    (isRecord(member(whole, 'info')) && Array.isArray(member(whole, 'item')))
  );
}

/** One request with what its folders give it. */
interface Found {
  item: unknown;
  folders: string[];
  auth: unknown;
  scripted: boolean;
}

/** @throws AppError definition-invalid when the whole cannot be read. */
export function offerPostman(document: unknown): ImportOffer {
  // Postman's own API wraps what it gives
  const whole = member(document, 'collection') ?? document;
  if (isFirstVersion(whole)) {
    throw unreadable('This is a Postman collection of version 1.', 'Export it from Postman as “Collection v2.1”.');
  }
  if (!Array.isArray(member(whole, 'item'))) {
    throw unreadable('The Postman collection has no list of items.', 'Export it from Postman as “Collection v2.1”.');
  }
  const findings = createFindings();
  const title = oneLine(textIn(member(whole, 'info'), 'name'), 120) || 'Postman collection';
  const found = collect(whole, findings);
  const variables = readVariables(listIn(whole, 'variable'));
  return {
    kind: 'postman',
    title,
    findings,
    requests: found.map((one, key) => describeRequest(one, key)),
    convert(key) {
      const one = found[key];
      if (!one) throw unreadable('There is no such request in the collection.', 'Read the document again.');
      return actionOfSketch(sketchOf(one, title, variables)).imported;
    },
  };
}

function collect(whole: unknown, findings: ReturnType<typeof createFindings>): Found[] {
  const found: Found[] = [];
  const walk = (parent: unknown, pointer: string, above: Omit<Found, 'item'>) => {
    for (const [index, item] of listIn(parent, 'item').entries()) {
      const where = `${pointer}/item/${index}`;
      if (found.length >= MOST_REQUESTS)
        return findings.add(where, 'The requests behind the first 100,000 were not read.');
      if (!isRecord(item)) {
        findings.add(where, 'This is neither a request nor a folder.');
        continue;
      }
      const own = member(item, 'auth') ?? member(member(item, 'request'), 'auth');
      const here = {
        folders: above.folders,
        auth: own ?? above.auth,
        scripted: above.scripted || hasScript(item),
      };
      if (Array.isArray(member(item, 'item'))) {
        const name = oneLine(textIn(item, 'name'), 80) || 'Folder';
        if (above.folders.length >= MOST_FOLDERS_DEEP) findings.add(where, 'Folders are nested deeper than 50 levels.');
        else walk(item, where, { ...here, folders: [...above.folders, name] });
      } else if (member(item, 'request') === undefined) findings.add(where, 'This item has no request.');
      else found.push({ item, ...here });
    }
  };
  walk(whole, '', { folders: [], auth: member(whole, 'auth'), scripted: hasScript(whole) });
  return found;
}

function describeRequest({ item, folders }: Found, key: number): OfferedRequest {
  const request = member(item, 'request');
  const method = methodOf(request);
  const url = rawUrl(member(request, 'url') ?? request);
  // the address may hold a password, which is no part of a list
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return {
    key,
    name: oneLine(textIn(item, 'name'), 120) || oneLine(path, 120) || 'Request',
    method,
    path: oneLine(path || '/', 200),
    groups: folders.length === 0 ? [] : [folders.join(' / ')],
    deprecated: false,
    refused: METHODS.some((one) => one === method) ? null : `An action cannot send ${oneLine(method, 20)}.`,
  };
}

function sketchOf({ item, auth, scripted }: Found, title: string, variables: Map<string, Note>): RequestSketch {
  const request = member(item, 'request');
  const method = METHODS.find((one): one is Method => one === methodOf(request));
  if (!method) throw unreadable('An action cannot send this method.', `It sends ${METHODS.join(', ')}.`);
  const leftOut: string[] = [];
  if (scripted) leftOut.push('Its scripts (pre-request, tests) were left out: Deskhand runs no foreign code.');
  const credential = readPostmanAuth(auth, leftOut);
  const url = member(request, 'url') ?? (typeof request === 'string' ? request : undefined);
  return {
    name: textIn(item, 'name'),
    description: descriptionOf(member(request, 'description')) || descriptionOf(member(item, 'description')),
    method,
    url: withBase(withoutSwitchedOff(url, leftOut), variables),
    query: [],
    headers: pairsOf(member(request, 'header'), leftOut, 'header'),
    body: bodyOf(member(request, 'body'), leftOut),
    credentials: credential === null ? [] : [credential satisfies FoundCredential],
    notes: notesOf(url, variables),
    answer: answerOf(item),
    connection: {
      name: title,
      help: `Made from the Postman collection “${title}”. Its secret was not kept: enter it anew.`,
    },
    leftOut,
  };
}

interface Note {
  value: string;
  description: string;
}

function readVariables(list: unknown[]): Map<string, Note> {
  const variables = new Map<string, Note>();
  for (const entry of list.slice(0, 1_000)) {
    const name = textIn(entry, 'key') || textIn(entry, 'id');
    const value = scalarText(member(entry, 'value'));
    if (name === '' || value === undefined || member(entry, 'disabled') === true) continue;
    variables.set(name, { value, description: descriptionOf(member(entry, 'description')) });
  }
  return variables;
}

/** What inputs that come from variables may say of them: never what a secret one holds. */
function notesOf(url: unknown, variables: Map<string, Note>): RequestSketch['notes'] {
  const notes = new Map<string, Note>();
  for (const [name, note] of [...variables, ...readVariables(listIn(url, 'variable'))]) {
    const isSecret = isSensitiveName(name) || looksSecret(note.value) || note.value.includes('{{');
    notes.set(name, { ...note, value: isSecret ? '' : note.value });
  }
  return notes;
}

/** Only what stands before the path is filled in, from the collection's own variables: {{base_url}}, {{host}}. */
function withBase(url: string, variables: Map<string, Note>): string {
  let text = url;
  for (let round = 0; round < 5; round += 1) {
    const [, scheme = '', place = '', rest = ''] = /^(\w+:\/\/)?([^/?#]*)(.*)$/s.exec(text) ?? [];
    const filled = place.replace(VARIABLE, (whole, name: string) => variables.get(name)?.value ?? whole);
    if (filled === place || filled.length > 4_000) break;
    text = `${/^\w+:\/\//.test(filled) ? '' : scheme}${filled.replace(/\/$/, '')}${rest}`;
  }
  return text;
}

function withoutSwitchedOff(url: unknown, leftOut: string[]): string {
  const raw = rawUrl(url);
  const query = listIn(url, 'query');
  if (query.length === 0) return raw;
  const pairs = pairsOf(query, leftOut, 'query parameter');
  const [before = ''] = raw.split(/[?#]/, 1);
  if (pairs.length === 0) return before;
  return `${before}?${pairs.map(({ name, value }) => `${encoded(name)}=${encoded(value)}`).join('&')}`;
}

/** Encoded around its variables. Postman keeps what was typed: a text that is encoded already is decoded first. */
function encoded(text: string): string {
  return cutVariables(text)
    .map((part, place) => (place % 2 === 1 ? `{{${part}}}` : encodeURIComponent(decoded(part.toWellFormed()))))
    .join('');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function rawUrl(url: unknown): string {
  if (typeof url === 'string') return url.slice(0, 20_000);
  const raw = textIn(url, 'raw');
  if (raw !== '') return raw.slice(0, 20_000);
  const join = (value: unknown, by: string) =>
    Array.isArray(value)
      ? value.map((part) => scalarText(part) ?? textIn(part, 'value')).join(by)
      : (scalarText(value) ?? '');
  const host = join(member(url, 'host'), '.');
  const protocol = textIn(url, 'protocol') || 'https';
  const path = join(member(url, 'path'), '/').replace(/^\//, '');
  return `${/\{\{|^$/.test(host) ? '' : `${protocol}://`}${host}/${path}`.slice(0, 20_000);
}

function pairsOf(list: unknown, leftOut: string[], what: string): SketchPair[] {
  // a header list of version 2.0 may be one text of lines
  if (typeof list === 'string') {
    return list.split(/\r?\n/).flatMap((line) => {
      const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return name === '' ? [] : [{ name: name.trim(), value }];
    });
  }
  if (!Array.isArray(list)) return [];
  return list.slice(0, 200).flatMap((entry): SketchPair[] => {
    const name = textIn(entry, 'key');
    if (name === '') return [];
    if (member(entry, 'disabled') === true) {
      leftOut.push(`The ${what} "${oneLine(name, 60)}" is switched off in Postman and was left out.`);
      return [];
    }
    return [
      {
        name,
        value: scalarText(member(entry, 'value')) ?? '',
        description: descriptionOf(member(entry, 'description')),
      },
    ];
  });
}

function bodyOf(body: unknown, leftOut: string[]): string | null {
  if (!isRecord(body) || member(body, 'disabled') === true) return null;
  const mode = textIn(body, 'mode');
  if (mode === 'raw') return textIn(body, 'raw') || null;
  if (mode === 'graphql') leftOut.push('Its GraphQL body was left out: write it as JSON in the editor.');
  else if (mode !== '' && mode !== 'none')
    leftOut.push('Its body is a form or a file and was left out: Deskhand sends JSON alone.');
  return null;
}

function answerOf(item: unknown): RequestSketch['answer'] {
  for (const response of listIn(item, 'response').slice(0, 50)) {
    const code = member(response, 'code');
    const body = textIn(response, 'body');
    if ((typeof code === 'number' && (code < 200 || code > 299)) || body === '' || body.length > 2_000_000) continue;
    try {
      return parseJson(new TextEncoder().encode(body));
    } catch {
      // an answer that is no JSON gives no outputs; another one may
    }
  }
  return null;
}

function hasScript(item: unknown): boolean {
  return listIn(item, 'event').some((event) => {
    const code = member(member(event, 'script'), 'exec');
    return (Array.isArray(code) ? code.join('') : (scalarText(code) ?? '')).trim() !== '';
  });
}

function methodOf(request: unknown): string {
  return typeof request === 'string' ? 'GET' : (textIn(request, 'method') || 'GET').toUpperCase();
}

function descriptionOf(value: unknown): string {
  return typeof value === 'string' ? value : textIn(value, 'content');
}

function isFirstVersion(whole: unknown): boolean {
  return (
    Array.isArray(member(whole, 'requests')) &&
    member(whole, 'item') === undefined &&
    member(whole, 'info') === undefined
  );
}
