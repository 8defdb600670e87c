// What a path finds in a response. jsonpath-plus walks, one segment at a time, over nodes that are known to fit the segment: left to
// itself it also finds the letters of a text, the length of a list, and members that are called like its operators.
import { JSONPath } from 'jsonpath-plus';
import { type Json, JsonNumber } from './json.ts';
import { type PathSegment, quoteName } from './path.ts';

/** Every match in document order. Over our subset the same as RFC 9535. */
export function selectAll(segments: PathSegment[], root: Json): Json[] {
  let nodes: Json[] = [root];
  for (const segment of segments) {
    nodes =
      segment.kind === 'descendant'
        ? step(nodes.flatMap(withDescendants), { kind: 'name', name: segment.name })
        : step(nodes, segment);
  }
  return nodes;
}

type Step = Exclude<PathSegment, { kind: 'descendant' }>;

/** `[0:]` in front runs over all nodes in one call, and unlike `[*]` it does not make a `*` behind it a member's name. */
function step(nodes: Json[], segment: Step): Json[] {
  const fits = segment.kind === 'name' ? isObject : segment.kind === 'wildcard' ? isContainer : Array.isArray;
  const json = nodes.filter(fits);
  if (json.length === 0) return [];
  return JSONPath({ path: `$[0:]${segmentText(segment)}`, json, eval: false, wrap: true }) as Json[];
}

/** The node and everything below it that can have members. jsonpath-plus also looks into numbers, which takes a second for a million. */
function withDescendants(node: Json): Json[] {
  const found: Json[] = [];
  const visit = (json: Json): void => {
    if (!isContainer(json)) return;
    found.push(json);
    for (const child of Object.values(json as Json[])) visit(child);
  };
  visit(node);
  return found;
}

function segmentText(segment: Step): string {
  switch (segment.kind) {
    case 'name':
      return quoteName(segment.name);
    case 'wildcard':
      return '[*]';
    case 'slice':
      return `[${segment.start ?? ''}:${segment.end ?? ''}]`;
    case 'index':
      // jsonpath-plus finds nothing at [-1], but knows slices from the end.
      if (segment.index >= 0) return `[${segment.index}]`;
      return segment.index === -1 ? '[-1:]' : `[${segment.index}:${segment.index + 1}]`;
  }
}

function isContainer(node: Json): boolean {
  return Array.isArray(node) || isObject(node);
}

function isObject(node: Json): boolean {
  return typeof node === 'object' && node !== null && !Array.isArray(node) && !(node instanceof JsonNumber);
}
