// The answer as it came: status, time, size and headers, and its text laid out for reading or byte for byte.
import { useId, useMemo, useState } from 'preact/hooks';
import { CopyButton } from '#components/shared/CopyButton.tsx';
import { Icon } from '#components/shared/Icon.tsx';
import { Sentence } from '#components/shared/Sentence.tsx';
import { prettyJson } from '#lib/response/pretty-json.ts';
import { durationText, sizeText, statusIs, statusLine } from '#lib/test/answer-facts.ts';
import type { TestReply } from '#lib/test/test.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { codeEditor } from '../code/code-editor-part.ts';
import type { Answer } from '../editor/answer.ts';
import { useLazy } from '../parts/lazy.ts';
import { tell } from '../parts/toast.ts';

/** Characters that a plain text field may stand in for until the editor is there: one of 2 MB would stop the page for half a minute. */
const PLAIN = 20_000;

export function ResponseBody({ answer }: { answer: Answer }) {
  const [raw, setRaw] = useState(false);
  const id = useId();
  const { json, text, reply } = answer;
  // laid out only while it is looked at: 2 MB take their time
  const pretty = useMemo(() => (json === null || raw ? null : prettyJson(text)), [json, text, raw]);
  const response = reply?.response ?? null;
  const ready = useLazy(codeEditor) !== null || text.length <= PLAIN;
  return (
    <div class="body-pane">
      <div class="body-head">
        {/* biome-ignore lint/a11y/useSemanticElements: two buttons, not a form's group */}
        <div class="buttons" role="group" aria-label="Layout">
          {[false, true].map((choice) => (
            <button
              key={String(choice)}
              class="button"
              data-size="s"
              type="button"
              aria-pressed={(raw || json === null) === choice}
              disabled={json === null && !choice}
              onClick={() => setRaw(choice)}
            >
              {choice ? 'Raw' : 'Pretty'}
            </button>
          ))}
          <CopyButton name="response body" text={text} say={tell} />
        </div>
        <p class="call-facts">
          {response && <strong data-is={statusIs(response.status)}>{statusLine(response.status)}</strong>}
          {reply?.duration != null && <span>{durationText(reply.duration)}</span>}
          <span>{sizeText(response?.size ?? new Blob([text]).size)}</span>
          {reply === null && <span>Pasted sample</span>}
        </p>
      </div>
      {response && (
        <details class="more">
          <summary>
            <Icon name="right" small turns /> Headers, {response.headers.length}
          </summary>
          <dl class="pairs small">
            {response.headers.flatMap(({ name, value }, at) => [
              <dt key={`${at} name`}>{name}</dt>,
              <dd key={`${at} value`}>{value}</dd>,
            ])}
          </dl>
        </details>
      )}
      {response?.cut && <p class="field__error">More than 2 MB came; the rest was not read.</p>}
      {answer.repeated.length > 0 && (
        <p class="small">
          <Sentence text={repeatedText(answer.repeated)} />
        </p>
      )}
      <h3 class="unseen" id={id}>
        Response body
      </h3>
      {text === '' ? (
        <p class="muted">{cameWhole(reply) ? 'The response has no body.' : 'The body did not arrive.'}</p>
      ) : !ready ? (
        <p class="muted" role="status">
          Loading…
        </p>
      ) : (
        <CodeEditor label="Response body" labelledBy={id} value={pretty ?? text} />
      )}
    </div>
  );
}

/** The first three of them by name. */
function repeatedText(names: readonly string[]): string {
  const listed = names.slice(0, 3).map((name) => `“${name}”`);
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `Twice in one object: ${listed.join(', ')}${more}. Only the last value counts.`;
}

/** False: the connection broke, or nobody waited for the end. */
function cameWhole(reply: TestReply | null): boolean {
  const code = reply?.run.unreadable ?? reply?.run.error?.code;
  return code !== 'network' && code !== 'timeout' && code !== 'cancelled';
}
