// What a run brought: the outputs in the administrator's order, and where they can go.

import { copyText } from '#components/shared/copy.ts';
import { Icon } from '#components/shared/Icon.tsx';
import { Notice } from '#components/shared/Notice.tsx';
import { OutputRow } from '#components/shared/OutputRow.tsx';
import type { Run } from '#lib/run.ts';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';
import { isAway, ownTicket, ticketName, whereIs } from '../ticket/where.ts';
import { copyAllText } from './copy-all.ts';
import { COPY_REFUSED } from './noted.ts';
import { replyText, timeText, tookText } from './run-text.ts';

export function ResultBody({ task, run }: { task: Task; run: Run }) {
  const took = tookText(run);
  const done = run.settledAt ?? run.preparedAt;
  return (
    <>
      <Notice is="good" icon="done" lands heading={<Done at={timeText(done, Date.now())} took={took} />} />
      {run.unreadable !== null && (
        <Notice is="warn" icon="alert" heading="It happened, but the answer could not be read" alert>
          <p>The server said that it worked. Do not run it again; look there if you need the details.</p>
          <p class="small muted">Reason: {run.unreadable}</p>
        </Notice>
      )}
      {run.outputs.length > 0 && run.unreadable === null && <Outputs run={run} />}
      {run.outputs.length === 0 && run.unreadable === null && (
        <p class="muted">
          {task.card.outputs.length === 0 ? 'This action shows no outputs.' : 'The answer was empty.'}
        </p>
      )}
    </>
  );
}

function Done({ at, took }: { at: string; took: string }) {
  return (
    <>
      Done at {at}
      {took !== '' && `, in ${took}`}
    </>
  );
}

function Outputs({ run }: { run: Run }) {
  const panel = usePanel();
  const copyAll = async () => {
    const { text, said } = copyAllText(run.outputs);
    const copied = await copyText(text);
    panel.say(copied ? said : COPY_REFUSED);
  };
  return (
    <section class="section">
      <div class="section__head">
        <h3>Outputs</h3>
        <button class="origin" type="button" onClick={copyAll}>
          <Icon name="copy" small />
          Copy all
        </button>
      </div>
      <dl class="outputs">
        {run.outputs.map((output) => (
          <OutputRow key={output.name} output={output} say={(text) => panel.say(text)} />
        ))}
      </dl>
    </section>
  );
}

export function ResultFoot({ task, run }: { task: Task; run: Run }) {
  const panel = usePanel();
  const present = run.outputs.some((output) => output.value !== null);
  if (run.unreadable !== null || !present || run.ticketKey === null) return null;
  const here = !isAway(whereIs(task, panel.page));
  const reply = replyText(run.outputs);
  const copies = panel.ticket?.notes === 'copy';
  const id = `inserts-${run.runId}`;
  const off = !here || reply.goes.length === 0;
  return (
    <>
      <p class="small muted" id={id}>
        {here ? reply.text : `Go back to ${ticketName(ownTicket(task))} to put these values into its reply.`}
      </p>
      <div class="buttons">
        <button
          class="button grow"
          data-kind="primary"
          data-size="l"
          type="button"
          aria-disabled={off}
          aria-describedby={id}
          onClick={() => !off && void (copies ? panel.tasks.copyReply(run) : panel.tasks.insert(run, 'reply'))}
        >
          {copies ? 'Copy for the reply' : 'Insert into reply'}
        </button>
        <button
          class="button grow"
          data-size="l"
          type="button"
          aria-disabled={!here}
          aria-describedby={id}
          onClick={() => here && void (panel.ticket?.notes ? panel.tasks.note(run) : panel.tasks.insert(run, 'note'))}
        >
          {copies ? 'Copy as a note' : 'Add as internal note'}
        </button>
      </div>
    </>
  );
}
