// What an importer makes of one request that somebody described elsewhere: a draft, the connection it needs, and what could not come along.
import { checkAction } from '../action/check.ts';
import { definitionError } from '../action/definition-error.ts';
import { describeIssue } from '../action/describe-issue.ts';
import {
  type Action,
  actionSchema,
  IDEMPOTENCY_HEADER,
  type Input,
  type Method,
  type Output,
} from '../action/schema.ts';
import { checkConnection } from '../connection/check-connection.ts';
import { type Connection, connectionSchema } from '../connection.ts';
import { oneLine, plainText } from './plain-text.ts';
import { withoutSecrets } from './value-kind.ts';

export interface ImportedAction {
  /** A draft whose id is a stand-in until it is given a place in a library. */
  action: Action;
  /** To be filled in: it says where a secret stands and has no field for one. Its id is a stand-in, too. */
  connection: Connection | null;
  /** What could not be carried over, and why it may have to stay a draft: sentences that quote no value of the source. */
  leftOut: string[];
}

/** A credential that was found: only its place, or where it is got, never itself. */
export type FoundCredential = Pick<Connection, 'kind' | 'key' | 'oauth'>;

export interface ImportParts {
  name: string;
  description: string;
  method: Method;
  url: string;
  query: { name: string; value: string }[];
  headers: { name: string; value: string }[];
  body: string | null;
  acceptJsonSuffix?: boolean;
  inputs: Input[];
  outputs: Output[];
}

export interface ConnectionParts {
  credential: FoundCredential;
  name: string;
  help: string;
}

const STAND_IN = 'imported';
const MOST_LEFT_OUT = 60;

/**
 * Puts an imported action together and judges it as the editor would.
 * @throws AppError definition-invalid when it is larger than any action may be.
 */
export function finishImport(
  parts: ImportParts,
  wanted: ConnectionParts | null,
  leftOut: readonly string[],
): ImportedAction {
  const said = new Set(leftOut);
  const connection = wanted && buildConnection(wanted, parts.url, said);
  const { name, description, inputs, outputs, acceptJsonSuffix = false, ...request } = parts;
  const action = {
    schemaVersion: 1,
    id: STAND_IN,
    name: withoutSecrets(oneLine(name, 120)) || 'Imported action',
    description: withoutSecrets(plainText(description, 2_000)),
    inputs,
    request: {
      ...request,
      connectionId: connection?.id ?? null,
      idempotencyHeader: IDEMPOTENCY_HEADER,
      acceptJsonSuffix,
    },
    outputs,
    status: 'draft',
    confirmation: '',
    revision: 1,
    updatedAt: 0,
  };
  const parsed = actionSchema.safeParse(action);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw definitionError(
      '',
      `This request cannot become an action: ${issue ? describeIssue(issue) : 'it is too large'}.`,
      'Build the action by hand.',
    );
  }
  for (const { message } of checkAction(parsed.data)) said.add(`It stays a draft until this is mended: ${message}`);
  return { action: parsed.data, connection, leftOut: clipped([...said]) };
}

function buildConnection({ credential, name, help }: ConnectionParts, url: string, said: Set<string>) {
  const origin = originOf(url);
  if (origin === null) {
    said.add('It needs a credential: choose a connection in the editor, once its address begins with https://.');
    return null;
  }
  const parsed = connectionSchema.safeParse({
    schemaVersion: 1,
    id: STAND_IN,
    name: oneLine(name, 120) || new URL(origin).host.slice(0, 120),
    ...credential,
    // A token is got where the document says; the secret is given for that, too.
    origins: [...new Set([origin, originOf(credential.oauth?.tokenUrl ?? '') ?? origin])],
    help: withoutSecrets(plainText(help, 1_000)),
    account: '',
    updatedAt: 0,
  });
  if (parsed.success && checkConnection(parsed.data).length === 0) return parsed.data;
  said.add('It needs a credential that no connection can hold as it is described: make a connection by hand.');
  return null;
}

/** The origin that a secret may be sent to; null while the address is no https one. */
export function originOf(url: string): string | null {
  const authority = /^https:\/\/([^/?#{}@]+)/i.exec(url)?.[1];
  if (authority === undefined) return null;
  return URL.parse(`https://${authority}/`)?.origin ?? null;
}

function clipped(sentences: string[]): string[] {
  if (sentences.length <= MOST_LEFT_OUT) return sentences;
  return [...sentences.slice(0, MOST_LEFT_OUT), `And ${sentences.length - MOST_LEFT_OUT} more.`];
}
