// Before actions go that agents work with: what uses them. Everything else goes to the trash without a question.
import { useEffect, useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { formatAgo } from '../parts/dates.ts';
import type { ActionRow } from './action-list.ts';
import { inUse, runsText } from './deletion.ts';

/** More are counted, not listed. */
const SHOWN = 8;

interface DeleteDialogProps {
  rows: ActionRow[];
  /** The actions that name one of them as their check. */
  checked: ActionRow[];
  onAnswer: (confirmed: boolean) => void;
}

export function DeleteDialog({ rows, checked, onAnswer }: DeleteDialogProps) {
  const used = inUse(rows);
  const [only] = rows;
  const alone = rows.length === 1 ? only : undefined;
  const tests = useTestCount(alone?.action.id ?? null);
  const title = alone ? `Move “${alone.action.name}” to trash?` : `Move ${rows.length} actions to trash?`;
  const more = used.length - SHOWN;
  return (
    <ConfirmDialog title={title} confirm="Move to trash" onAnswer={onAnswer}>
      {alone
        ? used.length > 0 && <p>Agents use it: {usage(alone)}.</p>
        : used.length > 0 && (
            <>
              <p>Agents use {used.length === 1 ? 'one of them' : `${used.length} of them`}:</p>
              <ul class="bullets">
                {used.slice(0, SHOWN).map((row) => (
                  <li key={row.action.id}>
                    <strong>
                      <bdi>{row.action.name}</bdi>
                    </strong>
                    : {usage(row)}
                  </li>
                ))}
                {more > 0 && <li>and {more} more</li>}
              </ul>
            </>
          )}
      {checked.length > 0 && (
        <p>
          {alone ? 'It tells' : 'They tell'} whether an unknown run happened of{' '}
          {checked.slice(0, SHOWN).map(({ action }, index) => (
            <>
              {index > 0 && ', '}
              <strong>
                <bdi>{action.name}</bdi>
              </strong>
            </>
          ))}
          {checked.length > SHOWN && ` and ${checked.length - SHOWN} more`}. Agents of{' '}
          {checked.length === 1 ? 'that action' : 'those actions'} will have nothing to check with.
        </p>
      )}
      {tests > 0 && <p>{tests === 1 ? 'Its saved test goes with it.' : `Its ${tests} saved tests go with it.`}</p>}
      <p>
        {alone
          ? 'For 30 days it can be restored with everything that belongs to it.'
          : 'For 30 days they can be restored with everything that belongs to them.'}{' '}
        Past runs stay.
      </p>
    </ConfirmDialog>
  );
}

function usage({ runs, activity }: ActionRow): string {
  if (activity === null) return runsText(runs);
  return `${runsText(runs)}, the last one ${formatAgo(activity.lastAt, Date.now())} by ${activity.lastAgent || 'an agent'}`;
}

function useTestCount(id: string | null): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (id === null) return;
    void call('actions.get', { id }).then((reply) => setCount(reply.ok ? reply.value.tests.length : 0));
  }, [id]);
  return count;
}
