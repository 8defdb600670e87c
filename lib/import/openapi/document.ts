// An OpenAPI document as an offer: its operations, and what is wrong with it. Swagger 2.0 is brought up to 3.0 first.
import { upgrade } from '@scalar/openapi-upgrader';
import { METHODS } from '../../action/schema.ts';
import { createFindings, type Finding, type ImportOffer, type OfferedRequest } from '../offer.ts';
import { oneLine } from '../plain-text.ts';
import { unreadable } from '../read-document.ts';
import { type Foreign, isRecord, listIn, member, textIn } from '../records.ts';
import { convertOperation, type Operation, operationName } from './operation.ts';
import { createReferences } from './references.ts';

const MOST_OPERATIONS = 100_000;
const HTTP_METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'query'] as const;

export function isOpenApiDocument(document: unknown): boolean {
  return ['openapi', 'swagger'].some((name) => ['string', 'number'].includes(typeof member(document, name)));
}

/**
 * @param onListed hears how far the list is
 * @throws AppError definition-invalid when nothing of it can be used.
 */
export function offerOpenApi(document: unknown, onListed: (done: number, of: number) => void = () => {}): ImportOffer {
  const whole = current(document);
  const paths = member(whole, 'paths');
  if (!isRecord(paths)) {
    throw unreadable('The OpenAPI document has no paths.', 'Choose the document that describes the API’s operations.');
  }
  const findings = createFindings();
  const requests: OfferedRequest[] = [];
  const operations: Operation[] = [];
  const references = createReferences(whole, () => {});
  const entries = Object.entries(paths);
  for (const [index, [path, given]] of entries.entries()) {
    if (index % 500 === 0) onListed(index, entries.length);
    if (path.startsWith('x-')) continue;
    const where = `/paths/${escapePointer(path)}`;
    if (!path.startsWith('/')) findings.add(where, 'A path has to begin with /.');
    const pathItem = references.follow(given);
    if (!isRecord(given)) findings.add(where, 'This is no path item.');
    for (const name of HTTP_METHODS) {
      const value = member(pathItem, name);
      if (value === undefined) continue;
      if (!isRecord(value)) {
        findings.add(`${where}/${name}`, 'This is no operation.');
        continue;
      }
      if (operations.length >= MOST_OPERATIONS) {
        findings.add(`${where}/${name}`, 'The operations behind the first 100,000 were not read.');
        continue;
      }
      for (const finding of findingsIn(value, `${where}/${name}`)) findings.add(finding.where, finding.message);
      const method = METHODS.find((one) => one.toLowerCase() === name);
      requests.push(describe(operations.length, name, path, value));
      operations.push({ method: method ?? 'GET', path, value, pathItem });
    }
  }
  onListed(entries.length, entries.length);
  const title = oneLine(textIn(member(whole, 'info'), 'title'), 120) || 'OpenAPI document';
  return {
    kind: 'openapi',
    title,
    requests,
    findings,
    convert(key) {
      const operation = operations[key];
      const offered = requests[key];
      if (!operation || !offered || offered.refused !== null) {
        throw unreadable(offered?.refused ?? 'There is no such operation in the document.', 'Choose another one.');
      }
      return convertOperation(operation, whole, title);
    },
  };
}

/** OpenAPI 3.x as it is; Swagger 2.0 as 3.0. */
function current(document: unknown): Foreign {
  const version = String(member(document, 'openapi') ?? member(document, 'swagger') ?? '');
  if (!isRecord(document)) throw unreadable('This is no OpenAPI document.', 'Choose a JSON or YAML file.');
  if (/^3\.\d/.test(version)) return document;
  if (!/^2(?:\.0)?$/.test(version)) {
    throw unreadable(
      `The document’s version, “${oneLine(version, 20)}”, is none that Deskhand reads.`,
      'It reads OpenAPI 3.0 to 3.2 and Swagger 2.0.',
    );
  }
  try {
    const upgraded: unknown = upgrade({ ...document, swagger: '2.0' }, '3.0');
    if (isRecord(upgraded)) return upgraded;
  } catch {
    // said below: what the converter says quotes the document
  }
  throw unreadable(
    'This Swagger 2.0 document could not be brought up to OpenAPI 3.',
    'Convert it at editor.swagger.io (Edit, Convert to OpenAPI 3.0) and import the result.',
  );
}

function describe(key: number, method: string, path: string, value: Foreign): OfferedRequest {
  const known = METHODS.some((one) => one.toLowerCase() === method);
  return {
    key,
    name: operationName(value, method, path),
    method: method.toUpperCase(),
    path: oneLine(path, 300),
    groups: listIn(value, 'tags')
      .filter((tag) => typeof tag === 'string')
      .slice(0, 10)
      .map((tag) => oneLine(tag, 80)),
    deprecated: member(value, 'deprecated') === true,
    refused: known ? null : `An action cannot send ${method.toUpperCase()}.`,
  };
}

function findingsIn(value: Foreign, where: string): Finding[] {
  const findings: Finding[] = [];
  const parameters = member(value, 'parameters');
  if (parameters !== undefined && !Array.isArray(parameters)) {
    findings.push({ where: `${where}/parameters`, message: 'The parameters are no list.' });
  }
  for (const [index, parameter] of listIn(value, 'parameters').entries()) {
    const at = `${where}/parameters/${index}`;
    if (!isRecord(parameter)) findings.push({ where: at, message: 'This is no parameter.' });
    else if (member(parameter, '$ref') === undefined) {
      if (textIn(parameter, 'name') === '') findings.push({ where: at, message: 'The parameter has no name.' });
      if (!['path', 'query', 'header', 'cookie', 'querystring'].includes(textIn(parameter, 'in'))) {
        findings.push({ where: at, message: 'The parameter’s “in” is none of path, query, header and cookie.' });
      }
    }
  }
  const responses = member(value, 'responses');
  if (responses !== undefined && !isRecord(responses)) {
    findings.push({ where: `${where}/responses`, message: 'The responses are no object with status codes.' });
  }
  return findings;
}

function escapePointer(name: string): string {
  return oneLine(name.replace(/~/g, '~0').replace(/\//g, '~1'), 200);
}
