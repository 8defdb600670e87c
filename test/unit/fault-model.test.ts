// The table of faults names its proofs: each of them must still be there, under that title.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROWS = 51;
const rows = readFileSync('docs/fault-model.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, fault = '', rule = '', proof = ''] = line.split('|').map((cell) => cell.trim());
    return /^\d+$/.test(number ?? '') ? [{ number: Number(number), fault, rule, proof }] : [];
  });

/** `file › title` in backticks. */
function proofs(text: string): { file: string; title: string }[] {
  return [...text.matchAll(/`([^`›]+\.tsx?) › ([^`]+)`/g)].map(([, file = '', title = '']) => ({ file, title }));
}

test('every row has a rule and at least one proof', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: ROWS }, (_, index) => index + 1));
  for (const { number, fault, rule, proof } of rows) {
    expect(
      [fault, rule].every((text) => text.length > 5),
      `row ${number}`,
    ).toBe(true);
    expect(proofs(proof).length, `row ${number}`).toBeGreaterThan(0);
  }
});

test('every test that the table names stands in the named file', () => {
  const missing = rows.flatMap(({ number, proof }) =>
    proofs(proof).flatMap(({ file, title }) => {
      const path = join('test', file);
      const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const isThere = ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`));
      return isThere ? [] : [`row ${number}: ${file} › ${title}`];
    }),
  );
  expect(missing).toEqual([]);
});
