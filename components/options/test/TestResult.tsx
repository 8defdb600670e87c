// What a test call brought: the outputs as the sidebar shows them, what was not in the response, the response, the request as sent.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { OutputRow } from '#components/shared/OutputRow.tsx';
import { RequestView } from '#components/shared/RequestView.tsx';
import type { OutputValue } from '#lib/run.ts';
import { answerOf } from '../editor/answer.ts';
import type { Editor } from '../editor/editor.ts';
import { ResponseBody } from '../outputs/ResponseBody.tsx';
import { tell } from '../parts/toast.ts';
import type { LastCall } from './bench.ts';
import { KeepResult } from './KeepResult.tsx';
import { outputsNow } from './outputs-now.ts';

export function TestResult({ editor, last }: { editor: Editor; last: LastCall }) {
  const { outputs, remapped } = outputsNow(editor.action.value.outputs, last);
  const { run, response } = last.reply;
  const answer = useMemo(() => answerOf(response?.body ?? '', last.reply, run.sentAt ?? run.preparedAt), [last]);
  return (
    <>
      <section class="section" aria-labelledby="outputs-title">
        <div class="section__head">
          <h2 id="outputs-title">Outputs</h2>
          <span>as agents see them</span>
        </div>
        {remapped && (
          <p class="small muted">The outputs were edited after the call; shown is what its answer gives now.</p>
        )}
        {outputs.length > 0 ? (
          // by call: a sensitive value that was shown is hidden again in the next result
          <dl class="outputs" key={run.runId}>
            {outputs.map((output, index) => (
              <OutputRow key={`${index} ${output.name}`} output={output} say={(text) => tell(text)} />
            ))}
          </dl>
        ) : (
          <p class="muted">{noOutputsText(editor, last)}</p>
        )}
        <Missing editor={editor} outputs={outputs} />
        <KeepResult editor={editor} last={last} outputs={outputs} />
      </section>
      {response !== null && (
        <section class="section" aria-labelledby="response-title">
          <div class="section__head">
            <h2 id="response-title">Response</h2>
          </div>
          <ResponseBody key={run.runId} answer={answer} />
        </section>
      )}
      <Folded title="Request as sent">
        {run.sentAt === null && <p class="small">It was not sent.</p>}
        <RequestView request={run.request} />
      </Folded>
    </>
  );
}

function Folded({ title, children }: { title: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="right" small turns />
        {title}
      </summary>
      {open && children}
    </details>
  );
}

function Missing({ editor, outputs }: { editor: Editor; outputs: OutputValue[] }) {
  const missing = outputs.filter(({ value }) => value === null).map(({ name }) => name);
  if (missing.length === 0) return null;
  const paths = editor.action.value.outputs;
  return (
    <div class="small">
      <p>Not in the response, so agents see them as missing; the run succeeds all the same:</p>
      <ul class="bullets">
        {missing.map((name) => (
          <li key={name}>
            {name} <code>{paths.find((output) => output.name === name)?.path}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function noOutputsText(editor: Editor, { reply, lost }: LastCall): string {
  if (lost || reply.run.unreadable !== null || reply.run.state !== 'succeeded') return 'This call gave no outputs.';
  if (editor.action.value.outputs.length === 0) return 'This action has no outputs yet.';
  return 'The answer was empty.';
}
