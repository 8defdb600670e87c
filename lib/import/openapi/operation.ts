// One operation of an OpenAPI document → an action: parameters and body become inputs, the described answer outputs, security a connection.
import { checkCredentialHeader, checkHeaderName } from '../../action/headers.ts';
import type { Method } from '../../action/schema.ts';
import { AppError } from '../../errors.ts';
import { createInputs } from '../import-inputs.ts';
import { finishImport, type ImportedAction } from '../imported.ts';
import { outputsOfPlaces } from '../outputs.ts';
import { oneLine, words } from '../plain-text.ts';
import { type Foreign, isRecord, listIn, member, scalarText, textIn } from '../records.ts';
import { literal } from '../sketch-address.ts';
import { isCredentialParameter } from '../value-kind.ts';
import { bodyOfOperation } from './body.ts';
import type { OperationReading } from './reading.ts';
import { createReferences, type References } from './references.ts';
import { answerOfOperation } from './response.ts';
import { credentialOfOperation } from './security.ts';
import { serverOf } from './server.ts';
import { readShape, type Shape, soleValue, typeOf } from './shape.ts';

/** One operation and what its path says for all of its own. */
export interface Operation {
  method: Method;
  path: string;
  value: Foreign;
  pathItem: Foreign;
}

/** @throws AppError definition-invalid when it is larger than any action may be. */
export function convertOperation(
  { method, path, value, pathItem }: Operation,
  document: Foreign,
  title: string,
): ImportedAction {
  const leftOut: string[] = [];
  const references = createReferences(document, (sentence) => leftOut.push(sentence));
  const reading: OperationReading = { references, inputs: createInputs(leftOut), leftOut };
  const { address, query, headers } = readParameters(path, parametersOf(value, pathItem, references), reading);
  const body = bodyOfOperation(member(value, 'requestBody'), method, reading);
  const answer = answerOfOperation(member(value, 'responses'), reading);
  const needed = credentialOfOperation(value, document, reading);
  return finishImport(
    {
      name: operationName(value, method, path),
      description: describe(value, pathItem),
      method,
      url: `${serverOf([value, pathItem, document], leftOut)}${address}`,
      query,
      headers,
      body,
      acceptJsonSuffix: answer.acceptJsonSuffix,
      inputs: reading.inputs.list,
      outputs: outputsOfPlaces(answer.places, leftOut),
    },
    needed && { credential: needed.credential, name: title, help: needed.help },
    leftOut,
  );
}

/** Its description, begun with the summary where that says something else: what suggestions are matched on. */
function describe(value: Foreign, pathItem: Foreign): string {
  const summary = oneLine(textIn(value, 'summary') || textIn(pathItem, 'summary'), 300);
  const text = (textIn(value, 'description') || textIn(pathItem, 'description')).trim();
  if (summary === '' || text.toLowerCase().startsWith(summary.toLowerCase().replace(/\.$/, ''))) return text || summary;
  if (text === '') return /[.!?…]$/.test(summary) ? summary : `${summary}.`;
  return `${summary}${/[.!?…]$/.test(summary) ? '' : '.'} ${text}`;
}

/** Those of the path first; the operation's own take their place. */
function parametersOf(value: Foreign, pathItem: Foreign, references: References): Foreign[] {
  const all = new Map<string, Foreign>();
  for (const given of [...listIn(pathItem, 'parameters'), ...listIn(value, 'parameters')].slice(0, 500)) {
    const parameter = references.follow(given);
    if (textIn(parameter, 'name') !== '') all.set(`${textIn(parameter, 'in')} ${textIn(parameter, 'name')}`, parameter);
  }
  return [...all.values()];
}

interface Pair {
  name: string;
  value: string;
}

