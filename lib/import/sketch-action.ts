// From a concrete request to an action: what looks like a value becomes a typed input, what is a credential becomes a connection without
// its secret. Nothing that was recognised as a secret ever reaches the definition.
import { checkCredentialHeader, checkHeaderName, parseHeader } from '../action/headers.ts';
import { AppError } from '../errors.ts';
import { createInputs } from './import-inputs.ts';
import { type FoundCredential, finishImport, type ImportedAction } from './imported.ts';
import { singular } from './names.ts';
import { outputsOfAnswer } from './outputs.ts';
import { oneLine, words } from './plain-text.ts';
import { cutVariables, type ImportChoice, type RequestSketch, type SketchPair } from './sketch.ts';
import { readAddress } from './sketch-address.ts';
import { bodyOfSketch } from './sketch-body.ts';
import { fillVariables, type SketchReading } from './sketch-reading.ts';
import {
  isCredentialParameter,
  isEmail,
  isSensitiveName,
  looksLikeValue,
  looksSecret,
  typeOfText,
} from './value-kind.ts';

export interface SketchAction {
  imported: ImportedAction;
  choices: ImportChoice[];
}

/**
 * @param chosen what a person decided of the choices, by their keys; the others are decided here
 * @throws AppError definition-invalid when it is larger than any action may be.
 */
export function actionOfSketch(sketch: RequestSketch, chosen: ReadonlyMap<string, boolean> = new Map()): SketchAction {
  const leftOut = [...sketch.leftOut];
  const inputs = createInputs(leftOut);
  const variables = new Map<string, string>();
  const placeholder = (name: string | null) => (name === null ? '' : `{{${name}}}`);
  const reading: SketchReading = {
    leftOut,
    credentials: [...sketch.credentials],
    choices: [],
    choose(choice, suggested, secret) {
      if (secret) return true;
      const decided = chosen.get(choice.key) ?? suggested;
      if (reading.choices.length < 500)
        reading.choices.push({ ...choice, value: oneLine(choice.value, 80), chosen: decided });
      return decided;
    },
    input(names, type, example, about = {}) {
      return placeholder(inputs.add({ names, type, example, ...about }));
    },
    variable(name) {
      const known = variables.get(name);
      if (known !== undefined) return known;
      const note = sketch.notes.get(name);
      const sensitive = isSensitiveName(name) || looksSecret(note?.value ?? '');
      const made = placeholder(
        inputs.add({
          names: [name],
          type: sensitive ? 'string' : typeOfText(note?.value ?? ''),
          ...(note && !sensitive ? { example: note.value } : {}),
          ...(note ? { description: note.description } : {}),
          sensitive,
        }),
      );
      variables.set(name, made);
      return made;
    },
  };

  const address = readAddress(sketch.url, sketch.notes, reading);
  const query = [...address.query, ...sketch.query].flatMap((pair, index) => readParameter(pair, index, reading));
  const headers = sketch.headers.flatMap((pair) => readHeader(pair, reading));
  const body = readBody(sketch, reading);
  // whoever calls is named in Authorization; a key beside it tends to be a gateway's
  const isKey = ({ kind }: FoundCredential) => Number(kind === 'api-key');
  const [credential, ...others] = reading.credentials.toSorted((one, other) => isKey(one) - isKey(other));
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(credential))) {
    leftOut.push('It carries more than one credential: the connection stands for the first one alone.');
  }
  const imported = finishImport(
    {
      name: sketch.name || requestName(sketch.method, address.words),
      description: sketch.description,
      method: sketch.method,
      url: address.url,
      query,
      headers,
      body,
      inputs: inputs.list,
      outputs: sketch.answer === null ? [] : outputsOfAnswer(sketch.answer, leftOut),
    },
    credential ? { credential, ...sketch.connection } : null,
    leftOut,
  );
  return { imported, choices: reading.choices };
}

