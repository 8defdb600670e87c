// What is said when a library's server cannot be reached: who asks again is told as it is.
import { describe, expect, test } from 'vitest';
import { libraryTrouble } from '#lib/sync/library-trouble.ts';

describe('who asks again', () => {
  test.each(['network', 'timeout', 'response-not-json'] as const)('%s', (code) => {
    expect(libraryTrouble(code, true, 'deskhand').advice).toContain('Deskhand asks again by itself');
    expect(libraryTrouble(code, true, 'person').advice).toContain('Try again in a while');
    expect(libraryTrouble(code, true, 'person').advice).not.toContain('by itself');
  });

  test('without a network', () => {
    expect(libraryTrouble('network', false, 'deskhand').advice).toBe('Connect it; Deskhand asks again by itself.');
    expect(libraryTrouble('network', false, 'person').advice).toBe('Connect it and try again.');
  });

  test('what no time mends is said the same to both', () => {
    for (const code of ['redirect-refused', 'response-too-large'] as const)
      expect(libraryTrouble(code, true, 'person')).toEqual(libraryTrouble(code, true, 'deskhand'));
  });
});
