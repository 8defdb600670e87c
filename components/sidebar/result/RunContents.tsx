// A run of the record, opened: the inputs it used, the outputs it brought or what went wrong. Sensitive values are masked there.
import { Fragment } from 'preact';
import { OutputRow } from '#components/shared/OutputRow.tsx';
import { readableName } from '#components/shared/readable-name.ts';
import type { Run } from '#lib/run.ts';
import { usePanel } from '../state/panel.ts';
import { CheckButton } from './CheckButton.tsx';
import { Verdict } from './Verdict.tsx';

export function RunContents({ run }: { run: Run }) {
  const panel = usePanel();
  return (
    <div class="runs__more">
      <dl class="pairs small">
        {run.inputs.map((input) => (
          <Fragment key={input.name}>
            <dt>{readableName(input.name)}</dt>
            <dd class="lines">{input.value}</dd>
          </Fragment>
        ))}
        {run.inputs.length === 0 && (
          <>
            <dt>Inputs</dt>
            <dd class="muted">none</dd>
          </>
        )}
        <dt>Result</dt>
        <dd>{resultText(run)}</dd>
      </dl>
      {run.outputs.length > 0 && (
        <dl class="outputs">
          {run.outputs.map((output) => (
            <OutputRow key={output.name} output={output} say={(text) => panel.say(text)} />
          ))}
        </dl>
      )}
      {run.state === 'unknown' && run.verdict === null && run.check !== null && <CheckButton run={run} />}
      {run.state === 'unknown' && <Verdict run={run} />}
    </div>
  );
}

function resultText(run: Run): string {
  switch (run.state) {
    case 'succeeded':
      return run.unreadable === null ? 'Done' : `Done, but the answer could not be read (${run.unreadable})`;
    case 'unknown':
      return `Not known. ${run.error?.message ?? ''}`.trim();
    case 'failed':
      return run.error === null ? 'Failed' : `${run.error.message} ${run.error.advice}`;
    case 'prepared':
      return 'Not sent';
    case 'sending':
      return 'Under way';
  }
}