function readParameter({ name, value, description = '' }: SketchPair, index: number, reading: SketchReading) {
  if (isCredentialParameter(name)) {
    reading.credentials.push({ kind: 'api-key', key: { in: 'query', name: name.slice(0, 200) } });
    reading.leftOut.push(
      `The query parameter "${oneLine(name, 60)}" carries a credential: it belongs to the connection.`,
    );
    return [];
  }
  // a whole body that was put into the query is no name, and may hold anything
  if (!/^[^\s"'{}<>\\]{1,200}$/.test(name)) {
    if (name !== '') reading.leftOut.push('A query parameter whose name is no plain text was left out.');
    return [];
  }
  const parts = cutVariables(value);
  if (parts.length > 1) return pairOf(name, fillVariables(parts, reading), reading, 'query parameter');
  const secret = looksSecret(value);
  const choice = { key: `query:${index}:${name}`, place: 'query', label: name, value } as const;
  const suggested = value !== '' && looksLikeValue(value);
  if (!reading.choose(choice, suggested, secret)) return pairOf(name, value, reading, 'query parameter');
  return [{ name, value: reading.input([name], typeOfText(value), value, { description, sensitive: secret }) }];
}

function readHeader({ name, value }: SketchPair, reading: SketchReading) {
  const lower = name.toLowerCase();
  if (lower === 'authorization') {
    readAuthorization(value, reading);
    return [];
  }
  if (lower === 'content-type') {
    if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(value)) {
      reading.leftOut.push('Its content type is not JSON: Deskhand sends bodies as application/json.');
    }
    return [];
  }
  if (lower === 'cookie') {
    reading.leftOut.push('Its cookies are a credential and were left out: Deskhand never sends cookies.');
    return [];
  }
  const refusal = refusalOf(() => checkHeaderName(name, ''));
  const isCredential = refusal !== null && refusalOf(() => checkCredentialHeader(name, '')) === null;
  if (isCredential || (refusal === null && (isSensitiveName(name) || value.split(/\s/).some(looksSecret)))) {
    reading.credentials.push({ kind: 'api-key', key: { in: 'header', name } });
    reading.leftOut.push(`The header "${oneLine(name, 60)}" carries a credential: it belongs to the connection.`);
    return [];
  }
  if (refusal !== null) {
    reading.leftOut.push(`The header "${oneLine(name, 60)}" was left out. ${oneLine(refusal, 200)}`);
    return [];
  }
  const parts = cutVariables(value);
  const filled = parts.length > 1 ? fillVariables(parts, reading) : value;
  const wrong = filled === '' || refusalOf(() => parseHeader({ name, value: filled }, '')) !== null;
  if (!wrong) return [{ name, value: filled }];
  if (value !== '')
    reading.leftOut.push(`The value of the header "${oneLine(name, 60)}" cannot stand in a header: it was left out.`);
  return [];
}

/** `Bearer …`, `Basic …`, or a scheme of the API's own, which then is a part of the secret. */
function readAuthorization(value: string, reading: SketchReading): void {
  const scheme = /^\s*(\S+)\s/.exec(value)?.[1]?.toLowerCase();
  if (scheme === 'bearer') reading.credentials.push({ kind: 'bearer' });
  else if (scheme === 'basic') reading.credentials.push({ kind: 'basic' });
  else {
    reading.credentials.push({ kind: 'api-key', key: { in: 'header', name: 'Authorization' } });
    reading.leftOut.push(
      'Its Authorization header is neither Bearer nor Basic: enter the header’s whole value as the secret.',
    );
  }
}

function readBody({ method, body }: RequestSketch, reading: SketchReading): string | null {
  if (body === null || body.trim() === '') return null;
  if (method !== 'GET') return bodyOfSketch(body, reading);
  reading.leftOut.push('It is a GET with a body: Deskhand sends none with a GET.');
  return null;
}

function pairOf(name: string, value: string, { leftOut }: SketchReading, what: string) {
  if (!value.includes('{{') || /^(?:[^{]|\{(?!\{)|\{\{[A-Za-z]\w*\}\})*$/.test(value)) return [{ name, value }];
  leftOut.push(`The ${what} "${oneLine(name, 60)}" holds {{ that names no input: it was left out.`);
  return [];
}

function refusalOf(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.detail.message;
  }
}

const VERBS = { GET: 'Look up', POST: 'Send', PUT: 'Change', PATCH: 'Change', DELETE: 'Delete' } as const;

/** "Look up order" for GET /orders/…: to be replaced by a person, but telling in a list. */
export function requestName(method: RequestSketch['method'], segments: string[]): string {
  const last = segments.findLast((segment) => !segment.startsWith('{{'));
  if (last === undefined) return `${VERBS[method]} (no name yet)`;
  const noun = segments.at(-1) === last ? last : singular(last);
  const isValue = isEmail(noun) || looksSecret(noun);
  return isValue ? `${VERBS[method]} (no name yet)` : `${VERBS[method]} ${words(noun).toLowerCase()}`;
}
