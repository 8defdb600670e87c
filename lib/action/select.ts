// What paths find in a response. jsonpath-plus finds members by name, over nodes that are known to be objects: left to itself it also
// finds the letters of a text, the length of a list, and members that are called like its operators. A list's places are the list's own.
import { JSONPath } from 'jsonpath-plus';
import { type Json, JsonNumber } from './json.ts';
import { type PathSegment, quoteName } from './path.ts';

/**
 * Finds every match of a path in document order. Over our subset the same as RFC 9535.
 * Paths that begin alike share their beginning: twenty outputs of one list walk to it once.
 */
export function createSelector(root: Json): (segments: PathSegment[]) => Json[] {
  const found = new Map<string, Json[]>();
  return (segments) => {
    let nodes: Json[] = [root];
    let walked = '';
    for (const segment of segments) {
      walked += `${JSON.stringify(segment)} `;
      nodes = found.get(walked) ?? step(nodes, segment);
      found.set(walked, nodes);
    }
    return nodes;
  };
}

function step(nodes: Json[], segment: PathSegment): Json[] {
  switch (segment.kind) {
    case 'name':
      return membersNamed(segment.name, nodes);
    case 'descendant':
      return membersNamed(segment.name, nodes.flatMap(withDescendants));
    case 'wildcard':
      return nodes.flatMap((node) => (isContainer(node) ? Object.values(node) : []));
    case 'slice':
      return nodes.flatMap((node) =>
        Array.isArray(node) ? node.slice(segment.start ?? 0, segment.end ?? undefined) : [],
      );
    case 'index':
      return nodes.flatMap((node) => (Array.isArray(node) ? oneAt(node, segment.index) : []));
  }
}

function membersNamed(name: string, nodes: Json[]): Json[] {
  const json = nodes.filter(isObject);
  if (json.length === 0) return [];
  return JSONPath({ path: `$[*]${quoteName(name)}`, json, eval: false, wrap: true }) as Json[];
}

function oneAt(list: Json[], index: number): Json[] {
  const place = index < 0 ? list.length + index : index;
  return place >= 0 && place < list.length ? list.slice(place, place + 1) : [];
}

/** The node and everything below it that can have members. */
function withDescendants(node: Json): Json[] {
  const found: Json[] = [];
  const visit = (json: Json): void => {
    if (!isContainer(json)) return;
    found.push(json);
    for (const child of Object.values(json)) visit(child);
  };
  visit(node);
  return found;
}

function isContainer(node: Json): node is Json[] | { [name: string]: Json } {
  return Array.isArray(node) || isObject(node);
}

function isObject(node: Json): node is { [name: string]: Json } {
  return typeof node === 'object' && node !== null && !Array.isArray(node) && !(node instanceof JsonNumber);
}
