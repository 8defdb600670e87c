// Stops following, after the question what becomes of the library's definitions.
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { unsubscribe } from './sync-changes.ts';

export function StopFollowing({ count }: { count: number }) {
  const [asking, setAsking] = useState(false);
  const [keep, setKeep] = useState(true);
  return (
    <>
      <button class="button" type="button" onClick={() => setAsking(true)}>
        Stop following…
      </button>
      {asking && (
        <ConfirmDialog
          title="Stop following this library?"
          confirm="Stop following"
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) void unsubscribe(keep);
          }}
        >
          <p>Nothing new is taken from it any more, and its earlier versions are forgotten here.</p>
          <div class="setting">
            <input type="checkbox" id="stop-keep" checked={keep} onChange={() => setKeep(!keep)} />
            <label for="stop-keep">Keep its {count} definitions as this browser’s own</label>
            <p class="field__help">
              Otherwise its actions go to the trash, its connections and their secrets are removed. What was changed
              here stays either way.
            </p>
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
