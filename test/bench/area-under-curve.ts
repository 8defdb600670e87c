// How well a number tells two groups apart.

/**
 * How often one of the first kind has the higher value than one of the second, by ranks (Mann and Whitney); equal values count half.
 * NaN where either kind has none.
 */
export function areaUnderCurve(samples: readonly { value: number; some: boolean }[]): number {
  const groups = [...Map.groupBy(samples, ({ value }) => value)].sort(([a], [b]) => a - b);
  let below = 0;
  let won = 0;
  for (const [, group] of groups) {
    const some = group.filter((each) => each.some).length;
    const none = group.length - some;
    won += some * (below + none / 2);
    below += none;
  }
  return won / ((samples.length - below) * below);
}
