// Library files: what is taken, and what is refused by name.
import { describe, expect, test } from 'vitest';
import { parseLibrary } from '#lib/library.ts';
import { makeAction } from '#test/unit/action/make-action.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const action = makeAction();
const connection = {
  schemaVersion: 1,
  id: 'northwind',
  name: 'Northwind shop',
  kind: 'bearer',
  origins: ['https://api.northwind.example'],
  updatedAt: 0,
};

function parse(parts: Record<string, unknown>) {
  return parseLibrary(JSON.stringify({ format: 'deskhand-library', schemaVersion: 1, ...parts }));
}

test('a library gives its actions and connections, with what was left out filled in', () => {
  const { inputs: _inputs, outputs: _outputs, confirmation: _confirmation, ...short } = action;
  const library = parse({ actions: [short], connections: [connection] });
  expect(library).toEqual({
    actions: [action],
    helpdesks: [],
    connections: [{ ...connection, testUrl: '', help: '', account: '' }],
    refused: [],
  });
  expect(parse({})).toEqual({ actions: [], connections: [], helpdesks: [], refused: [] });
});

describe('the whole is refused when it', () => {
  test.each([
    ['is no JSON', '{"format": '],
    ['is empty', ''],
    ['is a list', '[]'],
    ['is null', 'null'],
    ['is another format', '{"format": "postman", "schemaVersion": 1}'],
    ['has no version', '{"format": "deskhand-library"}'],
    ['is newer', '{"format": "deskhand-library", "schemaVersion": 2}'],
    ['has actions that are no list', '{"format": "deskhand-library", "schemaVersion": 1, "actions": {}}'],
  ])('%s', (_why, text) => {
    expect(refusal(() => parseLibrary(text)).code).toBe('definition-invalid');
  });
});

test('an active action that breaks a rule is read all the same: the import keeps it as a draft', () => {
  const broken = { ...action, id: 'b', name: 'B', request: { ...action.request, url: 'http://x' } };
  expect(parse({ actions: [broken] })).toMatchObject({ actions: [{ id: 'b', status: 'active' }], refused: [] });
});

describe('an entry is refused by name, and the others are taken', () => {
  test.each<[string, unknown, string, string]>([
    ['no object', 'x', 'Action 2', 'kind object'],
    ['null', null, 'Action 2', 'kind object'],
    ['without a request', { ...action, id: 'b', name: 'B', request: undefined }, 'B', 'request is missing'],
    [
      'with an unknown method',
      { ...action, name: 'B', request: { ...action.request, method: 'TRACE' } },
      'B',
      'request.method must be one of "GET"',
    ],
    ['with a secret in it', { ...action, name: 'B', token: 's3cret' }, 'B', 'does not know: token'],
    ['of another version', { ...action, name: 'B', schemaVersion: 2 }, 'B', 'schemaVersion must be 1'],
    ['that has no name', { ...action, id: 'b', name: '' }, 'b', 'name: '],
    ['with an id that is taken', { ...action, name: 'B' }, 'B', 'twice'],
  ])('%s', (_why, entry, name, reason) => {
    const library = parse({ actions: [action, entry] });
    expect(library.actions).toEqual([action]);
    expect(library.refused).toHaveLength(1);
    expect(library.refused[0]?.name).toBe(name);
    expect(library.refused[0]?.reason).toContain(reason);
    expect(library.refused[0]?.reason).not.toContain('s3cret');
  });

  test.each([
    'http://api.northwind.example',
    'https://api.northwind.example/',
    'https://api.northwind.example/v1',
    'https://user@api.northwind.example',
    'https://API.northwind.example',
    'https://*.northwind.example',
    'https://api.northwind.example:443',
    'northwind',
    '',
  ])('a connection to %j', (origin) => {
    const library = parse({ connections: [{ ...connection, origins: [origin] }] });
    expect(library.connections).toEqual([]);
    expect(library.refused[0]?.reason).toContain('is no origin. Write it like https://');
  });

  test('a connection that carries its secret', () => {
    expect(parse({ connections: [{ ...connection, secret: 's3cret' }] })).toMatchObject({
      connections: [],
      refused: [{ name: 'Northwind shop' }],
    });
  });
});

test('a draft may break rules, because it must not get lost', () => {
  const draft = { ...action, status: 'draft', request: { ...action.request, url: '' } };
  expect(parse({ actions: [draft] })).toMatchObject({ actions: [{ status: 'draft' }], refused: [] });
});

test('nothing is polluted by names that objects inherit', () => {
  const text = JSON.stringify({ format: 'deskhand-library', schemaVersion: 1, actions: [action] });
  parseLibrary(text.replace('{"format"', '{"__proto__": {"admin": true}, "format"'));
  expect('admin' in {}).toBe(false);
});
