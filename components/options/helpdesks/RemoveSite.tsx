// Removes a site, after a question: to bring it back, the browser has to be asked anew.
import { useState } from 'preact/hooks';
import { removeSite } from '../changes.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

export function RemoveSite({ origin }: { origin: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        class="button"
        data-size="s"
        type="button"
        aria-label={`Remove ${origin}`}
        onClick={() => setAsking(true)}
      >
        Remove…
      </button>
      {asking && (
        <ConfirmDialog
          title={`Remove ${origin}?`}
          confirm="Remove site"
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) void removeSite(origin);
          }}
        >
          <p>
            Deskhand stops reading there at once, in open pages too. It forgets the tickets it read there and gives the
            browser’s permission back, unless something else needs it.
          </p>
          <p>Runs stay in the log. Actions, connections and the helpdesks you define stay as they are.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
