// Reading a body template: JSON in which a placeholder is a whole value or stands inside a string. The result is a tree that values are
// put into; text is never replaced inside JSON, because a value such as `","admin":true,"x":"` would then become members of its own.
import { definitionError } from './definition-error.ts';
import { type Part, parseTemplate, placeholderAt } from './placeholder.ts';

export type BodyNode =
  /** A number, true, false or null, as it was written. */
  | { kind: 'literal'; text: string }
  /** The literal parts are decoded text. */
  | { kind: 'string'; parts: Part[] }
  | { kind: 'placeholder'; name: string }
  | { kind: 'array'; items: BodyNode[] }
  | { kind: 'object'; members: { name: string; value: BodyNode }[] };

const FIELD = 'request.body';
const MAX_DEPTH = 64;
const LITERAL = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const STRING = /"((?:[^"\\\p{Cc}]|\\.|[\x7f-\x9f])*)"/uy;

/**
 * Reads a body template. Two braces that are meant as text are written `\u007b{`.
 * @throws AppError definition-invalid, with line and column.
 */
export function parseBody(template: string): BodyNode {
  let at = 0;

  function value(depth: number): BodyNode {
    space();
    const name = placeholderAt(template, at);
    if (name !== null) {
      at += name.length + 4;
      return { kind: 'placeholder', name };
    }
    if (template.startsWith('{{', at)) {
      throw wrong('has {{ that begins no placeholder', 'Write {{input_name}}, without spaces.');
    }
    if (depth > MAX_DEPTH && '{['.includes(template[at] ?? ' ')) {
      throw wrong(`is nested deeper than ${MAX_DEPTH} levels`, 'Use a flatter body.');
    }
    if (take('{')) return object(depth);
    if (take('[')) return array(depth);
    if (template[at] === '"') return { kind: 'string', parts: string() };
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(template);
    if (!literal)
      throw wrong(
        'has no JSON value',
        'Write text in double quotes, a number, true, false, null, {…}, […] or {{input_name}}.',
      );
    at += literal[0].length;
    return { kind: 'literal', text: literal[0] };
  }

  function object(depth: number): BodyNode {
    const members: { name: string; value: BodyNode }[] = [];
    const names = new Set<string>();
    space();
    if (take('}')) return { kind: 'object', members };
    do {
      space();
      const before = at;
      if (template[at] !== '"')
        throw wrong('has no member name', 'Write the name in double quotes, and no comma behind the last member.');
      const [part, ...others] = string();
      const name = part?.kind === 'text' ? part.text : '';
      if (part?.kind === 'placeholder' || others.length > 0) {
        at = before;
        throw wrong('has a placeholder in a member’s name', 'Names are plain text; placeholders belong in values.');
      }
      if (names.has(name)) {
        at = before;
        throw wrong('has the same member name twice', 'Keep one of them.');
      }
      names.add(name);
      space();
      if (!take(':')) throw wrong('has no colon behind a member’s name', 'Write "name": value.');
      members.push({ name, value: value(depth + 1) });
      space();
    } while (take(','));
    if (!take('}')) throw wrong('has no , or } behind a member', 'Write a comma between members and } at the end.');
    return { kind: 'object', members };
  }

  function array(depth: number): BodyNode {
    const items: BodyNode[] = [];
    space();
    if (take(']')) return { kind: 'array', items };
    do {
      items.push(value(depth + 1));
      space();
    } while (take(','));
    if (!take(']')) throw wrong('has no , or ] behind an element', 'Write a comma between elements and ] at the end.');
    return { kind: 'array', items };
  }

  function string(): Part[] {
    STRING.lastIndex = at;
    const raw = STRING.exec(template);
    if (!raw)
      throw wrong(
        'has text that does not end',
        'Close it with ", and write \\n for a line break and \\" for a quotation mark.',
      );
    // Cut before decoding, so that \u007b\u007b stays text and an escape cannot reach across a placeholder.
    const parts = parseTemplate(raw[1] ?? '', FIELD).map((part): Part => {
      return part.kind === 'text' ? { kind: 'text', text: decode(part.text) } : part;
    });
    at += raw[0].length;
    return parts;
  }

  function decode(raw: string): string {
    try {
      return String(JSON.parse(`"${raw}"`));
    } catch {
      throw wrong('has text with a wrong escape', 'Write \\\\ for a backslash.');
    }
  }

  function take(character: string): boolean {
    if (template[at] !== character) return false;
    at += 1;
    return true;
  }

  function space(): void {
    while (at < template.length && ' \t\n\r'.includes(template[at] ?? '')) at += 1;
  }

  function wrong(what: string, advice: string) {
    const lines = template.slice(0, at).split('\n');
    const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
    return definitionError(FIELD, `The body ${what} at ${place}.`, advice);
  }

  const root = value(1);
  space();
  if (at < template.length) throw wrong('goes on behind its end', 'A body is one JSON value.');
  return root;
}
