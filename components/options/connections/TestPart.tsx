// "Test connection": asks for what a call would ask for, step by step, and shows what the server said. What is saved is tested, nothing else.

import { useId } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { Sentence } from '#components/shared/Sentence.tsx';
import type { Connection } from '#lib/connection.ts';
import type { ConnectionSummary, ConnectionTest } from '#lib/messages.ts';
import { formatMoment } from '../parts/dates.ts';
import { Failure } from '../parts/Failure.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { isWorking } from './connection-state.ts';
import { runTest, testOf } from './connection-tests.ts';
import { TestAddress } from './TestAddress.tsx';
import { answerFacts, stepWords } from './test-words.ts';
import type { FieldsProps } from './use-fields.ts';

interface TestPartProps {
  found: ConnectionSummary;
  connection: Connection;
  /** True: the form differs from what is saved. */
  edited: boolean;
  fields: FieldsProps;
}

export function TestPart({ found, connection, edited, fields }: TestPartProps) {
  const id = useId();
  const test = testOf(found);
  const busy = test?.is === 'busy';
  return (
    <section class="stack-s" aria-labelledby={id}>
      <div class="title">
        <h3 id={id}>Test</h3>
        <small>A request that changes nothing</small>
        <button
          class="button push"
          type="button"
          aria-disabled={busy || undefined}
          onClick={() => !busy && void runTest(found, connection)}
        >
          <Icon name="send" /> {busy ? 'Testing …' : 'Test connection'}
        </button>
      </div>
      <TestAddress {...fields} />
      {edited && <p class="field__help">Tests what is saved. Save first to test what stands above.</p>}
      <div class="stack-s" role="status" aria-busy={busy}>
        {busy && <progress class="wait__bar" aria-label="Testing" />}
        {test?.is === 'done' && <Result test={test.test} connection={connection} at={test.at} />}
      </div>
      {test?.is === 'failed' && <Failure error={test.error} />}
    </section>
  );
}

function Result({ test, connection, at }: { test: ConnectionTest; connection: Connection; at: number }) {
  const works = isWorking(test);
  const failed = test.steps.find(({ error }) => error !== null)?.error ?? null;
  return (
    <>
      <Outcome is={works ? 'good' : 'bad'} title={titleOf(test, works)}>
        {test.answer && (
          <p class="test-facts">
            {[...answerFacts(test.answer), formatMoment(at)].map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        )}
      </Outcome>
      <ul class="dry-checks">
        {test.steps.map(({ name, error }) => (
          <li key={name}>
            <Icon
              name={error === null ? 'check' : 'failed'}
              label={error === null ? 'Fine:' : 'Not yet:'}
              is={error === null ? 'good' : 'bad'}
            />
            <div>
              <p>{stepWords(name, connection, error === null)}</p>
              {error !== null && (
                <p class="small">
                  <Sentence text={`${error.message} ${error.advice}`} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {failed === null && !works && (
        <p class="small">The server was reached and refuses this request. Its own log may say why.</p>
      )}
    </>
  );
}

function titleOf({ answer }: ConnectionTest, works: boolean): string {
  if (!works) return answer === null ? 'It does not work yet' : `The server answered ${answer.status}`;
  return answer === null ? 'Ready. No request was sent.' : 'Works';
}
