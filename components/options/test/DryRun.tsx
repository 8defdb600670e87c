// The dry run: every question that a run asks before it sends, answered, and the request as it would leave. Nothing is sent.
import { useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { RequestView } from '#components/shared/RequestView.tsx';
import { call } from '#lib/browser/call.ts';
import type { DryRunCheck } from '#lib/test/test.ts';
import { knownValues } from '#lib/test/test-values.ts';
import type { Editor } from '../editor/editor.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { tellFailure } from '../parts/toast.ts';
import { benchOf } from './bench.ts';
import type { DryAnswer } from './TestPage.tsx';

const NAMES: Record<DryRunCheck['name'], string> = {
  definition: 'The request part of the definition keeps every rule',
  values: 'Every value fits its input',
  request: 'The request can be put together',
  address: 'The address may be called',
  connection: 'The connection may be used at that address',
  secret: 'The connection’s secret is set',
  access: 'The browser allows that address',
};

interface DryRunButtonProps {
  editor: Editor;
  onDone: (answer: DryAnswer) => void;
}

export function DryRunButton({ editor, onDone }: DryRunButtonProps) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    const bench = benchOf(editor);
    const question = bench.question();
    bench.asked.value = true;
    setBusy(true);
    const values = knownValues(question.action.inputs, question.values);
    const reply = await call('tests.dryRun', { action: question.action, values, testId: bench.testIdFor(question) });
    setBusy(false);
    if (reply.ok) onDone({ ...question, dry: reply.value });
    else tellFailure('The dry run came to nothing', reply.error);
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
  onClose: () => void;
}

export function DryRunResult({ editor, answer, onClose }: DryRunResultProps) {
  const { checks, request } = answer.dry;
  const failed = checks.filter(({ error }) => error !== null).length;
  const stale = answer.action !== editor.action.value || answer.values !== editor.values.value;
  return (
    <section class="section" aria-labelledby="dry-run-title">
      <div class="section__head">
        <h2 id="dry-run-title">Dry run</h2>
        <button class="button" data-kind="plain" data-size="s" type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <div role="status">
        <Outcome
          is={failed === 0 ? 'good' : 'bad'}
          title={
            failed === 0
              ? 'It could be sent. Nothing was.'
              : `${failed} of ${checks.length} checks stand in the way. Nothing was sent.`
          }
        >
          {stale && <p>Something was edited since: run it again.</p>}
        </Outcome>
      </div>
      <ul class="checks">
        {checks.map(({ name, error }) => (
          <li key={name}>
            <Icon
              name={error === null ? 'check' : 'failed'}
              label={error === null ? 'Fine' : 'Not yet'}
              is={error === null ? 'good' : 'bad'}
            />
            <div>
              <p>{NAMES[name]}</p>
              {error !== null && (
                <p class="small">
                  {error.message} {error.advice}
                </p>
              )}
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
