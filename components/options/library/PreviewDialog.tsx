// What a step back or to the library's would change here, shown before it is done.
import type { ComponentChildren } from 'preact';
import type { EntryChange } from '#lib/sync/compare-libraries.ts';
import { keyOf } from '#lib/sync/definitions.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { ChangeFacts } from './ChangeFacts.tsx';

/** More at once would take seconds to draw. */
const SHOWN = 50;

interface PreviewDialogProps {
  title: string;
  confirm: string;
  changes: readonly EntryChange[];
  children?: ComponentChildren;
  onAnswer: (confirmed: boolean) => void;
}

export function PreviewDialog({ title, confirm, changes, children, onAnswer }: PreviewDialogProps) {
  // Nobody should have to scroll for what is sent elsewhere.
  const sorted = [...changes].sort((a, b) => Number(b.asks) - Number(a.asks));
  return (
    <ConfirmDialog title={title} confirm={confirm} onAnswer={onAnswer}>
      {children}
      <p>{changes.length === 0 ? 'Nothing changes here.' : 'This changes here:'}</p>
      <ul class="review">
        {sorted.slice(0, SHOWN).map((change) => (
          <li class="review__item" key={keyOf(change)}>
            <h3>
              <bdi>{change.name}</bdi>
            </h3>
            <ChangeFacts change={change} />
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && <p>And {changes.length - SHOWN} more.</p>}
    </ConfirmDialog>
  );
}
