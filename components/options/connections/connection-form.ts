// A connection as its form holds it: every part has a value, also those that its kind does not use, so that trying a kind loses nothing. Pure.
import type { Problem } from '#lib/action/check.ts';
import { checkConnection } from '#lib/connection/check-connection.ts';
import type { Connection } from '#lib/connection.ts';
import { renewsToken } from './kinds.ts';

export interface Pair {
  name: string;
  value: string;
}

export interface OAuthForm {
  tokenUrl: string;
  authorizeUrl: string;
  clientId: string;
  scope: string;
  authentication: 'basic' | 'body';
  /** Without a secret: counts for `oauth-code` alone. */
  isPublic: boolean;
  parameters: Pair[];
}

export interface ExchangeForm {
  url: string;
  secret: 'login' | 'key';
  headers: Pair[];
  bodyType: 'json' | 'form';
  template: string;
  fields: Pair[];
  tokenPath: string;
  expiresPath: string;
  placeIn: 'header' | 'query';
  placeName: string;
  prefix: string;
}

export interface Soft401Form {
  on: boolean;
  /** As typed; '' for any. */
  status: string;
  path: string;
  value: string;
}

export interface ConnectionForm {
  name: string;
  kind: Connection['kind'];
  keyIn: 'header' | 'query';
  keyName: string;
  oauth: OAuthForm;
  exchange: ExchangeForm;
  soft401: Soft401Form;
  origins: string[];
  testUrl: string;
  /** True: all agents use one account. */
  shared: boolean;
  account: string;
  help: string;
}

/** What a login call mostly looks like, for each thing that a person may give. */
export const FIRST_BODIES = {
  login: {
    template: '{\n  "username": "{{user}}",\n  "password": "{{password}}"\n}',
    fields: [
      { name: 'username', value: '{{user}}' },
      { name: 'password', value: '{{password}}' },
    ],
  },
  key: { template: '{\n  "key": "{{key}}"\n}', fields: [{ name: 'key', value: '{{key}}' }] },
} as const;

export const EMPTY_FORM: ConnectionForm = {
  name: '',
  kind: 'bearer',
  keyIn: 'header',
  keyName: '',
  oauth: {
    tokenUrl: '',
    authorizeUrl: '',
    clientId: '',
    scope: '',
    authentication: 'basic',
    isPublic: true,
    parameters: [],
  },
  exchange: {
    url: '',
    secret: 'login',
    headers: [],
    bodyType: 'json',
    template: FIRST_BODIES.login.template,
    fields: [...FIRST_BODIES.login.fields],
    tokenPath: '$.token',
    expiresPath: '',
    placeIn: 'header',
    placeName: 'Authorization',
    prefix: 'Bearer ',
  },
  soft401: { on: false, status: '', path: '', value: '' },
  origins: [''],
  testUrl: '',
  shared: false,
  account: '',
  help: '',
};

export function formOf(connection: Connection): ConnectionForm {
  const { name, kind, key, oauth, exchange, soft401, origins, testUrl, account, help } = connection;
  return {
    name,
    kind,
    keyIn: key?.in ?? 'header',
    keyName: key?.name ?? '',
    oauth: oauth ? oauthForm(oauth) : EMPTY_FORM.oauth,
    exchange: exchange ? exchangeForm(exchange) : EMPTY_FORM.exchange,
    soft401: soft401
      ? { on: true, status: soft401.status?.toString() ?? '', path: soft401.path, value: soft401.value }
      : EMPTY_FORM.soft401,
    origins,
    testUrl,
    shared: account !== '',
    account,
    help,
  };
}

function oauthForm({ authentication, ...oauth }: NonNullable<Connection['oauth']>): OAuthForm {
  return {
    ...oauth,
    authentication: authentication === 'body' ? 'body' : 'basic',
    isPublic: authentication === 'none',
  };
}

function exchangeForm({ body, place, ...exchange }: NonNullable<Connection['exchange']>): ExchangeForm {
  const first = FIRST_BODIES[exchange.secret];
  return {
    ...exchange,
    bodyType: body.type,
    template: body.type === 'json' ? body.template : first.template,
    fields: body.type === 'form' ? body.fields : [...first.fields],
    placeIn: place.in,
    placeName: place.name,
    prefix: place.prefix,
  };
}

