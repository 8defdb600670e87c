// One action as a cURL command that somebody can paste into a shell. The secret is left out: a variable stands in its place.
import { MASK } from '../action/mask.ts';
import { buildRequest, type RequestPlan } from '../action/plan.ts';
import type { Action, Input } from '../action/schema.ts';
import type { InputValue, InputValues } from '../action/values.ts';
import { encodeForm } from '../connection/encode.ts';
import type { Connection } from '../connection.ts';
import { queryStart, shownCredential } from '../credential.ts';
import type { Span } from '../run.ts';

/** Stands for the run's id in the command: each call of a write needs a new one. */
const RUN_ID = '$RUN_ID';
/** What is sent; of the kinds that get a token, a token that somebody got elsewhere. */
const SECRET = {
  bearer: '$TOKEN',
  basic: '$USER_AND_PASSWORD',
  'api-key': '$API_KEY',
  'oauth-client': '$ACCESS_TOKEN',
  'oauth-code': '$ACCESS_TOKEN',
  'token-exchange': '$ACCESS_TOKEN',
} as const;

/** A value of each type, to build the request with; it is never shown. */
const STAND_INS = { string: 'x', integer: '0', decimal: '0', boolean: true } as const;

/**
 * The request that would leave, as a command for a POSIX shell, one option a line. Inputs without a value and sensitive ones stay
 * `{{name}}`: what a person copies must not carry what is masked everywhere else. The secret's variable is left out where a run would leave
 * the secret out: at an origin that the connection does not name.
 * @throws AppError definition-invalid when the request cannot be built, value-invalid when a value does not fit.
 */
export function formatCurl(action: Action, values: InputValues, connection: Connection | null): string {
  const open = new Set(action.inputs.filter((input) => isOpen(input, values)).map(({ name }) => name));
  const filled = Object.fromEntries(
    action.inputs.map((input) => [input.name, open.has(input.name) ? standIn(input) : (values[input.name] ?? '')]),
  );
  const plan = buildRequest(action, filled, RUN_ID);
  const text = (spans: Span[]) =>
    spans.map(({ text, input }) => (input !== undefined && open.has(input) ? `{{${input}}}` : text)).join('');
  const url = text(plan.url);
  const secret = connection?.origins.includes(plan.origin) ? secretOf(connection, url) : NO_SECRET;
  return [
    // curl reads brackets and braces in an address as a pattern of its own.
    /[[\]{}]/.test(url) ? 'curl --globoff' : 'curl',
    ...(plan.method === 'GET' ? [] : [`--request ${plan.method}`]),
    `${quote(url)}${secret.afterUrl}`,
    ...plan.headers.map(({ name, value }) => header(action, plan, name, text(value))),
    ...secret.options,
    // Raw: a body that begins with @ would otherwise name a file.
    ...(plan.body ? [`--data-raw ${quote(text(plan.body))}`] : []),
  ].join(' \\\n  ');
}

function isOpen(input: Input, values: InputValues): boolean {
  const value = Object.hasOwn(values, input.name) ? values[input.name] : undefined;
  return input.sensitive || value === undefined || value === '';
}

function standIn(input: Input): InputValue {
  return input.options?.[0] ?? STAND_INS[input.type];
}

function header(action: Action, { method }: RequestPlan, name: string, value: string): string {
  const isRunId = method !== 'GET' && name === action.request.idempotencyHeader && value === RUN_ID;
  return isRunId ? `--header ${withVariable(`${name}: `, RUN_ID)}` : `--header ${quote(`${name}: ${value}`)}`;
}

interface SecretPlace {
  options: string[];
  /** Appended to the quoted address. */
  afterUrl: string;
}

const NO_SECRET: SecretPlace = { options: [], afterUrl: '' };

function secretOf(connection: Connection, url: string): SecretPlace {
  const variable = SECRET[connection.kind];
  const [added] = shownCredential(connection);
  if (!added) return NO_SECRET;
  if (connection.kind === 'basic') return { options: [`--user "${variable}"`], afterUrl: '' };
  // What stands before the mask: a scheme such as `Bearer `, or nothing.
  const before = added.value.slice(0, added.value.indexOf(MASK));
  if (added.in === 'query') {
    return { options: [], afterUrl: withVariable(`${queryStart(url, added.name)}${encodeForm(before)}`, variable) };
  }
  return { options: [`--header ${withVariable(`${added.name}: ${before}`, variable)}`], afterUrl: '' };
}

/** Text and the variable after it as one word. Double quotes only around what means nothing inside them. */
function withVariable(text: string, variable: string): string {
  return /^[\w .:-]*$/.test(text) ? `"${text}${variable}"` : `${quote(text)}"${variable}"`;
}

/** One word to a POSIX shell, whatever the text: between single quotes nothing has a meaning but the single quote. */
function quote(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
