// What changes of one definition: new addresses first, then each field as it was and as it will be.
import { hostOf } from '#components/shared/host.ts';
import type { EntryChange } from '#lib/sync/compare-libraries.ts';
import { DifferenceItem } from '../history/DifferenceItem.tsx';
import { changeDifference } from '../log/event-words.ts';
import { changeTitle } from './change-words.ts';

export function ChangeFacts({ change }: { change: EntryChange }) {
  const { changes, newOrigins, asks } = change;
  return (
    <>
      <p class="muted">{changeTitle(change)}</p>
      {newOrigins.map((origin) => (
        <p key={origin} class="status" data-is="warn">
          New address {hostOf(origin)}: the browser asks each agent for permission
        </p>
      ))}
      {asks && newOrigins.length === 0 && (
        <p class="status" data-is="warn">
          Changes what is sent
        </p>
      )}
      {changes.length > 0 && (
        <div class="differences">
          <ul>
            {changes.map((field) => (
              <DifferenceItem key={field.field} difference={changeDifference(field)} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
