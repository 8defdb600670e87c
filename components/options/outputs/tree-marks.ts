// What stands at the end of each line of the tree: the outputs that show it, or what it would be called. Made once a line and set of outputs.

import type { Json } from '#lib/action/json.ts';
import type { Output } from '#lib/action/schema.ts';
import type { NodeLine } from '#lib/response/answer-tree.ts';
import { chosenAt, chosenPaths } from '#lib/response/chosen-at.ts';
import { formatPath, segmentsOf } from '#lib/response/place.ts';
import { suggestOutput } from '#lib/response/suggest-output.ts';
import type { RowMark } from './TreeRow.tsx';

/** @param last by the line's key, as they were: a mark that says the same is the same object, and its line is not drawn anew */
export function createTreeMarks(
  root: Json,
  outputs: readonly Output[],
  last: Map<string, RowMark>,
): (line: NodeLine) => RowMark {
  const chosen = chosenPaths(outputs);
  const paths = new Map(chosen.map(({ name, segments }) => [name, formatPath(segments)]));
  const taken = outputs.map(({ name }) => name);
  const marks = new Map<string, RowMark>();
  return (line) => {
    const known = marks.get(line.key);
    if (known) return known;
    const segments = segmentsOf(line.steps);
    const { name, path, refused } = suggestOutput(segments, line.value, taken, line.parent);
    const names = chosenAt(root, line.steps, chosen);
    const mark: RowMark = {
      chosen: names.filter((one) => paths.get(one) === path),
      among: names.filter((one) => paths.get(one) !== path),
      suggested: name,
      refused: refused === null ? null : 'No path can name this',
    };
    const before = last.get(line.key);
    const kept = before && sameMark(before, mark) ? before : mark;
    last.set(line.key, kept);
    marks.set(line.key, kept);
    return kept;
  };
}

function sameMark(one: RowMark, other: RowMark): boolean {
  const text = ({ chosen, among, suggested, refused }: RowMark) => JSON.stringify([chosen, among, suggested, refused]);
  return text(one) === text(other);
}
