// The event of changed settings: which, from what to what. Pure.
import type { Settings } from '../messages.ts';
import type { NewEvent } from './new-event.ts';

const NAMES: Record<keyof Settings, string> = {
  allowPrivateAddresses: 'Private addresses',
  actionLimit: 'Library limit',
  keepBodies: 'Bodies in the log',
  logDays: 'Days in the log',
  logRuns: 'Runs in the log',
  lockAfterMinutes: 'Minutes until secrets lock',
  person: 'Your name',
  groups: 'My groups',
};

const BODIES = { none: 'None', failures: 'Of failed runs', all: 'All' } as const;

/** null when nothing changed. */
export function settingsEvent(before: Settings, after: Settings): NewEvent | null {
  const names = Object.keys(NAMES) as (keyof Settings)[];
  const changes = names.flatMap((name) => {
    const [was, is] = [text(name, before), text(name, after)];
    return was === is ? [] : [{ field: NAMES[name], before: was || null, after: is || null }];
  });
  return changes.length === 0
    ? null
    : { subject: { kind: 'setting', id: '', name: 'Settings' }, what: 'changed', changes };
}

function text(name: keyof Settings, settings: Settings): string {
  if (name === 'keepBodies') return BODIES[settings.keepBodies];
  const value = settings[name];
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value === 'boolean') return value ? 'Allowed' : 'Refused';
  return String(value);
}
