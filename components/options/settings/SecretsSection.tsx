// How this browser keeps secrets: the level, the lock of the passphrase, and forgetting all of them.
import { useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { UnlockForm } from '#components/shared/UnlockForm.tsx';
import type { SecretsStatus } from '#lib/messages.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { tell } from '../parts/toast.ts';
import { LevelChoice } from './LevelChoice.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { SettingForm } from './SettingForm.tsx';
import { forgetAll, keepByPassphrase, lockNow } from './secret-changes.ts';
import { checkWholeNumber } from './whole-number.ts';

interface SecretsSectionProps {
  status: SecretsStatus;
  lockAfterMinutes: number;
}

export function SecretsSection({ status, lockAfterMinutes }: SecretsSectionProps) {
  const sealed = status.level === 'passphrase';
  return (
    <>
      {sealed && (status.locked ? <Locked /> : <Unlocked minutes={lockAfterMinutes} />)}
      <LevelChoice status={status} />
      {sealed && (
        <SettingForm
          setting="lockAfterMinutes"
          label="Lock after"
          value={String(lockAfterMinutes)}
          unit="minutes without use"
          action="Save minutes"
          check={(typed) => {
            const checked = checkWholeNumber(typed, 1, 1_440);
            return checked.ok ? { ok: true, change: { lockAfterMinutes: checked.number } } : checked;
          }}
        >
          15 unless changed, at most 1,440, a day. Use is what somebody does in the panel or on this page; a ticket that
          opens or a list that refreshes is none. They also lock when the browser starts.
        </SettingForm>
      )}
      <ForgetAll status={status} />
    </>
  );
}

function Locked() {
  return (
    <div class="change" data-is="locked">
      <p class="said">
        <Icon name="lock" /> The secrets are locked
      </p>
      <p>
        Nothing can be sent with them and none can be given until they are unlocked. The way they are kept cannot be
        changed, either.
      </p>
      <UnlockForm onUnlocked={() => tell('Secrets unlocked.')} />
    </div>
  );
}

function Unlocked({ minutes }: { minutes: number }) {
  const [changing, setChanging] = useState(false);
  return (
    <div class="setting field">
      <p class="field__label">The passphrase</p>
      <p class="field__help">
        Unlocked until {minutes === 1 ? 'a minute has' : `${minutes} minutes have`} passed without use, or until the
        browser closes.
      </p>
      {changing ? (
        <div class="change">
          <NewPassphrase
            action="Change passphrase"
            onSave={async (passphrase) => {
              const error = await keepByPassphrase(passphrase, true);
              if (!error) setChanging(false);
              return error;
            }}
            onCancel={() => setChanging(false)}
          />
        </div>
      ) : (
        <div class="buttons">
          <button class="button" type="button" onClick={() => void lockNow()}>
            <Icon name="lock" /> Lock now
          </button>
          <button class="button" type="button" onClick={() => setChanging(true)}>
            Change passphrase…
          </button>
        </div>
      )}
    </div>
  );
}

function ForgetAll({ status }: { status: SecretsStatus }) {
  const [asking, setAsking] = useState(false);
  const { kept, level } = status;
  const none = kept === 0 && level === 'browser';
  return (
    <div class="setting field">
      <p class="field__label">Forget all secrets</p>
      <p class="field__help">
        {keptWords(kept)} Forgetting loses them and nothing else: connections, actions and the log stay.{' '}
        {level === 'passphrase' && 'It is the way out when the passphrase is lost.'}
      </p>
      <div class="buttons">
        <button class="button" type="button" aria-disabled={none} onClick={() => !none && setAsking(true)}>
          Forget all secrets…
        </button>
      </div>
      {asking && (
        <ConfirmDialog
          title="Forget all secrets of this browser?"
          confirm="Forget all"
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) void forgetAll();
          }}
        >
          <p>
            {keptWords(kept)} Each has to be entered again, and each sign-in made again, before its actions run.
            Deskhand cannot bring them back.
          </p>
          {level !== 'browser' && <p>From then on secrets are kept in this browser, until you choose again.</p>}
        </ConfirmDialog>
      )}
    </div>
  );
}

function keptWords(kept: number): string {
  if (kept === 0) return 'No connection has one now.';
  return kept === 1 ? 'One connection has a secret or a sign-in.' : `${kept} connections have a secret or a sign-in.`;
}