/** What is saved: without the space that typing left, the empty rows and what its kind does not use. */
export function connectionOf(form: ConnectionForm, id: string): Connection {
  const { kind, soft401 } = form;
  return {
    schemaVersion: 1,
    id,
    name: form.name.trim(),
    kind,
    ...(kind === 'api-key' ? { key: { in: form.keyIn, name: form.keyName.trim() } } : {}),
    ...(kind === 'oauth-client' || kind === 'oauth-code' ? { oauth: oauthOf(form.oauth, kind) } : {}),
    ...(kind === 'token-exchange' ? { exchange: exchangeOf(form.exchange) } : {}),
    ...(renewsToken(kind) && soft401.on
      ? { soft401: { status: statusOf(soft401.status), path: soft401.path.trim(), value: soft401.value } }
      : {}),
    origins: form.origins.map((origin) => origin.trim()).filter((origin) => origin !== ''),
    testUrl: form.testUrl.trim(),
    help: form.help,
    account: form.shared ? form.account.trim() : '',
    updatedAt: 0,
  };
}

function oauthOf(oauth: OAuthForm, kind: 'oauth-client' | 'oauth-code'): NonNullable<Connection['oauth']> {
  return {
    tokenUrl: oauth.tokenUrl.trim(),
    authorizeUrl: kind === 'oauth-code' ? oauth.authorizeUrl.trim() : '',
    clientId: oauth.clientId.trim(),
    scope: oauth.scope.trim(),
    authentication: kind === 'oauth-code' && oauth.isPublic ? 'none' : oauth.authentication,
    parameters: pairsOf(oauth.parameters),
  };
}

function exchangeOf(exchange: ExchangeForm): NonNullable<Connection['exchange']> {
  return {
    url: exchange.url.trim(),
    secret: exchange.secret,
    headers: pairsOf(exchange.headers),
    body:
      exchange.bodyType === 'json'
        ? { type: 'json', template: exchange.template }
        : { type: 'form', fields: pairsOf(exchange.fields) },
    tokenPath: exchange.tokenPath.trim(),
    expiresPath: exchange.expiresPath.trim(),
    // the space at the end of `Bearer ` is a part of it
    place: { in: exchange.placeIn, name: exchange.placeName.trim(), prefix: exchange.prefix },
  };
}

function pairsOf(pairs: Pair[]): Pair[] {
  return pairs.filter(isFilled).map(({ name, value }) => ({ name: name.trim(), value }));
}

function isFilled({ name, value }: Pair): boolean {
  return name.trim() !== '' || value !== '';
}

/** null for any, and for what is no status: `checkForm` says that. */
function statusOf(typed: string): number | null {
  const status = /^\d{3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return status >= 200 && status <= 599 ? status : null;
}

/** What keeps it from being saved. `origins[2]` is the third row of the form, empty ones counted; so in every list. */
export function checkForm(form: ConnectionForm): Problem[] {
  const problems = checkConnection(connectionOf(form, 'connection')).map(({ field, message }) => ({
    field: rowField(form, field),
    message,
  }));
  return [...problems, ...ownProblems(form)];
}

function ownProblems({ kind, soft401, shared, account }: ConnectionForm): Problem[] {
  const problems: Problem[] = [];
  if (renewsToken(kind) && soft401.on && soft401.status.trim() !== '' && statusOf(soft401.status) === null) {
    const message = `“${soft401.status.trim()}” is no HTTP status. Write three digits such as 200, or nothing for any.`;
    problems.push({ field: 'soft401.status', message });
  }
  if (shared && account.trim() === '') {
    problems.push({
      field: 'account',
      message: 'Name the account as agents are to read it, such as helpdesk-service.',
    });
  }
  return problems;
}

/** The field of a saved row as the form counts it, where rows that say nothing stand in between. */
function rowField(form: ConnectionForm, field: string): string {
  const [, list = '', place = '', rest = ''] = /^(.+)\[(\d+)\](.*)$/.exec(field) ?? [];
  const rows = filledRows(form)[list];
  return rows ? `${list}[${rows[Number(place)] ?? place}]${rest}` : field;
}

function filledRows({ origins, oauth, exchange }: ConnectionForm): Record<string, number[] | undefined> {
  const places = (filled: boolean[]) => filled.flatMap((is, row) => (is ? [row] : []));
  return {
    origins: places(origins.map((origin) => origin.trim() !== '')),
    'oauth.parameters': places(oauth.parameters.map(isFilled)),
    'exchange.headers': places(exchange.headers.map(isFilled)),
    'exchange.body.fields': places(exchange.fields.map(isFilled)),
  };
}

/** Do both make the same connection? */
export function sameForm(one: ConnectionForm, other: ConnectionForm): boolean {
  // an account, a row or a condition that is only begun says nothing yet that could be saved, but its field must stay to be filled in
  return shown(one) === shown(other);
}

function shown(form: ConnectionForm): string {
  const { origins, oauth, exchange, soft401 } = form;
  const lists = [origins, oauth.parameters, exchange.headers, exchange.fields];
  return JSON.stringify([
    connectionOf(form, ''),
    form.shared,
    lists.map(({ length }) => length),
    renewsToken(form.kind) && [soft401.on, soft401.status],
  ]);
}
