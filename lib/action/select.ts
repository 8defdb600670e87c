// What a path finds in a response. jsonpath-plus walks, one segment at a time, over nodes that are known to fit the segment: left to
// itself it also finds the letters of a text, the length of a list, and members that are called like its operators.
import { JSONPath } from 'jsonpath-plus';
import { type Json, JsonNumber } from './json.ts';
import { type PathSegment, quoteName } from './path.ts';

/** Every match in document order. Over our subset the same as RFC 9535. */
export function selectAll(segments: PathSegment[], root: Json): Json[] {
  let nodes: unknown[] = [root];
  for (const segment of segments) {
    nodes = segment.kind === 'descendant' ? descend(nodes, segment.name) : step(nodes, segment);
  }
  return nodes as Json[];
}

function step(nodes: unknown[], segment: Exclude<PathSegment, { kind: 'descendant' }>): unknown[] {
  const fits = segment.kind === 'name' ? isObject : segment.kind === 'wildcard' ? isContainer : Array.isArray;
  return evaluate(nodes.filter(fits), segmentText(segment), 'value');
}

/** Members of that name at any depth. Both calls find the same matches in the same order. */
function descend(nodes: unknown[], name: string): unknown[] {
  const parents = evaluate(nodes, `..${name}`, 'parent');
  return evaluate(nodes, `..${name}`, 'value').filter((_, index) => isObject(parents[index]));
}

/** `[0:]` in front runs over all nodes in one call, and unlike `[*]` it does not make the next `*` a member's name. */
function evaluate(nodes: unknown[], text: string, resultType: 'value' | 'parent'): unknown[] {
  if (nodes.length === 0) return [];
  return JSONPath({ path: `$[0:]${text}`, json: nodes, eval: false, wrap: true, resultType }) as unknown[];
}

function segmentText(segment: Exclude<PathSegment, { kind: 'descendant' }>): string {
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

function isContainer(node: unknown): boolean {
  return Array.isArray(node) || isObject(node);
}

function isObject(node: unknown): boolean {
  return typeof node === 'object' && node !== null && !Array.isArray(node) && !(node instanceof JsonNumber);
}
