// For managers: what ran and what was suggested, in counts, of this browser and of the files that colleagues have sent.
import { useEffect, useMemo } from 'preact/hooks';
import { emptyCounts } from '#lib/insights/counts.ts';
import { runsOf, sumActions, totalOf } from '#lib/insights/sum.ts';
import { actions, runPushes } from '../options-state.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { ActionCountsTable } from './ActionCountsTable.tsx';
import { AddFilesButton, CountedFiles } from './CountedFiles.tsx';
import { exportInsights, files, own, SPANS, shownWeeks, span } from './insights-state.ts';
import { byUse, medianText, numberText, shareText, successText } from './insights-words.ts';
import { WeekChart } from './WeekChart.tsx';

export function InsightsPage() {
  const pushes = runPushes.value;
  useEffect(() => void own.load(), [pushes]);
  const added = files.value.length;
  return (
    <>
      <PageHead title="Insights" count={added === 0 ? 'This browser' : `This browser and ${added} more`}>
        <select
          class="input weeks"
          aria-label="Weeks"
          value={span.value}
          onChange={({ currentTarget }) => {
            span.value = SPANS.find((weeks) => weeks === Number(currentTarget.value)) ?? span.value;
          }}
        >
          {SPANS.map((weeks) => (
            <option key={weeks} value={weeks}>
              Last {weeks} weeks
            </option>
          ))}
        </select>
        <AddFilesButton />
        <button class="button" type="button" onClick={exportInsights}>
          Export
        </button>
      </PageHead>
      <div class="insights">
        <p>
          Counts of the log and of what was suggested, as long as the log keeps them. No ticket, customer or value is in
          them, nor in an export.
        </p>
        <CountedFiles />
        <Loaded from={own}>{() => <Figures />}</Loaded>
      </div>
    </>
  );
}

function Figures() {
  const weeks = shownWeeks.value;
  const list = actions.value.value?.actions;
  const counts = useMemo(() => {
    const active = (list ?? []).flatMap((one) => (one.broken === null && one.status === 'active' ? [one] : []));
    // The library's names are today's.
    const named = active.map(({ id, name }) => emptyCounts(id, name));
    return sumActions([...named, ...weeks.flatMap((week) => week.actions)]).sort(byUse);
  }, [weeks, list]);
  const { total, tickets, nothingFitted, names, runs, beside } = useMemo(() => {
    const ofWeeks = weeks.map((week) => totalOf([week]));
    return {
      total: totalOf(weeks),
      tickets: weeks.reduce((sum, week) => sum + week.tickets, 0),
      nothingFitted: weeks.reduce((sum, week) => sum + week.nothingFitted, 0),
      names: weeks.map(({ week }) => week),
      runs: [
        { name: 'Runs', colour: '--accent', values: ofWeeks.map(runsOf) },
        { name: 'Failed or unknown', colour: '--bad', values: ofWeeks.map((one) => one.failed + one.unknown) },
      ],
      beside: [
        { name: 'Tickets', colour: '--accent', values: weeks.map((week) => week.tickets) },
        { name: 'Nothing fitted', colour: '--warn', values: weeks.map((week) => week.nothingFitted) },
      ],
    };
  }, [weeks]);
  if (runsOf(total) === 0 && tickets === 0) {
    return (
      <section class="empty inside" aria-labelledby="insights-empty">
        <PageIcon name="insights" />
        <h2 id="insights-empty">Nothing was run or suggested in these weeks</h2>
        <p>Figures stand here as soon as an agent opens a ticket beside the sidebar.</p>
      </section>
    );
  }
  return (
    <>
      <dl class="figures">
        <Figure name="Runs" value={numberText(runsOf(total))} />
        <Figure name="Succeeded" value={successText(total)} />
        <Figure name="Median time" value={medianText(total)} />
        <Figure name="Suggestions taken" value={shareText(total.taken, total.suggested)} />
        <Figure name="Tickets" value={numberText(tickets)} />
        <Figure name="Nothing fitted" value={shareText(nothingFitted, tickets)} />
      </dl>
      <WeekChart title="Runs a week" weeks={names} lines={runs} />
      <WeekChart title="Tickets a week" weeks={names} lines={beside} />
      <ActionCountsTable counts={counts} />
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
