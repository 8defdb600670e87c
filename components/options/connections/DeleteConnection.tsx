// Deleting a connection: refused while actions use it, with the way to each; asked about first otherwise, because its secret cannot be brought back.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConnectionSummary } from '#lib/messages.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { routeHash } from '../route.ts';
import { keepsSecret } from './secret-change.ts';

interface DeleteConnectionProps {
  found: ConnectionSummary;
  onDelete: () => void;
  /** Can the definition be brought back? */
  undo: boolean;
}

export function DeleteConnection({ found, onDelete, undo }: DeleteConnectionProps) {
  const { name, usedBy } = found;
  const [asking, setAsking] = useState(false);
  const kept = keepsSecret(found);
  return (
    <div class="buttons">
      <button class="button" type="button" onClick={() => setAsking(true)}>
        Delete connection…
      </button>
      {asking && usedBy.length > 0 && <InUse found={found} onClose={() => setAsking(false)} />}
      {asking && usedBy.length === 0 && (
        <ConfirmDialog
          title={`Delete “${name}”?`}
          confirm="Delete connection"
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) onDelete();
          }}
        >
          {undo && <p>Undo brings the connection back{kept ? ', but not its secret.' : '.'}</p>}
          {(kept || !undo) && (
            <p>{kept ? 'The secret is deleted from this browser for good.' : 'It cannot be brought back.'}</p>
          )}
        </ConfirmDialog>
      )}
    </div>
  );
}

/** More names than these are counted: the list in the page has them all. */
const NAMED = 12;

function InUse({ found: { name, usedBy }, onClose }: { found: ConnectionSummary; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} aria-describedby={`${id}-text`} onClose={onClose}>
      <h2 id={id}>
        “<bdi>{name}</bdi>” is in use and stays
      </h2>
      <div class="stack-s" id={`${id}-text`}>
        <p>
          {usedBy.length === 1 ? 'One action would' : `${usedBy.length} actions would`} stop working. Choose another
          connection there, under API configuration, or delete {usedBy.length === 1 ? 'it' : 'them'} first:
        </p>
        <ul class="bullets">
          {usedBy.slice(0, NAMED).map((user) => (
            <li key={user.id}>
              <a href={routeHash({ page: 'actions', id: user.id })} onClick={close}>
                {user.name}
              </a>
            </li>
          ))}
          {usedBy.length > NAMED && <li>And {usedBy.length - NAMED} more.</li>}
        </ul>
      </div>
      <div class="buttons">
        <button class="button" type="button" autofocus onClick={close}>
          Close
        </button>
      </div>
    </dialog>
  );
}
