// A run that failed: what happened, whose side it is on, what to do.

import { useId } from 'preact/hooks';
import { copyText } from '#components/shared/copy.ts';
import { Notice } from '#components/shared/Notice.tsx';
import { Sentence } from '#components/shared/Sentence.tsx';
import type { ErrorDetail } from '#lib/errors.ts';
import type { Run } from '#lib/run.ts';
import { PausedNote, usePaused, useSaidAgain } from '../parts/Paused.tsx';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';
import { isAway, offText, whereIs } from '../ticket/where.ts';
import { DetailsList } from './DetailsList.tsx';
import { detailsText, errorDetails, runDetails } from './details-text.ts';
import { blameText } from './run-text.ts';

const NO_REASON: ErrorDetail = {
  code: 'internal',
  message: 'The run failed, and its record does not say why.',
  advice: 'Try again. If it fails again, copy the details for your administrator.',
  blame: 'deskhand',
};

export function FailureBody({ run }: { run: Run }) {
  const blamed = !secretRefused(run) || run.error?.blame !== 'you';
  return <ErrorText error={run.error ?? NO_REASON} lines={runDetails(run, Date.now())} blamed={blamed} />;
}

/** The server did not take the connection's secret or sign-in. A secret that a new token was just given for is not what is wrong. */
function secretRefused({ connectionId, status, error }: Run): boolean {
  if (connectionId === null) return false;
  return error?.code === 'sign-in-failed' || (status === 401 && error?.blame === 'you');
}

interface ErrorTextProps {
  error: ErrorDetail;
  lines: { name: string; text: string }[];
  /** False: whose side it is on goes without saying. */
  blamed?: boolean;
}

export function ErrorText({ error, lines, blamed = true }: ErrorTextProps) {
  return (
    <>
      <Notice
        is={error.code === 'cancelled' ? 'warn' : 'bad'}
        icon="failed"
        heading={<Sentence text={error.message} />}
        alert
        lands
      >
        {blamed && <p>{blameText(error.blame)}</p>}
      </Notice>
      <section class="section">
        <div class="section__head">
          <h3>What to do</h3>
        </div>
        <p class="lines">
          <Sentence text={error.advice} />
        </p>
      </section>
      <DetailsList lines={lines} />
    </>
  );
}

export function FailureFoot({ task, run }: { task: Task; run: Run }) {
  const secret = secretRefused(run) && task.card.connection !== null;
  return (
    <FailureButtons task={task} error={run.error ?? NO_REASON} lines={runDetails(run, Date.now())} secret={secret} />
  );
}

interface FailureButtonsProps {
  task: Task;
  error: ErrorDetail;
  lines?: { name: string; text: string }[];
  /** True: another secret may be what helps. */
  secret?: boolean;
}

/** The next step that helps comes first: another secret, other values, the administrator, or once more. */
export function FailureButtons({ task, error, lines = errorDetails(error), secret = false }: FailureButtonsProps) {
  const panel = usePanel();
  const values = error.code === 'value-missing' || error.code === 'value-invalid';
  const first =
    secret && error.blame === 'you' ? 'secret' : values ? 'edit' : error.blame === 'administrator' ? 'copy' : 'again';
  const kind = (button: string) => (button === first ? 'primary' : undefined);
  const copy = async () => {
    const copied = await copyText(detailsText(error, lines));
    panel.say(
      copied ? 'Details copied.' : 'The browser did not allow copying. Open the details and copy them by hand.',
    );
  };
  const elsewhere = isAway(whereIs(task, panel.page));
  const paused = usePaused(task.card.origin);
  const pausedId = useId();
  useSaidAgain(task.card.origin, paused);
  // A change shows its request first, and sends nothing by this press.
  const off = elsewhere || (paused !== null && task.card.kind === 'lookup');
  return (
    <>
      {paused !== null && <PausedNote origin={task.card.origin} paused={paused} id={pausedId} />}
      {elsewhere && <p class="small muted">{offText(task)}</p>}
      <div class="buttons">
        {secret && (
          <button
            class="button grow"
            data-kind={kind('secret')}
            data-size="l"
            type="button"
            aria-disabled={elsewhere}
            onClick={() => !elsewhere && panel.tasks.enterSecret(task)}
          >
            {task.card.connection?.gives === 'sign-in' ? 'Sign in again' : 'Enter the secret again'}
          </button>
        )}
        <button
          class={secret ? 'button' : 'button grow'}
          data-kind={kind('again')}
          data-size="l"
          type="button"
          aria-disabled={off}
          aria-describedby={paused === null ? undefined : pausedId}
          onClick={() => !off && panel.tasks.submit(task)}
        >
          Try again
        </button>
        {task.card.inputs.length > 0 && !secret && (
          <button
            class="button"
            data-kind={kind('edit')}
            data-size="l"
            type="button"
            onClick={() => panel.tasks.editValues(task)}
          >
            Edit values
          </button>
        )}
        <button class="button" data-kind={kind('copy')} data-size="l" type="button" onClick={copy}>
          Copy details
        </button>
      </div>
    </>
  );
}
