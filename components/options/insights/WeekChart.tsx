// Lines over the shown weeks, and the same figures as a table for whoever cannot see them.
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { mondayOf } from '#lib/insights/week.ts';
import { formatDay } from '../parts/dates.ts';
import { useLazy } from '../parts/lazy.ts';
import { chartPart } from './chart-part.ts';
import type { Line } from './draw-lines.ts';
import { NONE, numberText } from './insights-words.ts';

interface WeekChartProps {
  title: string;
  weeks: readonly string[];
  lines: readonly Line[];
}

export function WeekChart({ title, weeks, lines }: WeekChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const part = useLazy(chartPart);
  useEffect(() => {
    if (part === null || place.current === null) return;
    return part.drawLines(place.current, weeks.map(mondayOf), lines);
  }, [part, weeks, lines]);
  return (
    <section class="stack-s" aria-label={title}>
      <h2>{title}</h2>
      <ul class="chart__key">
        {lines.map(({ name, colour }) => (
          <li key={name}>
            <span class="chart__dot" style={{ background: `var(${colour})` }} /> {name}
          </li>
        ))}
      </ul>
      <div class="chart" ref={place} aria-hidden="true" />
      <details class="more">
        <summary>
          <Icon name="right" small turns /> {title} as a table
        </summary>
        <table class="list counted">
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              {lines.map(({ name }) => (
                <th key={name} scope="col" class="figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, at) => (
              <tr key={week}>
                <th scope="row">{formatDay(mondayOf(week))}</th>
                {lines.map(({ name, values }) => (
                  <td key={name} class="figure">
                    {values[at] === null || values[at] === undefined ? NONE : numberText(values[at])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
