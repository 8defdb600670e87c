// How a run went: its phases as a bar with their times in words, and every step with every request that left.
import type { LoggedRun } from '#lib/log.ts';
import { durationText } from '#lib/test/answer-facts.ts';
import { logHash } from './log-address.ts';
import { exactTime } from './log-dates.ts';
import { view } from './log-state.ts';
import { type Phase, phasesOf, stepsOf, wholeText } from './run-steps.ts';

export function RunTimeline({ run }: { run: LoggedRun }) {
  const phases = run.timing === null ? [] : phasesOf(run.timing);
  const checkedBy = run.verdict?.checkedBy ?? null;
  return (
    <section class="stack-s" aria-labelledby="timeline-title">
      <div class="title">
        <h3 id="timeline-title">Timeline</h3>
        {phases.length > 0 && <small>{wholeText(phases)}</small>}
      </div>
      {phases.length > 0 && <Phases phases={phases} />}
      <ol class="timeline">
        {stepsOf(run).map(({ at, title, note, is, took }) => (
          <li key={`${at} ${title}`} data-is={is ?? undefined}>
            <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>
            <div>
              {title}
              {note !== '' && <small>{note}</small>}
            </div>
            {took !== '' && <span class="num">{took}</span>}
          </li>
        ))}
      </ol>
      {checkedBy !== null && (
        <p>
          <a href={logHash(checkedBy, view.value)}>The lookup that told it</a>
        </p>
      )}
    </section>
  );
}

/** The bar is for the eye alone: the list below it says the same. */
function Phases({ phases }: { phases: Phase[] }) {
  return (
    <>
      <div class="phase-bar" aria-hidden="true">
        {phases.map(({ name, share }) => (
          <span key={name} data-phase={name} style={{ flexGrow: share }} />
        ))}
      </div>
      <dl class="phases">
        {phases.map(({ name, word, ms }) => (
          <div key={name} data-phase={name}>
            <dt>{word}</dt>
            <dd>{durationText(ms)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
