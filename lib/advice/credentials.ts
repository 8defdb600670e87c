// Secrets that stand in a definition: every export, every revision and every colleague would have them. They belong to a connection.
import type { Action } from '../action/schema.ts';
import { holdsKnownKey } from '../secret/known-keys.ts';
import type { Advice } from './advice.ts';

const SECRET_NAME =
  /^x-|(^|[-_. ])(api[-_]?key|apikey|app[-_]?key|token|secret|password|passwd|pwd|passphrase|credential|signature|auth|session)s?($|[-_. ])/i;
const CERTAIN_NAME =
  /(api[-_]?key|apikey|app[-_]?key|access[-_]?token|auth[-_]?token|(^|[-_.])token$|secret|password|passwd|passphrase|credential)/i;

/** The scheme of a credential, and the credential. */
const AUTHORIZATION = /\b(?:Bearer|Basic)\s+[\w+/.=-]{8,}/;
/** Long, mixed and without a space: chance, not language. */
const RANDOM = /^(?=.*\d)(?=.*[a-z])[\w+/=.-]{24,}$/i;

interface Literal {
  field: string;
  /** What the value is called. */
  name: string;
  value: string;
}

export function adviseOnCredentials(action: Action): Advice[] {
  const found = literals(action).filter(looksSecret);
  const fields = new Map(found.map((literal) => [literal.field, literal]));
  return [...fields.values()].map(({ field, name }) => ({
    kind: 'credential',
    field,
    message: `${name === '' ? 'Something here' : `“${name}”`} looks like a credential. Whoever gets this definition gets it too.`,
    better: 'Put it into a connection, and take it out of every place here.',
  }));
}

function looksSecret({ name, value }: Literal): boolean {
  const isKnown = holdsKnownKey(value) || AUTHORIZATION.test(value);
  if (value.includes('{{') || value.length < 6) return isKnown;
  if (isKnown || CERTAIN_NAME.test(name)) return true;
  return SECRET_NAME.test(name) && RANDOM.test(value);
}

function literals({ request, inputs }: Action): Literal[] {
  return [
    ...urlLiterals(request.url),
    ...request.query.map(({ name, value }, index) => ({ field: `request.query[${index}].value`, name, value })),
    ...request.headers.map(({ name, value }, index) => ({ field: `request.headers[${index}].value`, name, value })),
    ...bodyLiterals(request.body ?? ''),
    ...inputs.flatMap(({ name, default: value }, index) =>
      value === undefined ? [] : [{ field: `inputs[${index}].default`, name, value }],
    ),
  ];
}

function urlLiterals(url: string): Literal[] {
  const [path = '', query = ''] = url.split('?', 2);
  const pairs = query.split('&').map((pair) => pair.split('=', 2));
  return [
    ...path.split('/').map((value) => ({ field: 'request.url', name: '', value })),
    ...pairs.map(([name = '', value = '']) => ({ field: 'request.url', name, value })),
  ];
}

/** Read as text, because a template need not be JSON yet. */
function bodyLiterals(body: string): Literal[] {
  return [...body.matchAll(/"((?:[^"\\]|\\.){1,100})"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].map(
    ([, name = '', value = '']) => ({
      field: 'request.body',
      name,
      value,
    }),
  );
}
