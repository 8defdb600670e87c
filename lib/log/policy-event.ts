// The event of a company's policy that is another than before: what it says now, key by key. Pure.
import type { Policy } from '../policy/policy.ts';
import type { NewEvent } from './new-event.ts';

/** What the policy comes to, a text each: to be kept, and compared with what it comes to later. */
export type PolicyTexts = Readonly<Record<string, string>>;

const NAMES: Record<string, string> = {
  allowPrivateAddresses: 'Private addresses allowed',
  actionLimit: 'Library limit',
  keepBodies: 'Bodies in the log',
  logDays: 'Days in the log',
  logRuns: 'Runs in the log',
  lockAfterMinutes: 'Minutes until secrets lock',
  allowedOrigins: 'Allowed addresses',
  helpdeskSites: 'Helpdesk sites',
  lockEditing: 'Editing locked',
  groups: 'Groups',
  library: 'Library',
};

export function policyTexts({ settings, allowedOrigins, helpdeskSites, lockEditing, library }: Policy): PolicyTexts {
  const said = {
    ...settings,
    allowedOrigins,
    helpdeskSites: helpdeskSites.length > 0 ? helpdeskSites : null,
    lockEditing: lockEditing || null,
    library,
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, value]) => (value === null ? [] : [[key, textOf(value)]])),
  );
}

/** null when it comes to the same. */
export function policyEvent(before: PolicyTexts, after: PolicyTexts): NewEvent | null {
  const changes = Object.entries(NAMES).flatMap(([key, field]) => {
    const [was, is] = [before[key] ?? null, after[key] ?? null];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
  return changes.length === 0
    ? null
    : { subject: { kind: 'setting', id: 'policy', name: 'Company policy' }, what: 'changed', who: WHO, changes };
}

const WHO = 'Your organisation';

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { url, publicKey, automatic, trusted } = value as Record<string, unknown>;
  const taken = trusted ? 'all changes by themselves' : automatic ? 'harmless changes by themselves' : 'after a yes';
  return [url, publicKey === null ? 'unsigned' : `key ${String(publicKey)}`, taken].join(', ');
}
