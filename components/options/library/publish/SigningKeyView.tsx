// The key that published versions are signed with: made, shown, backed up, restored, removed.
import { useRef, useState } from 'preact/hooks';
import { CopyButton } from '#components/shared/CopyButton.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { download } from '../../parts/download.ts';
import { tell } from '../../parts/toast.ts';
import { NewPassphrase } from '../../settings/NewPassphrase.tsx';
import { keyFile, makeKey, removeKey, takeKey } from './publish-changes.ts';

export function SigningKeyView({ publicKey }: { publicKey: string | null }) {
  return (
    <fieldset class="field setting">
      <legend class="field__label">Signature</legend>
      {publicKey === null ? <NoKey /> : <Key publicKey={publicKey} />}
    </fieldset>
  );
}

function NoKey() {
  const file = useRef<HTMLInputElement>(null);
  const [making, setMaking] = useState(false);
  return (
    <>
      <p class="field__help">
        Without a signature, whoever may write to the address decides what agents run. With one, they take only what
        your key has signed.
      </p>
      <div class="buttons">
        <button class="button" type="button" onClick={() => setMaking(true)}>
          Make a signing key…
        </button>
        <button class="button" type="button" onClick={() => file.current?.click()}>
          Restore from a file…
        </button>
        <input
          class="unseen"
          type="file"
          accept=".json,application/json"
          ref={file}
          tabIndex={-1}
          aria-label="File of a signing key"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void takeKey(chosen);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </>
  );
}

/** A dialog of its own: the form around must not be sent with it. */
function KeyDialog({ onClose }: { onClose: () => void }) {
  return (
    <dialog
      class="dialog"
      aria-label="Make a signing key"
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      onClose={onClose}
    >
      <h2>Make a signing key</h2>
      <p>It is kept sealed under a passphrase, and asked for it each time you publish. Nobody can recover either.</p>
      <NewPassphrase
        action="Make the key"
        onSave={async (passphrase) => {
          const error = await makeKey(passphrase);
          if (error === null) onClose();
          return error;
        }}
        onCancel={onClose}
      />
    </dialog>
  );
}

function Key({ publicKey }: { publicKey: string }) {
  const [asking, setAsking] = useState(false);
  const save = async () => {
    const text = await keyFile();
    if (text === null) return tell('There is no key any more.');
    download('deskhand-signing-key.json', text);
  };
  return (
    <>
      <p class="public-key">
        <code class="breaks">{publicKey}</code> <CopyButton name="Public key" text={publicKey} say={tell} />
      </p>
      <p class="field__help">Give this public key to everybody who follows the library.</p>
      <div class="buttons">
        <button class="button" type="button" onClick={() => void save()}>
          Save a backup
        </button>
        <button class="button" type="button" onClick={() => setAsking(true)}>
          Remove…
        </button>
      </div>
      {asking && (
        <ConfirmDialog
          title="Remove the signing key?"
          confirm="Remove key"
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) void removeKey(publicKey);
          }}
        >
          <p>Without its backup, nothing that followers of this key accept can ever be published again.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
