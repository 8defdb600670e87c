// Lines over weeks, drawn with uPlot in the page's own colours.
import uPlot from 'uplot';

export interface Line {
  name: string;
  /** Names of custom properties: `--accent`. */
  colour: string;
  /** One a week; null where there is none. */
  values: (number | null)[];
}

const HEIGHT = 180;

/** @param weeks their Mondays, ms since 1970 @returns what takes the chart away */
export function drawLines(element: HTMLElement, weeks: readonly number[], lines: readonly Line[]): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let chart = draw();

  function draw(): uPlot {
    const probe = element.ownerDocument.createElement('span');
    element.append(probe);
    const colourOf = (name: string) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const [ink, grid] = [colourOf('--ink-2'), colourOf('--line')];
    const axis = { stroke: ink, font: '12px system-ui, sans-serif', grid: { stroke: grid }, ticks: { stroke: grid } };
    const made = new uPlot(
      {
        width: element.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        series: [
          {},
          ...lines.map(({ name, colour }) => ({
            label: name,
            stroke: colourOf(colour),
            width: 2,
            points: { show: true, size: 6, fill: colourOf(colour) },
          })),
        ],
        scales: { x: { time: true }, y: { range: (_chart, _low, high) => [0, Math.max(4, high * 1.1)] } },
        axes: [
          {
            ...axis,
            splits: () => thinned(weeks.map((week) => week / 1_000)),
            values: (_chart, splits) => splits.map((at) => DAY.format(at * 1_000)),
          },
          { ...axis, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000] },
        ],
      },
      [weeks.map((week) => week / 1_000), ...lines.map(({ values }) => values)],
      element,
    );
    probe.remove();
    return made;
  }

  const redraw = () => {
    chart.destroy();
    chart = draw();
  };
  const resized = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: HEIGHT }));
  resized.observe(element);
  dark.addEventListener('change', redraw);
  return () => {
    resized.disconnect();
    dark.removeEventListener('change', redraw);
    chart.destroy();
  };
}

const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const MOST_DATES = 7;

/** Dates that have room beside each other, the last week among them. */
function thinned(dates: readonly number[]): number[] {
  const step = Math.ceil(dates.length / MOST_DATES);
  return dates.filter((_, place) => (dates.length - 1 - place) % step === 0);
}
