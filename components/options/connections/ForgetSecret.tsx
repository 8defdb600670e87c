// Deletes what is kept for a connection, after a question: nobody can bring it back.
import { useState } from 'preact/hooks';
import type { ConnectionSummary } from '#lib/messages.ts';
import { forgetSecret } from '../changes.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

export function ForgetSecret({ connection }: { connection: ConnectionSummary }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button class="button" type="button" onClick={() => setAsking(true)}>
        Forget…
      </button>
      {asking && (
        <ConfirmDialog
          title={`Forget the secret of “${connection.name}”?`}
          confirm="Forget the secret"
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) void forgetSecret(connection);
          }}
        >
          <p>Actions that use this connection cannot run until a secret is set again. Deskhand cannot bring it back.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
