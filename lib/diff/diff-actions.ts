// A readable difference of two revisions of an action, part by part in the order of the editor. Pure.
// What every save changes (revision, time) is left aside. Nothing else may be: people restore by what they see here.
import type { Action, Input, OutcomeCheck, Output, RequestDefinition } from '../action/schema.ts';
import { canonicalText } from '../run/canonical.ts';
import type { Difference, DiffSection } from './difference.ts';
import { type Matching, matchByName } from './match.ts';
import { diffText, replaced } from './text.ts';

/** What one thing says of itself: each saying has a name, a text ('' for nothing) and whether its characters count. */
type Saying = [name: string, text: string, code?: boolean];
type Pair = RequestDefinition['query'][number];

const STATUS_WORDS = { draft: 'Draft', active: 'Active', inactive: 'Inactive' } as const;

/**
 * @param connectionName a connection's name by its id; the id itself where nothing is known of it
 * @param actionName the same of an action
 */
export function diffActions(
  before: Action,
  after: Action,
  connectionName: (id: string) => string = (id) => id,
  actionName: (id: string) => string = (id) => id,
): Difference[] {
  return [
    ...diffSayings('General', generalSayings(before), generalSayings(after)),
    ...diffThings('Inputs', 'Input', matchInputs(before, after), ({ name }) => name, inputSayings),
    ...diffRequests(before.request, after.request, connectionName),
    ...diffThings('Outputs', 'Output', matchOutputs(before, after), ({ name }) => name, outputSayings),
    ...diffChecks(before.check, after.check, actionName),
  ];
}

function generalSayings({ name, description, phrases, groups, status, confirmation }: Action): Saying[] {
  return [
    ['Name', name],
    ['Description', description],
    ['What customers say', phrases === undefined ? '' : listed(phrases)],
    ['Groups', groups === undefined ? '' : listed(groups)],
    ['Confirmation text', confirmation],
    ['Status', STATUS_WORDS[status]],
  ];
}

function diffChecks(
  before: OutcomeCheck | undefined,
  after: OutcomeCheck | undefined,
  actionName: (id: string) => string,
): Difference[] {
  const nameOf = ({ actionId }: OutcomeCheck) => {
    // two actions may bear one name
    const same = before && after && before.actionId !== after.actionId;
    return same && actionName(before.actionId) === actionName(after.actionId)
      ? `${actionName(actionId)} (${actionId})`
      : actionName(actionId);
  };
  const sayings = (check: OutcomeCheck | undefined): Saying[] => [
    ['Check of unknown runs', check ? nameOf(check) : ''],
    [
      'Check of unknown runs: its inputs',
      (check?.inputs ?? []).map(({ name, from }) => `${name} from ${from}\n`).join(''),
      true,
    ],
  ];
  return diffSayings('Check', sayings(before), sayings(after));
}

function diffRequests(
  before: RequestDefinition,
  after: RequestDefinition,
  connectionName: (id: string) => string,
): Difference[] {
  const section = 'API configuration';
  // two connections may bear one name
  const sameName = namedConnection(before, connectionName) === namedConnection(after, connectionName);
  const nameOf = sameName ? (id: string) => `${connectionName(id)} (${id})` : connectionName;
  const matchPairs = (list: 'query' | 'headers', key: (pair: Pair) => string) =>
    matchByName(before[list], after[list], key, (one, other) => one.value !== '' && one.value === other.value);
  const parts = (request: RequestDefinition): Saying[] => [
    ['Method', request.method],
    ['Endpoint URL', request.url, true],
    ['Connection', namedConnection(request, nameOf)],
  ];
  const rest = (request: RequestDefinition): Saying[] => [
    ['Body', request.body === '' ? '(empty)' : (request.body ?? ''), true],
    [
      'Idempotency header',
      request.idempotencyHeader === null ? 'Turned off' : request.idempotencyHeader || '(empty)',
      request.idempotencyHeader !== null,
    ],
    ['Accept application/*+json', request.acceptJsonSuffix ? 'Yes' : 'No'],
  ];
  const query = matchPairs('query', ({ name }) => name);
  // RFC 9110, 5.1: field names are case-insensitive
  const headers = matchPairs('headers', ({ name }) => name.toLowerCase());
  return [
    ...diffSayings(section, parts(before), parts(after)),
    ...diffThings(section, 'Query parameter', query, ({ name }) => name, pairSayings),
    ...diffThings(section, 'Header', headers, ({ name }) => name, pairSayings),
    ...diffSayings(section, rest(before), rest(after)),
  ];
}

