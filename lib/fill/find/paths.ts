// Paths of folders and files: "S:\Sales\Tender 2026", "\\server\share", "/srv/projects/alpha".
import type { Spot } from '../finding.ts';

const PATH =
  /(?<![\p{L}\p{N}])(?:[A-Z]:\\[\p{L}\p{N}_.$-]+(?:\\[\p{L}\p{N}_.$-]+)*|\\\\[\p{L}\p{N}_.-]+(?:\\[\p{L}\p{N}_.$-]+)+)|(?<=^|\s|["“(])\/[\p{L}\p{N}_.-]+(?:\/[\p{L}\p{N}_.-]+)+/gu;

export function* findPaths(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(PATH)) {
    const value = match[0].replace(/\.$/, '');
    yield { value, start: match.index, end: match.index + value.length };
  }
}
