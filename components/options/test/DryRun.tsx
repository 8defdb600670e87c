// The dry run: every question that a run asks before it sends, answered, and the request as it would leave. Nothing is sent.
import { useState } from 'preact/hooks';
import { hostOf } from '#components/shared/host.ts';
import { Icon } from '#components/shared/Icon.tsx';
import { RequestView } from '#components/shared/RequestView.tsx';
import { call } from '#lib/browser/call.ts';
import { requestAccess } from '#lib/browser/permissions.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { DryRunCheck } from '#lib/test/test.ts';
import { knownValues } from '#lib/test/test-values.ts';
import { lacksSecret, originsOfCall } from '../connections/call-needs.ts';
import type { Editor } from '../editor/editor.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { tellFailure } from '../parts/toast.ts';
import { benchOf } from './bench.ts';
import { MissingSecret } from './MissingSecret.tsx';
import type { DryAnswer } from './TestPage.tsx';

const NAMES: Record<DryRunCheck['name'], string> = {
  definition: 'The request part of the definition keeps every rule',
  values: 'Every value fits its input',
  request: 'The request can be put together',
  address: 'The address may be called',
  connection: 'The connection may be used at that address',
  secret: 'The connection’s secret is set',
  access: 'The browser allows that address',
  pause: 'The address takes requests now',
};

interface DryRunButtonProps {
  editor: Editor;
  onDone: (answer: DryAnswer) => void;
}

/** @returns null when the background did not answer; that has been told */
async function runDry(editor: Editor): Promise<DryAnswer | null> {
  const bench = benchOf(editor);
  const question = bench.question();
  bench.asked.value = true;
  const values = knownValues(question.action.inputs, question.values);
  const reply = await call('tests.dryRun', { action: question.action, values, testId: bench.testIdFor(question) });
  if (reply.ok) return { ...question, dry: reply.value };
  tellFailure('The dry run came to nothing', reply.error);
  return null;
}

export function DryRunButton({ editor, onDone }: DryRunButtonProps) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const answer = await runDry(editor);
    setBusy(false);
    if (answer) onDone(answer);
  };
  return (
    <div class="make-call">
      <button class="button" type="button" aria-disabled={busy || undefined} onClick={() => !busy && void run()}>
        Dry run
      </button>
      <p class="field__help">Does everything but send.</p>
    </div>
  );
}

interface DryRunResultProps {
  editor: Editor;
  answer: DryAnswer;
  /** null: it is not looked at any more. */
  onChange: (answer: DryAnswer | null) => void;
}

export function DryRunResult({ editor, answer, onChange }: DryRunResultProps) {
  const { checks, request } = answer.dry;
  const failed = checks.filter(({ name, error }) => error !== null && name !== 'pause').length;
  const paused = checks.some(({ name, error }) => error !== null && name === 'pause');
  const stale = answer.action !== editor.action.value || answer.values !== editor.values.value;
  return (
    <section class="section" aria-labelledby="dry-run-title">
      <div class="section__head">
        <h2 id="dry-run-title">Dry run</h2>
        <button class="button" data-kind="plain" data-size="s" type="button" onClick={() => onChange(null)}>
          Close
        </button>
      </div>
      <div role="status">
        <Outcome
          is={failed > 0 ? 'bad' : paused ? 'warn' : 'good'}
          title={
            failed === 0
              ? paused
                ? 'Agents have to wait; a test call would go through. Nothing was sent.'
                : 'It could be sent. Nothing was.'
              : `${failed} of ${checks.length} checks stand in the way. Nothing was sent.`
          }
        >
          {stale && <p>Something was edited since: run it again.</p>}
        </Outcome>
      </div>
      <ul class="dry-checks">
        {checks.map(({ name, error }) => (
          <li key={name}>
            <Icon
              name={error === null ? 'check' : name === 'pause' ? 'alert' : 'failed'}
              label={error === null ? 'Fine:' : 'Not yet:'}
              is={error === null ? 'good' : name === 'pause' ? 'warn' : 'bad'}
            />
            <div>
              <p>{NAMES[name]}</p>
              {error !== null && <Mend editor={editor} error={error} onChange={onChange} />}
            </div>
          </li>
        ))}
      </ul>
      {request !== null && (
        <>
          <h3>As it would leave</h3>
          <RequestView request={request} />
        </>
      )}
    </section>
  );
}

/** What stands in the way, and the step that helps where it can be made right here. */
function Mend({ editor, error, onChange }: Pick<DryRunResultProps, 'editor' | 'onChange'> & { error: ErrorDetail }) {
  const { request } = editor.action.value;
  if (lacksSecret(error) && request.connectionId !== null) {
    return <MissingSecret connectionId={request.connectionId} />;
  }
  const origins = originsOfCall(editor.action.value);
  if (error.code !== 'permission-missing' || origins.length === 0) {
    return (
      <p class="small">
        {error.message} {error.advice}
      </p>
    );
  }
  // the browser shows its question to a fresh click alone
  const allow = async () => {
    await requestAccess({ origins });
    const answer = await runDry(editor);
    if (answer) onChange(answer);
  };
  return (
    <>
      <p class="small">{error.message}</p>
      <button class="button" data-size="s" type="button" onClick={() => void allow()}>
        Allow {origins.map(hostOf).join(' and ')}
      </button>
    </>
  );
}
