// The three ways to keep secrets, as cards. Choosing one shows what it would do; a button does it, so that arrow keys change nothing.
import { useEffect, useId, useState } from 'preact/hooks';
import type { ErrorDetail } from '#lib/errors.ts';
import type { SecretLevel, SecretsStatus } from '#lib/messages.ts';
import { Failure } from '../parts/Failure.tsx';
import { changeWords, LEVELS, type LevelWords } from './levels.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { keepByPassphrase, keepSecrets } from './secret-changes.ts';

export function LevelChoice({ status }: { status: SecretsStatus }) {
  const [chosen, setChosen] = useState<SecretLevel>(status.level);
  const name = useId();
  // Changed here or elsewhere: the choice is made.
  useEffect(() => setChosen(status.level), [status.level]);
  return (
    <div class="stack-s setting field">
      <fieldset class="levels">
        <legend class="field__label">How secrets are kept</legend>
        {LEVELS.map((words) => (
          <Level
            key={words.level}
            words={words}
            name={name}
            current={status.level === words.level}
            chosen={chosen === words.level}
            disabled={status.locked}
            onChoose={() => setChosen(words.level)}
          />
        ))}
      </fieldset>
      {chosen !== status.level && (
        <Change key={chosen} status={status} level={chosen} onCancel={() => setChosen(status.level)} />
      )}
    </div>
  );
}

interface LevelProps {
  words: LevelWords;
  name: string;
  current: boolean;
  chosen: boolean;
  disabled: boolean;
  onChoose: () => void;
}

function Level({ words, name, current, chosen, disabled, onChoose }: LevelProps) {
  const id = `${name}-${words.level}`;
  return (
    <div class="level">
      <input
        type="radio"
        id={id}
        name={name}
        checked={chosen}
        disabled={disabled}
        aria-describedby={`${id}-what ${id}-facts`}
        onChange={onChoose}
      />
      <label for={id}>
        {words.title} {current && <span class="pill">in use</span>}
      </label>
      <p id={`${id}-what`}>{words.what}</p>
      <dl id={`${id}-facts`}>
        <dt>Who could read them</dt>
        <dd>{words.readers}</dd>
        <dt>After a restart</dt>
        <dd>{words.restart}</dd>
        <dt>Know this</dt>
        <dd>{words.limits}</dd>
      </dl>
    </div>
  );
}

interface ChangeProps {
  status: SecretsStatus;
  level: SecretLevel;
  onCancel: () => void;
}

function Change({ status, level, onCancel }: ChangeProps) {
  const [failure, setFailure] = useState<ErrorDetail | null>(null);
  const [busy, setBusy] = useState(false);
  const words = changeWords(status.level, level, status.kept);
  if (level === 'passphrase') {
    return (
      <div class="change">
        <p>{words}</p>
        <NewPassphrase
          action="Keep them locked by it"
          onSave={(passphrase) => keepByPassphrase(passphrase, false)}
          onCancel={onCancel}
        />
      </div>
    );
  }
  const keep = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(await keepSecrets(level));
    setBusy(false);
  };
  return (
    <div class="change">
      <p>{words}</p>
      {failure && <Failure error={failure} />}
      <div class="buttons">
        <button class="button" data-kind="primary" type="button" aria-disabled={busy} onClick={() => void keep()}>
          {busy ? 'Moving …' : level === 'browser' ? 'Keep them in this browser' : 'Keep them for this session only'}
        </button>
        <button class="button" data-kind="plain" type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