function namedConnection({ connectionId }: RequestDefinition, nameOf: (id: string) => string): string {
  return connectionId === null ? 'None' : nameOf(connectionId);
}

function matchInputs(before: Action, after: Action): Matching<Input> {
  const bare = (input: Input) => canonicalText({ ...input, name: '' });
  return matchByName(
    before.inputs,
    after.inputs,
    ({ name }) => name,
    (one, other, samePlace) =>
      (one.description !== '' && one.description === other.description) || (samePlace && bare(one) === bare(other)),
  );
}

function matchOutputs(before: Action, after: Action): Matching<Output> {
  return matchByName(
    before.outputs,
    after.outputs,
    ({ name }) => name,
    (one, other) => one.path !== '' && one.path === other.path,
  );
}

function inputSayings(input: Input): Saying[] {
  return [
    ['description', input.description],
    ['type', input.type],
    ['required', input.required ? 'Yes' : 'No'],
    // in quotes, so that an empty default is not none
    ['default', input.default === undefined ? '' : JSON.stringify(input.default), true],
    ['allowed values', input.options === undefined ? '' : listed(input.options), true],
    ['filled from', input.source === '' ? '(empty)' : (input.source ?? ''), true],
    ['sensitive', input.sensitive ? 'Yes' : 'No'],
  ];
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? '(none)' : values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

function outputSayings(output: Output): Saying[] {
  return [
    ['description', output.description],
    ['path', output.path, true],
    ['format', output.format],
    ['audience', output.audience],
  ];
}

function pairSayings({ value }: Pair): Saying[] {
  return [['', value, true]];
}

function diffThings<T>(
  section: DiffSection,
  noun: string,
  { matches, removed, added }: Matching<T>,
  nameOf: (thing: T) => string,
  sayings: (thing: T) => Saying[],
): Difference[] {
  const call = (thing: T) => (nameOf(thing) === '' ? `${noun} without a name` : `${noun} “${nameOf(thing)}”`);
  const whole = (thing: T, is: 'added' | 'removed'): Difference => {
    const said = sayings(thing).filter(([, text]) => text !== '');
    const text = said.map(([name, words]) => (name === '' ? words : `${name}: ${words.trim()}`)).join('\n');
    return {
      section,
      part: call(thing),
      kind: is,
      spans: text === '' ? [] : [{ text, is }],
      code: said[0]?.[2] ?? false,
    };
  };
  return [
    ...removed.map((thing) => whole(thing, 'removed')),
    ...matches.flatMap(({ before, after, moved }) => {
      const part = call(after);
      const found: Difference[] = [];
      const [one, other] = [nameOf(before), nameOf(after)];
      if (one !== other)
        found.push({ section, part: `${part}: name`, kind: 'changed', spans: replaced(one, other), code: false });
      found.push(...diffSayings(section, sayings(before), sayings(after), part));
      if (moved) {
        const place = (previous: T | null) => (previous === null ? 'first' : `after “${nameOf(previous)}”`);
        const spans = replaced(place(moved.from), place(moved.to));
        found.push({ section, part: `${part}: place`, kind: 'moved', spans, code: false });
      }
      return found;
    }),
    ...added.map((thing) => whole(thing, 'added')),
  ];
}

function diffSayings(section: DiffSection, before: Saying[], after: Saying[], of?: string): Difference[] {
  return after.flatMap(([name, text, code = false], index) => {
    const earlier = before[index]?.[1] ?? '';
    if (earlier === text) return [];
    const part = of === undefined ? name : name === '' ? of : `${of}: ${name}`;
    const kind = earlier === '' ? 'added' : text === '' ? 'removed' : 'changed';
    return [{ section, part, kind, spans: diffText(earlier, text), code }];
  });
}
