import { describe, expect, test } from 'vitest';
import { importSummary, importTone } from '#components/options/import-report.ts';

const none = { added: [], replaced: [], refused: [] };
const refused = [{ name: 'Broken', reason: 'It has no request.' }];

describe('what an import did', () => {
  test('only what happened is named', () => {
    expect(importSummary({ ...none, added: ['A', 'B'] })).toBe('2 added');
    expect(importSummary({ added: ['A'], replaced: ['B'], refused })).toBe('1 added, 1 replaced, 1 with a problem');
  });
  test('a file that changes nothing is said in words', () => {
    expect(importSummary(none)).toBe('no action in it is new or different');
  });
  test('the tone follows what went in', () => {
    expect(importTone({ ...none, added: ['A'] })).toBe('good');
    expect(importTone({ ...none, replaced: ['A'], refused })).toBe('warn');
    expect(importTone({ ...none, refused })).toBe('bad');
    expect(importTone(none)).toBe('good');
  });
});
