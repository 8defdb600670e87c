import { describe, expect, test } from 'vitest';
import { importSummary, importTone } from '#components/options/import/import-report.ts';

const nothing = { added: [], replaced: [] };
const none = { ...nothing, connections: nothing, helpdesks: nothing, refused: [] };
const refused = [{ name: 'Broken', reason: 'It has no request.' }];

describe('what an import did', () => {
  test('only what happened is named', () => {
    expect(importSummary({ ...none, added: ['A', 'B'] })).toBe('2 added');
    expect(importSummary({ ...none, added: ['A'], replaced: ['B'], refused })).toBe(
      '1 added, 1 replaced, 1 with a problem',
    );
    expect(importSummary({ ...none, connections: { added: ['A', 'B'], replaced: ['C'] } })).toBe(
      '2 connections added, 1 connection replaced',
    );
    expect(importSummary({ ...none, helpdesks: { added: ['A'], replaced: ['B', 'C'] } })).toBe(
      '1 helpdesk added, 2 helpdesks replaced',
    );
  });
  test('a file that changes nothing is said in words', () => {
    expect(importSummary(none)).toBe('nothing in it is new or different');
  });
  test('the tone follows what went in', () => {
    expect(importTone({ ...none, added: ['A'] })).toBe('good');
    expect(importTone({ ...none, replaced: ['A'], refused })).toBe('warn');
    expect(importTone({ ...none, connections: { added: [], replaced: ['A'] }, refused })).toBe('warn');
    expect(importTone({ ...none, refused })).toBe('bad');
    expect(importTone(none)).toBe('good');
  });
});
