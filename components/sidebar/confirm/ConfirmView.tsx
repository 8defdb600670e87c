// A change before it is sent: what it does, the exact request, and the one button that runs it.

import { hostOf } from '#components/shared/host.ts';
import { Notice } from '#components/shared/Notice.tsx';
import { RequestView } from '#components/shared/RequestView.tsx';
import { PausedNote, usePaused, useSaidAgain } from '../parts/Paused.tsx';
import { usePanel } from '../state/panel.ts';
import { isGranted, type Stage, type Task } from '../state/task.ts';
import { AllowButton, Denied } from './AllowView.tsx';
import { confirmationOf, deleteWord, targetOf } from './confirmation.ts';

const PAUSED = 'confirm-paused';

type ConfirmStage = Extract<Stage, { kind: 'confirm' }>;

export function ConfirmBody({ task, stage }: { task: Task; stage: ConfirmStage }) {
  const { card, values } = task;
  const deletes = card.kind === 'delete';
  const inputs = card.inputs.map((input) => input.definition);
  const target = targetOf(stage.request);
  const written = confirmationOf(card.confirmation, inputs, values);
  const heading = written?.heading ?? (deletes ? card.name : `This changes data at ${hostOf(card.origin)}`);
  return (
    <>
      <Notice is={deletes ? 'bad' : 'warn'} icon="alert" heading={<span class="lines">{heading}</span>} lands>
        {written !== null && written.text !== '' && <p class="lines">{written.text}</p>}
        {written === null && <p class="lines">{card.description}</p>}
        {deletes && (
          <p>
            Target:{' '}
            <b>
              <bdi>{target}</bdi>
            </b>
          </p>
        )}
        {card.connection !== null && card.connection.account !== '' && (
          <p>
            Acts as{' '}
            <b>
              <bdi>{card.connection.account}</bdi>
            </b>
            , which all agents share: it may be allowed more than you are.
          </p>
        )}
      </Notice>
      <Denied denied={stage.denied} />
      <section class="section">
        <div class="section__head">
          <h3>Exact request</h3>
          <span>marked: your values</span>
        </div>
        <RequestView request={stage.request} />
        {card.connection !== null && (
          <p class="small muted">
            The dots are the secret of <bdi>{card.connection.name}</bdi>, added last.
          </p>
        )}
        {inputs.some((input) => input.sensitive && values[input.name]) && (
          <p class="small muted">Sensitive values are dots here, too; they are sent as they are.</p>
        )}
      </section>
    </>
  );
}

export function ConfirmFoot({ task, stage }: { task: Task; stage: ConfirmStage }) {
  const panel = usePanel();
  const deletes = task.card.kind === 'delete';
  const granted = isGranted(task);
  const paused = usePaused(task.card.origin);
  useSaidAgain(task.card.origin, paused);
  return (
    <>
      {paused !== null && <PausedNote origin={task.card.origin} paused={paused} id={PAUSED} />}
      <p class="small muted">
        {granted
          ? 'Runs once, even if you press twice.'
          : `The browser asks whether Deskhand may talk to ${task.missingGrants.map(hostOf).join(' and ')}. Then it runs, once.`}
      </p>
      <div class="buttons">
        {granted ? (
          <button
            class="button grow"
            data-kind={deletes ? 'danger' : 'primary'}
            data-size="l"
            type="button"
            aria-disabled={paused !== null}
            aria-describedby={paused === null ? undefined : PAUSED}
            onClick={() => paused === null && void panel.tasks.send(task)}
          >
            {deletes ? deleteWord(task.card.name, stage.request) : 'Confirm and run'}
          </button>
        ) : (
          <AllowButton task={task} />
        )}
        <button
          class={granted ? 'button' : 'button grow'}
          data-size="l"
          type="button"
          onClick={() => panel.tasks.editValues(task)}
        >
          Edit values
        </button>
      </div>
    </>
  );
}
