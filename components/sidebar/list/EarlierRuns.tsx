// The runs on this ticket, newest first; each opens to what it used and what it brought.

import { Icon, type IconName } from '#components/shared/Icon.tsx';
import type { Run } from '#lib/run.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { RunContents } from '../result/RunContents.tsx';
import { agentText, timeText } from '../result/run-text.ts';

const LOOKS: Record<Run['state'], { icon: IconName; is?: 'good' | 'warn' | 'bad'; label: string }> = {
  prepared: { icon: 'waiting', label: 'Not sent' },
  sending: { icon: 'waiting', label: 'Under way' },
  succeeded: { icon: 'done', is: 'good', label: 'Done' },
  failed: { icon: 'failed', is: 'bad', label: 'Failed' },
  unknown: { icon: 'unknown', is: 'warn', label: 'Outcome not known' },
};

export function EarlierRuns({ runs, ticket }: { runs: Run[]; ticket: Ticket | null }) {
  if (runs.length === 0) return null;
  return (
    <section class="section">
      <div class="section__head">
        <h2>On this ticket</h2>
      </div>
      <ul class="runs">
        {runs.map((run) => {
          const { icon, ...look } = LOOKS[run.state];
          return (
            <li key={run.runId}>
              <details>
                <summary class="runs__row">
                  <Icon name={icon} {...look} />
                  <span>{run.actionName}</span>
                  <span class="small muted">
                    {[timeText(run.preparedAt, Date.now()), agentText(run, ticket)].filter(Boolean).join(' · ')}
                  </span>
                </summary>
                <RunContents run={run} />
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
