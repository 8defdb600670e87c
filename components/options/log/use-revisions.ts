// Which revision of a run's action the library has now, and whether the one that ran can still be read.
import { useEffect, useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import type { LoggedRun } from '#lib/log.ts';
import { actions } from '../options-state.ts';

interface Revisions {
  action: 'there' | 'gone' | 'unknown';
  /** null: not known, or its record cannot be read. */
  now: number | null;
  /** True: the revision that ran stands in the history. */
  kept: boolean;
}

export function useRevisions({ actionId, revision }: Pick<LoggedRun, 'actionId' | 'revision'>): Revisions {
  const list = actions.value.value;
  const found = list?.actions.find(({ id }) => id === actionId);
  const isUnsaved = list?.unsaved.some(({ id }) => id === actionId) ?? false;
  const now = found && found.broken === null ? found.revision : null;
  const [kept, setKept] = useState(false);
  const asks = now !== null && now > revision;
  useEffect(() => {
    let current = true;
    setKept(false);
    if (asks) {
      void call('actions.revisions', { id: actionId }).then((reply) => {
        if (current) setKept(reply.ok && reply.value.some((one) => one.revision === revision && one.broken === null));
      });
    }
    return () => {
      current = false;
    };
  }, [actionId, revision, asks]);
  const action = list === null ? 'unknown' : found || isUnsaved ? 'there' : 'gone';
  return { action, now, kept };
}
