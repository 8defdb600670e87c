// Which parts of a connection differ from what is saved, in a few words. Pure.
import { type ConnectionForm, connectionOf } from './connection-form.ts';

const MOST = 3;

/** "name, kind and origins"; '' when nothing would be saved differently. */
export function changedParts(form: ConnectionForm, saved: ConnectionForm): string {
  const next = connectionOf(form, '');
  const before = connectionOf(saved, '');
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const parts = [
    differs(next.name, before.name) && 'name',
    differs(next.kind, before.kind) && 'kind',
    next.kind === before.kind && differs([next.key, next.oauth], [before.key, before.oauth]) && 'how it proves itself',
    next.kind === before.kind && differs(next.exchange, before.exchange) && 'login call',
    next.kind === before.kind && differs(next.soft401, before.soft401) && 'signing in again',
    differs(next.origins, before.origins) && 'origins',
    differs(next.account, before.account) && 'account',
    differs(next.help, before.help) && 'help',
    differs(next.testUrl, before.testUrl) && 'test address',
  ].filter((part) => part !== false);
  if (parts.length > MOST) return `${parts.slice(0, MOST - 1).join(', ')} and ${parts.length - MOST + 1} more`;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
