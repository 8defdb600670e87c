// The middle of the outputs view: the answer as a tree to pick from, and as it came; or the two ways to get one.
import { useId } from 'preact/hooks';
import { clock } from '#components/shared/origin-text.ts';
import type { Output } from '#lib/action/schema.ts';
import type { ReadOutput } from '#lib/response/read-output.ts';
import type { Answer } from '../editor/answer.ts';
import type { Editor } from '../editor/editor.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { AnswerTree } from './AnswerTree.tsx';
import { ResponseBody } from './ResponseBody.tsx';
import type { TreeState } from './tree-state.ts';

export type ResponseTab = 'output' | 'body';
const TABS = { output: 'Output', body: 'Response body' } as const;

interface ResponsePaneProps {
  editor: Editor;
  /** null: the answer holds nothing that could be picked. */
  tree: TreeState | null;
  read: (output: Output) => ReadOutput;
  tab: ResponseTab;
  onTab: (tab: ResponseTab) => void;
  onPaste: () => void;
}

export function ResponsePane({ editor, tree, read, tab, onTab, onPaste }: ResponsePaneProps) {
  const id = useId();
  const answer = editor.answer.value;
  if (answer === null) return <NoAnswer onPaste={onPaste} />;
  const names = Object.keys(TABS) as ResponseTab[];
  return (
    <section class="pane answer-pane" aria-label="Response">
      <div
        class="tabs"
        role="tablist"
        aria-label="Response"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
          event.preventDefault();
          const next = tab === 'output' ? 'body' : 'output';
          onTab(next);
          document.getElementById(`${id}-${next}-tab`)?.focus();
        }}
      >
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}-tab`}
            aria-selected={tab === name}
            aria-controls={`${id}-${name}`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {TABS[name]}
          </button>
        ))}
      </div>
      {/* the tree stays while the other tab is looked at: what stands open in it is not drawn anew */}
      <div role="tabpanel" id={`${id}-output`} aria-labelledby={`${id}-output-tab`} hidden={tab !== 'output'}>
        {tree === null ? (
          <NothingToPick answer={answer} onPaste={onPaste} />
        ) : (
          <>
            {failed(answer) && (
              <Outcome is="warn" title="This call failed">
                <p>Agents get no outputs from such an answer. Pick them from the answer of a call that succeeds.</p>
              </Outcome>
            )}
            <AnswerTree key={answer.at} editor={editor} tree={tree} read={read} origin={originOf(answer)} />
          </>
        )}
      </div>
      <div role="tabpanel" id={`${id}-body`} aria-labelledby={`${id}-body-tab`} hidden={tab !== 'body'}>
        {tab === 'body' && <ResponseBody answer={answer} />}
      </div>
    </section>
  );
}

function NoAnswer({ onPaste }: { onPaste: () => void }) {
  return (
    <section class="pane answer-pane" aria-label="Response">
      <div class="empty inside">
        <PageIcon name="file" />
        <h2>No response yet</h2>
        <p>
          Fill in the values and make the API call, or paste a sample of the response. Its fields then stand here, ready
          to be added as outputs.
        </p>
        <div class="buttons">
          <button class="button" type="button" onClick={onPaste}>
            Paste a sample…
          </button>
        </div>
      </div>
    </section>
  );
}

function NothingToPick({ answer, onPaste }: { answer: Answer; onPaste: () => void }) {
  return (
    <div class="empty inside">
      <h2>{answer.error === null ? nothingCame(answer) : 'Not JSON'}</h2>
      <p>
        {answer.error?.message ?? 'There is nothing to pick outputs from.'} Make another call, or paste a sample of what
        the API answers.
      </p>
      <div class="buttons">
        <button class="button" type="button" onClick={onPaste}>
          Paste a sample…
        </button>
      </div>
    </div>
  );
}

function nothingCame(answer: Answer): string {
  return answer.reply !== null && answer.reply.response === null ? 'No response came' : 'The response is empty';
}

function failed({ reply }: Answer): boolean {
  return reply?.response != null && reply.response.status >= 400;
}

function originOf({ at, reply }: Answer): string {
  const time = clock(new Date(at).toISOString());
  return reply === null ? `Pasted sample, ${time}` : `From the call at ${time}`;
}
