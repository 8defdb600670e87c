// The server's answer as far as it is kept, or why it is not.
import { CopyButton } from '#components/shared/CopyButton.tsx';
import type { LoggedRun } from '#lib/log.ts';
import { statusIs, statusLine } from '#lib/test/answer-facts.ts';
import { tell } from '../parts/toast.ts';
import { noBodyText, noResponseText, responseNote, responseText, shownBody } from './run-words.ts';

export function RunAnswer({ run }: { run: LoggedRun }) {
  const { response } = run;
  return (
    <section class="stack-s" aria-labelledby="response-title">
      <div class="section__head">
        <h3 id="response-title">Response</h3>
        {response && <small>{responseNote(run, response)}</small>}
        {response && <CopyButton name="response" text={responseText(run, response)} say={(words) => tell(words)} />}
      </div>
      {response === null && <p class="muted">{noResponseText(run)}</p>}
      {response && (
        <div class="request">
          {run.status !== null && (
            <p>
              <b data-is={statusIs(run.status)}>{statusLine(run.status)}</b>
            </p>
          )}
          {response.headers.length > 0 && (
            <dl>
              {response.headers.map(({ name, value }, place) => (
                <div key={`${place} ${name}`}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          {response.body !== null && response.body !== '' && <pre>{shownBody(response.body)}</pre>}
        </div>
      )}
      {response && !response.body && (
        <p class="muted">
          {noBodyText(response)}
          {response.size > 0 && (
            <>
              {' '}
              <a href="#settings">Settings</a> say which bodies are.
            </>
          )}
        </p>
      )}
    </section>
  );
}
