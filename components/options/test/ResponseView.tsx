// The whole response for an administrator's eyes: status, headers, body indented. Text for the page, never markup.
import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { prettyJson } from '#lib/response/pretty-json.ts';
import { sizeText, statusIs, statusLine } from '#lib/test/answer-facts.ts';
import type { TestResponse } from '#lib/test/test.ts';

/** Characters drawn before "Show all": two megabytes at once would hold the page up. */
const SHORT = 20_000;

export function ResponseView({ response }: { response: TestResponse }) {
  const [all, setAll] = useState(false);
  const body = useMemo(() => readable(response.body), [response]);
  const shown = all ? body : body.slice(0, SHORT);
  return (
    <section class="section" aria-labelledby="response-title">
      <div class="section__head">
        <h2 id="response-title">Response</h2>
        <span class="call-facts">
          <strong data-is={statusIs(response.status)}>{statusLine(response.status)}</strong>
          <span>{sizeText(response.size)}</span>
        </span>
      </div>
      {response.cut && <p class="small">More than 2 MB came. The rest was not read, so there are no outputs.</p>}
      <details class="section more">
        <summary>
          <Icon name="right" small turns />
          {response.headers.length} headers
        </summary>
        <dl class="pairs small mono">
          {response.headers.map(({ name, value }, index) => (
            <Fragment key={`${index} ${name}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
      {body === '' ? (
        <p class="muted">The body is empty.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="response-body" tabIndex={0} aria-label="Response body">
          <pre>
            {shown}
            {shown.length < body.length && '…'}
          </pre>
        </section>
      )}
      {shown.length < body.length && (
        <div class="buttons">
          <button class="button" type="button" onClick={() => setAll(true)}>
            Show all {sizeText(response.size)}
          </button>
        </div>
      )}
    </section>
  );
}

/** JSON indented with its numbers as written; anything else as it came. */
function readable(body: string): string {
  try {
    JSON.parse(body);
    return prettyJson(body);
  } catch {
    return body;
  }
}
