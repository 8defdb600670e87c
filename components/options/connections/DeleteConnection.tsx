// Deleting a connection: offered once nothing uses it, and asked about first, because its secret cannot be brought back.
import { useState } from 'preact/hooks';
import type { ConnectionSummary } from '#lib/messages.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

interface DeleteConnectionProps {
  found: ConnectionSummary;
  onDelete: () => void;
  /** Can the definition be brought back? */
  undo: boolean;
}

export function DeleteConnection({ found: { name, usedBy, hasSecret }, onDelete, undo }: DeleteConnectionProps) {
  const [asking, setAsking] = useState(false);
  if (usedBy.length > 0) {
    return <p class="field__help">It can be deleted once no action uses it.</p>;
  }
  return (
    <div class="buttons">
      <button class="button" type="button" onClick={() => setAsking(true)}>
        Delete connection…
      </button>
      {asking && (
        <ConfirmDialog
          title={`Delete “${name}”?`}
          confirm="Delete connection"
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) onDelete();
          }}
        >
          {undo && <p>Undo brings the connection back{hasSecret ? ', but not its secret.' : '.'}</p>}
          {(hasSecret || !undo) && (
            <p>{hasSecret ? 'The secret is deleted from this browser for good.' : 'It cannot be brought back.'}</p>
          )}
        </ConfirmDialog>
      )}
    </div>
  );
}
