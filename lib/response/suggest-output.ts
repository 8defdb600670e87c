// The output that one press of Add makes out of a value in an answer. Pure.
import type { Json } from '../action/json.ts';
import type { PathSegment } from '../action/path.ts';
import type { Audience, OutputFormat } from '../action/schema.ts';
import { formatPath, refusedPath } from './place.ts';
import { suggestAudience } from './suggest-audience.ts';
import { suggestFormat } from './suggest-format.ts';
import { suggestName } from './suggest-name.ts';

export interface SuggestedOutput {
  name: string;
  path: string;
  format: OutputFormat;
  audience: Audience;
  /** Why no path can name this place; null when `path` does. */
  refused: string | null;
}

/**
 * @param segments from the top of the answer; `[*]` for all entries of a list
 * @param value what stands there; of all entries, the one that was pressed
 * @param taken names that the action's outputs have already
 * @param parent what the value is a member of; null when it is none's
 */
export function suggestOutput(
  segments: readonly PathSegment[],
  value: Json,
  taken: readonly string[],
  parent: Json | null = null,
): SuggestedOutput {
  const path = formatPath(segments);
  const name = segments.findLast((segment) => segment.kind === 'name' || segment.kind === 'descendant')?.name ?? '';
  // the entries of a list, all of them, are the list again
  const shown = segments.at(-1)?.kind === 'wildcard' ? [value] : value;
  return {
    name: suggestName(segments, taken),
    path,
    format: suggestFormat(name, shown, parent),
    audience: suggestAudience(name, value),
    refused: refusedPath(path),
  };
}
