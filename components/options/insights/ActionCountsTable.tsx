// What each action did in the shown weeks, the most used first; those of the library that never ran stand at the end.
import type { ActionCounts } from '#lib/insights/counts.ts';
import { runsOf } from '#lib/insights/sum.ts';
import { medianText, numberText, shareText, successText } from './insights-words.ts';

const COLUMNS: readonly (readonly [name: string, text: (counts: ActionCounts) => string])[] = [
  ['Runs', (counts) => (runsOf(counts) === 0 ? 'Never used' : numberText(runsOf(counts)))],
  ['Succeeded', successText],
  ['Median', medianText],
  ['Suggested', ({ suggested }) => numberText(suggested)],
  ['Taken', ({ taken, suggested }) => shareText(taken, suggested)],
  ['Ignored', ({ taken, suggested }) => shareText(suggested - taken, suggested)],
];

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
              {COLUMNS.map(([name]) => (
                <th key={name} scope="col" class="figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <bdi>{one.name}</bdi>
                </th>
                {COLUMNS.map(([name, text]) => (
                  <td key={name} class="figure">
                    {text(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
