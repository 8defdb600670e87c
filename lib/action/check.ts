// Every rule that an active action must keep, beyond its shape. A draft may break them; activating and importing may not.
import { AppError } from '../errors.ts';
import { bodyPlaceholders, proveBody } from './body.ts';
import { parseBody } from './body-template.ts';
import { definitionError } from './definition-error.ts';
import { groupProblems } from './groups.ts';
import { checkHeaderName, parseHeader } from './headers.ts';
import { outcomeCheckProblems } from './outcome-check.ts';
import { parsePath } from './path.ts';
import { phraseProblems } from './phrases.ts';
import { IDENTIFIER, type Part, parseTemplate, placeholderNames, solePlaceholder } from './placeholder.ts';
import { CONNECTION_ID, INVISIBLE, RESERVED } from './safe-names.ts';
import type { Action, Input } from './schema.ts';
import { parseSource } from './source.ts';
import { parseQuery, parseUrl, type QueryItem } from './url.ts';
import { parseValueText } from './values.ts';

export interface Problem {
  /** A path into the action: `inputs[2].name`, `request.body`. */
  field: string;
  /** What is wrong and what would be right. */
  message: string;
}

/** A placeholder in the request; `optional` where it may be left out without a hole. */
interface Use {
  name: string;
  field: string;
  optional: boolean;
}

/** All problems at once, in the action's own order; none for an action that may be active. Never throws. */
export function checkAction(action: Action): Problem[] {
  const problems: Problem[] = [];
  const attempt = (field: string | null, check: () => void): void => {
    try {
      check();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { message, advice } = error.detail;
      problems.push({ field: field ?? error.detail.field ?? '', message: `${message} ${advice}` });
    }
  };

  attempt('name', () => checkText(action.name, 'name', 120, true));
  attempt('description', () => checkText(action.description, 'description', 2_000, false));
  problems.push(...phraseProblems(action), ...groupProblems(action));
  for (const [index, input] of action.inputs.entries()) {
    const field = `inputs[${index}]`;
    attempt(`${field}.name`, () => checkInputName(input, action.inputs.slice(0, index)));
    attempt(`${field}.options`, () => checkOptions(input));
    attempt(`${field}.default`, () => checkDefault(input));
    attempt(`${field}.source`, () => input.source !== undefined && parseSource(input.source));
  }

  const uses: Use[] = [];
  const { request } = action;
  attempt(null, () => {
    const template = parseUrl(request.url);
    uses.push(...template.segments.flatMap((segment) => usesIn(segment, 'request.url', false)));
    uses.push(...queryUses(template.query, () => 'request.url'));
  });
  attempt(null, () => uses.push(...queryUses(parseQuery(request.query), (index) => `request.query[${index}].value`)));
  for (const [index, pair] of request.headers.entries()) {
    const field = `request.headers[${index}]`;
    attempt(null, () => uses.push(...usesIn(parseHeader(pair, field).value, `${field}.value`, true)));
    attempt(`${field}.name`, () => checkHeaderOnce(pair.name, action, index));
  }
  attempt('request.idempotencyHeader', () => {
    if (request.idempotencyHeader !== null) checkHeaderName(request.idempotencyHeader, 'request.idempotencyHeader');
  });
  attempt('request.connectionId', () => checkConnectionId(request.connectionId));
  attempt(null, () => uses.push(...checkBody(action)));
  attempt('confirmation', () => {
    const names = placeholderNames(parseTemplate(action.confirmation, 'confirmation'));
    uses.push(...names.map((name) => ({ name, field: 'confirmation', optional: true })));
  });
  problems.push(...checkUses(uses, action.inputs));

  for (const [index, output] of action.outputs.entries()) {
    const field = `outputs[${index}]`;
    attempt(`${field}.name`, () => {
      checkText(output.name, 'output’s name', 200, true);
      checkNotReserved(output.name, 'output');
      checkUnique(output.name, 'output', action.outputs.slice(0, index));
    });
    attempt(`${field}.path`, () => parsePath(output.path));
  }
  problems.push(...outcomeCheckProblems(action));
  return problems;
}

function checkText(text: string, what: string, most: number, isName: boolean): void {
  if (text.trim() === '') throw definitionError('', `The ${what} is empty.`, `Write 1 to ${count(most)} characters.`);
  if (text.length > most) {
    throw definitionError('', `The ${what} has ${count(text.length)} characters.`, `At most ${count(most)} fit.`);
  }
  if (isName && INVISIBLE.test(text)) {
    throw definitionError('', `The ${what} holds an invisible or direction-changing character.`, 'Type it anew.');
  }
}