function readParameters(path: string, parameters: Foreign[], reading: OperationReading) {
  const query: Pair[] = [];
  const headers: Pair[] = [];
  const inPath = new Map(
    parameters.filter((one) => textIn(one, 'in') === 'path').map((one) => [textIn(one, 'name'), one]),
  );
  const address = path
    .split(/\{([^{}]+)\}/)
    .map((part, place) =>
      place % 2 === 0 ? part.split('/').map(literal).join('/') : pathPlaceholder(part, inPath, reading),
    )
    .join('');
  for (const parameter of parameters) {
    const name = textIn(parameter, 'name');
    const shown = `"${oneLine(name, 60)}"`;
    const where = textIn(parameter, 'in');
    if (where === 'cookie') reading.leftOut.push(`The cookie ${shown} was left out: Deskhand never sends cookies.`);
    else if (where === 'query' && isCredentialParameter(name)) {
      reading.leftOut.push(`The query parameter ${shown} carries a credential: it belongs to a connection.`);
    } else if (where === 'query')
      query.push(...parameterPair(parameter, name, `The query parameter ${shown}`, reading));
    else if (where === 'header' && mayStand(name, reading)) {
      headers.push(...parameterPair(parameter, name, `The header ${shown}`, reading));
    }
  }
  return { address: address.startsWith('/') ? address : `/${address}`, query, headers };
}

function pathPlaceholder(name: string, known: Map<string, Foreign>, reading: OperationReading): string {
  const parameter = known.get(name);
  if (!parameter) reading.leftOut.push(`The path’s "${oneLine(name, 60)}" is not described: it became a text.`);
  const shape = readShape(schemaOf(parameter ?? {}), reading.references);
  const made = reading.inputs.add({
    ...aboutParameter(parameter ?? {}, shape, reading.references),
    names: [name],
    type: typeOf(shape) ?? 'string',
    required: true,
  });
  return made === null ? '' : `{{${made}}}`;
}

function parameterPair(parameter: Foreign, name: string, said: string, reading: OperationReading): Pair[] {
  const shape = readShape(schemaOf(parameter), reading.references);
  const type = typeOf(shape);
  if (type === null || name.includes('{{')) {
    reading.leftOut.push(`${said} was left out: it takes a list or an object.`);
    return [];
  }
  const required = member(parameter, 'required') === true;
  const only = required ? soleValue(shape, name) : null;
  if (only !== null && !only.includes('{{')) return [{ name, value: only }];
  const made = reading.inputs.add({
    ...aboutParameter(parameter, shape, reading.references),
    names: [name],
    type,
    required,
  });
  return made === null ? [] : [{ name, value: `{{${made}}}` }];
}

function aboutParameter(parameter: Foreign, shape: Shape, references: References) {
  return {
    description: textIn(parameter, 'description') || shape.description,
    example: scalarText(member(parameter, 'example')) ?? exampleOf(parameter, references) ?? shape.example,
    default: shape.default,
    options: shape.options,
    ...(shape.format === 'password' ? { sensitive: true } : {}),
  };
}

/** The first of the named examples. */
export function exampleOf(holder: Foreign, references: References): string | undefined {
  const examples = member(holder, 'examples');
  const [first] = isRecord(examples) ? Object.values(examples) : [];
  return first === undefined ? undefined : scalarText(member(references.follow(first), 'value'));
}

/** A parameter is described by a schema, or by the schema of its one content. */
function schemaOf(parameter: Foreign): unknown {
  const content = member(parameter, 'content');
  const [first] = isRecord(content) ? Object.values(content) : [];
  // a content is a text of its own, such as JSON inside a query parameter
  return first === undefined ? member(parameter, 'schema') : { type: 'string' };
}

function mayStand(name: string, reading: OperationReading): boolean {
  // as OpenAPI says, these three are described elsewhere
  if (['accept', 'content-type', 'authorization'].includes(name.toLowerCase())) return false;
  if (accepts(() => checkHeaderName(name, ''))) return true;
  const isCredential = accepts(() => checkCredentialHeader(name, ''));
  reading.leftOut.push(
    isCredential
      ? `The header "${oneLine(name, 60)}" carries a credential: it belongs to a connection.`
      : `The header "${oneLine(name, 60)}" was left out: an action cannot set it.`,
  );
  return false;
}

function accepts(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
}

/** The summary, the id in words, or what it does to which path. */
export function operationName(value: Foreign, method: string, path: string): string {
  const summary = oneLine(textIn(value, 'summary'), 120).replace(/\.$/, '');
  if (summary !== '') return summary;
  const id = textIn(value, 'operationId');
  // "orders/list-items" names its group first
  return words(id.split('/').at(-1) ?? id) || oneLine(`${method.toUpperCase()} ${path}`, 120);
}
