// What each action did in the shown weeks, the most used first; those of the library that never ran stand at the end.
import type { ActionCounts } from '#lib/insights/counts.ts';
import { runsOf } from '#lib/insights/sum.ts';
import { medianText, numberText, shareText, successText } from './insights-words.ts';

export function ActionCountsTable({ counts }: { counts: readonly ActionCounts[] }) {
  return (
    <section class="stack-s" aria-label="By action">
      <h2>By action</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="table__box" aria-label="By action, scrolls sideways" tabIndex={0}>
        <table class="list counted">
          <caption class="unseen">By action</caption>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col" class="figure">
                Runs
              </th>
              <th scope="col" class="figure">
                Succeeded
              </th>
              <th scope="col" class="figure">
                Median
              </th>
              <th scope="col" class="figure">
                Suggested
              </th>
              <th scope="col" class="figure">
                Taken
              </th>
              <th scope="col" class="figure">
                Ignored
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <bdi>{one.name}</bdi>
                </th>
                <td class="figure">{runsOf(one) === 0 ? 'Never used' : numberText(runsOf(one))}</td>
                <td class="figure">{successText(one)}</td>
                <td class="figure">{medianText(one)}</td>
                <td class="figure">{numberText(one.suggested)}</td>
                <td class="figure">{shareText(one.taken, one.suggested)}</td>
                <td class="figure">{shareText(one.suggested - one.taken, one.suggested)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
