// What became of a run, in sentences: what happened, whose side it is on, what to do.
import type { LoggedRun } from '#lib/log.ts';
import { durationText, statusLine } from '#lib/test/answer-facts.ts';
import { formatMoment } from '../parts/dates.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { blameText } from '../test/call-words.ts';
import { outcomeSaid } from './run-words.ts';

export function RunOutcome({ run }: { run: LoggedRun }) {
  const { is, title, more } = outcomeSaid(run);
  const code = run.error?.code ?? run.unreadable;
  const showsBlame = run.error !== null && run.error.code !== 'cancelled';
  return (
    <Outcome is={is} title={title}>
      {more.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="facts">
        {showsBlame && run.error && <span>{blameText(run.error.blame)}</span>}
        {run.status !== null && <span>{statusLine(run.status)}</span>}
        {code && (
          <span>
            <code>{code}</code>
          </span>
        )}
        {run.settledAt !== null && <span>{durationText(Math.max(run.settledAt - run.preparedAt, 0))}</span>}
        <time dateTime={new Date(run.preparedAt).toISOString()}>{formatMoment(run.preparedAt)}</time>
      </p>
    </Outcome>
  );
}