function checkInputName(input: Input, earlier: Input[]): void {
  if (!IDENTIFIER.test(input.name)) {
    throw definitionError(
      '',
      `"${input.name}" cannot be an input’s name.`,
      'Begin with a letter A–Z and go on with letters, digits and _, such as order_id.',
    );
  }
  checkNotReserved(input.name, 'input');
  checkUnique(input.name, 'input', earlier);
}

function checkNotReserved(name: string, what: string): void {
  if (RESERVED.has(name)) throw definitionError('', `"${name}" is reserved.`, `Give the ${what} another name.`);
}

function checkUnique(name: string, what: string, earlier: { name: string }[]): void {
  if (earlier.some((other) => other.name === name)) {
    throw definitionError('', `There are two ${what}s called "${name}".`, 'Give each its own name.');
  }
}

function checkOptions(input: Input): void {
  if (!input.options) return;
  if (input.type === 'boolean') {
    throw definitionError('', 'A boolean has its two values already.', 'Remove the options, or make it a string.');
  }
  if (input.options.length === 0)
    throw definitionError('', 'The list of options is empty.', 'Add one, or remove the list.');
  if (new Set(input.options).size < input.options.length) {
    throw definitionError('', 'An option stands in the list twice.', 'Keep one of them.');
  }
  for (const option of input.options) {
    if (option === '') throw definitionError('', 'An option is empty.', 'Write it out, or make the input optional.');
    parseValueText(input, option);
  }
}

function checkDefault(input: Input): void {
  if (input.default === undefined) return;
  if (input.default === '') throw definitionError('', 'The default is empty.', 'Write a value, or remove the default.');
  parseValueText(input, input.default);
}

function checkHeaderOnce(name: string, action: Action, index: number): void {
  const { headers, idempotencyHeader, method } = action.request;
  const same = (other: string | null) => other?.toLowerCase() === name.toLowerCase();
  if (headers.slice(0, index).some((header) => same(header.name))) {
    throw definitionError('', `The header "${name}" stands in the list twice.`, 'Keep one of them.');
  }
  if (method !== 'GET' && same(idempotencyHeader)) {
    throw definitionError('', `The header "${name}" carries the run’s id already.`, 'Remove it here.');
  }
}

function checkConnectionId(id: string | null): void {
  if (id === null || (CONNECTION_ID.test(id) && !RESERVED.has(id))) return;
  throw definitionError('', `"${id}" is no connection’s id.`, 'Choose a connection from the list, or none.');
}

/**
 * What was found of the last body, by the list of inputs it was proven with (an editor puts a new list in the place of one it changes).
 * The editor checks at every key, wherever it is pressed, and 200,000 characters take up to a tenth of a second.
 */
const proven = new WeakMap<Input[], { body: string; uses: Use[] }>();

function checkBody({ inputs, request }: Action): Use[] {
  if (request.body === null) return [];
  if (request.method === 'GET') {
    throw definitionError('request.body', 'A GET has no body.', 'Remove the body, or choose another method.');
  }
  const known = proven.get(inputs);
  if (known?.body === request.body) return known.uses;
  const body = parseBody(request.body);
  const uses = bodyPlaceholders(body).map((use) => ({ ...use, field: 'request.body' }));
  // The proof needs every value; unknown names and holes are reported by themselves.
  if (checkUses(uses, inputs).length === 0) proveBody(body, inputs);
  proven.set(inputs, { body: request.body, uses });
  return uses;
}

function checkUses(uses: Use[], inputs: Input[]): Problem[] {
  const known = new Map(inputs.map((input) => [input.name, input]));
  const problems = uses.flatMap(({ name, field, optional }): Problem[] => {
    const input = known.get(name);
    if (!input) {
      return [{ field, message: `There is no input called "${name}". Add it, or correct {{${name}}}.` }];
    }
    if (input.required || optional) return [];
    const message = `"${name}" is optional and would leave a hole here. Make it required, or let {{${name}}} be a whole query value, header value, member or element.`;
    return [{ field, message }];
  });
  return problems.filter((problem, index) => {
    return problems.findIndex((other) => other.field === problem.field && other.message === problem.message) === index;
  });
}

function queryUses(items: QueryItem[], fieldOf: (index: number) => string): Use[] {
  return items.flatMap((item, index) => usesIn(item.value ?? [], fieldOf(index), true));
}

/** @param whole the parts may be left out when a placeholder is all they are. */
function usesIn(parts: Part[], field: string, whole: boolean): Use[] {
  const optional = whole && solePlaceholder(parts) !== null;
  return placeholderNames(parts).map((name) => ({ name, field, optional }));
}

function count(number: number): string {
  return number.toLocaleString('en');
}
