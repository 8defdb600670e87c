// In place of everything else while storage needs a decision: what was found wrong, what is there, and three ways on.
import { useId, useState } from 'preact/hooks';
import type { ErrorDetail } from '#lib/errors.ts';
import { recover } from '../changes.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { formatMoment } from '../parts/dates.ts';
import { Failure } from '../parts/Failure.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { type Choice, contentWords, type Recovery, recoveryChoices } from './recovery.ts';
import { UnkeptWork } from './UnkeptWork.tsx';

export const RECOVERY_TITLE = 'Deskhand needs a decision';

export function RecoveryPage({ status }: { status: Recovery }) {
  const [error, setError] = useState<ErrorDetail | null>(null);
  const [busy, setBusy] = useState(false);
  const [emptying, setEmptying] = useState(false);
  const choose = async (use: Choice['use']) => {
    setBusy(true);
    setError(await recover(use));
    setBusy(false);
  };
  return (
    <div class="recovery">
      <PageHead title={RECOVERY_TITLE} />
      <Outcome is="bad" title={status.reason}>
        <p>Nothing has been deleted or overwritten since. Agents cannot run actions until you choose.</p>
      </Outcome>
      <UnkeptWork />
      <dl class="pairs">
        <dt>The database holds</dt>
        <dd>{contentWords(status.found)}</dd>
        <dt>The kept copy holds</dt>
        <dd>
          {status.snapshot
            ? `${contentWords(status.snapshot)}, from ${formatMoment(status.snapshot.takenAt)}`
            : 'There is none in this browser'}
        </dd>
      </dl>
      {error && <Failure error={error} />}
      {recoveryChoices(status).map((choice) => (
        <ChoiceBox
          key={choice.use}
          choice={choice}
          busy={busy}
          onChoose={() => (choice.use === 'empty' ? setEmptying(true) : void choose(choice.use))}
        />
      ))}
      {emptying && (
        <ConfirmDialog
          title="Start empty?"
          confirm="Delete all of it and start empty"
          onAnswer={(confirmed) => {
            setEmptying(false);
            if (confirmed) void choose('empty');
          }}
        >
          <p>
            The database holds {contentWords(status.found)}; the kept copy holds{' '}
            {status.snapshot ? contentWords(status.snapshot) : 'nothing'}. All of it is deleted, and Deskhand cannot
            bring it back.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function ChoiceBox({ choice, busy, onChoose }: { choice: Choice; busy: boolean; onChoose: () => void }) {
  const id = useId();
  const kind = choice.advised ? 'primary' : undefined;
  return (
    <section class="way" aria-labelledby={id}>
      <h2 id={id}>{choice.title}</h2>
      <p>{choice.consequence}</p>
      <button class="button" data-kind={kind} type="button" disabled={busy} onClick={onChoose}>
        {choice.button}
      </button>
    </section>
  );
}
