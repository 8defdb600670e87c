// What is exported can be imported, and the published schema says what the code reads.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromJSONSchema } from 'zod';
import { formatLibrary } from '#lib/export/library-file.ts';
import { librarySchema } from '#lib/export/library-schema.ts';
import { parseLibrary, parseSharedLearning } from '#lib/library.ts';
import { connection, lookup, refund } from '../background/world.ts';

const read = (name: string) => readFileSync(new URL(`../../../public/${name}`, import.meta.url), 'utf8');

describe('a library file', () => {
  test('is read back as it was', () => {
    const actions = [lookup(), refund({ status: 'draft', revision: 7 })];
    expect(parseLibrary(formatLibrary(actions, [connection]))).toEqual({
      actions,
      connections: [connection],
      helpdesks: [],
      refused: [],
    });
    expect(parseLibrary(formatLibrary([], []))).toEqual({ actions: [], connections: [], helpdesks: [], refused: [] });
  });

  test('carries what was learnt of its actions only where that is shared, and says nothing else of it', () => {
    const run = { tickets: 2, stems: [['kettl', 2] as [string, number]] };
    const learned = { actions: [{ id: 'look-up-order', run, dismissed: { tickets: 0, stems: [] } }] };
    const text = formatLibrary([lookup()], [], learned);
    expect(parseSharedLearning(text)).toEqual(learned);
    expect(parseLibrary(text).refused).toEqual([]);
    expect(formatLibrary([lookup()], [])).not.toContain('learned');
    expect(parseSharedLearning(formatLibrary([lookup()], []))).toEqual({ actions: [] });
  });

  test('is read back whatever its texts hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 100 });
    fc.assert(
      fc.property(text, text, (name, description) => {
        fc.pre(name.trim() !== '');
        const action = lookup({ name, description, confirmation: description });
        expect(parseLibrary(formatLibrary([action], [])).actions).toEqual([action]);
      }),
    );
  });
});

describe('the published schema', () => {
  const published = JSON.parse(read('deskhand-library.schema.json'));

  test('is what the code reads; `npx node test/write-library-schema.ts` writes it anew', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(librarySchema())));
  });

  const schema = fromJSONSchema(published);
  const file = JSON.parse(formatLibrary([lookup()], [connection]));

  test.each([
    ['the demo library', JSON.parse(read('demo-library.json'))],
    ['an export', file],
    ['a file that names its schema', { $schema: './deskhand-library.schema.json', ...file }],
    ['an action without what has a default', { ...file, actions: [{ ...lookup(), inputs: undefined }].map(plain) }],
  ])('takes %s, and so does the import', (_what, library) => {
    expect(schema.safeParse(library).success).toBe(true);
    expect(parseLibrary(JSON.stringify(library)).refused).toEqual([]);
  });

  test.each([
    ['another format', { ...file, format: 'other' }],
    ['a part that nobody knows', { ...file, actions: [{ ...lookup(), secret: 'x' }] }],
    [
      'a method that is none',
      { ...file, actions: [lookup({ request: { ...lookup().request, method: 'TRACE' as 'GET' } })] },
    ],
    ['a connection with a secret', { ...file, connections: [{ ...connection, secret: 'x' }] }],
  ])('refuses %s', (_what, library) => {
    expect(schema.safeParse(library).success).toBe(false);
  });
});

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
