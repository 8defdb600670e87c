// A connection as its form holds it: every part has a value, also those that its kind does not use, so that trying a kind loses nothing. Pure.
import type { Problem } from '#lib/action/check.ts';
import { checkConnection } from '#lib/connection/check-connection.ts';
import type { Connection } from '#lib/connection.ts';

export interface ConnectionForm {
  name: string;
  kind: Connection['kind'];
  keyIn: 'header' | 'query';
  keyName: string;
  origins: string[];
  /** True: all agents use one account. */
  shared: boolean;
  account: string;
  help: string;
}

export const EMPTY_FORM: ConnectionForm = {
  name: '',
  kind: 'bearer',
  keyIn: 'header',
  keyName: '',
  origins: [''],
  shared: false,
  account: '',
  help: '',
};

export function formOf({ name, kind, key, origins, account, help }: Connection): ConnectionForm {
  const place = { keyIn: key?.in ?? 'header', keyName: key?.name ?? '' } as const;
  return { name, kind, ...place, origins, shared: account !== '', account, help };
}

/** What is saved: without the space that typing left, the empty rows of origins and what its kind does not use. */
export function connectionOf(form: ConnectionForm, id: string): Connection {
  const key = { in: form.keyIn, name: form.keyName.trim() };
  return {
    schemaVersion: 1,
    id,
    name: form.name.trim(),
    kind: form.kind,
    ...(form.kind === 'api-key' ? { key } : {}),
    origins: form.origins.map((origin) => origin.trim()).filter((origin) => origin !== ''),
    help: form.help,
    account: form.shared ? form.account.trim() : '',
    updatedAt: 0,
  };
}

/** What keeps it from being saved. `origins[2]` is the third row of the form, empty ones counted. */
export function checkForm(form: ConnectionForm): Problem[] {
  const rows = form.origins.flatMap((origin, row) => (origin.trim() === '' ? [] : [row]));
  const problems = checkConnection(connectionOf(form, 'connection')).map(({ field, message }) => {
    const place = /^origins\[(\d+)\]$/.exec(field)?.[1];
    return { field: place === undefined ? field : `origins[${rows[Number(place)]}]`, message };
  });
  if (!form.shared || form.account.trim() !== '') return problems;
  const message = 'Name the account as agents are to read it, such as helpdesk-service.';
  return [...problems, { field: 'account', message }];
}

/** Do both make the same connection? */
export function sameForm(one: ConnectionForm, other: ConnectionForm): boolean {
  // an account or an address that is only begun says nothing yet that could be saved, but its field must stay to be filled in
  const shown = (form: ConnectionForm) => JSON.stringify([connectionOf(form, ''), form.shared, form.origins.length]);
  return shown(one) === shown(other);
}

/** Would a secret that is given now be meant for something else than what is saved? */
export function changesSecret(form: ConnectionForm, saved: ConnectionForm): boolean {
  const placeOf = ({ kind, origins }: Connection) => JSON.stringify([kind, origins]);
  return placeOf(connectionOf(form, '')) !== placeOf(connectionOf(saved, ''));
}
