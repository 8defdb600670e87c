// What an output would show of the answer at hand.
import { expect, test } from 'vitest';
import { createOutputReader } from '#lib/response/read-output.ts';
import { makeOutput } from '#test/unit/action/make-action.ts';
import { readText } from '#test/unit/response/read-text.ts';

const read = createOutputReader(readText('{"a": 19.90, "b": null}'));

test('a path is read once, and each output keeps its own name and format', () => {
  const one = read(makeOutput('$.a', { name: 'One' }));
  const two = read(makeOutput('$.a', { name: 'Two', format: 'money' }));
  const value = { kind: 'number', text: '19.90' };
  expect(one).toMatchObject({ ok: true, output: { name: 'One', format: 'text', value } });
  expect(two).toMatchObject({ ok: true, output: { name: 'Two', format: 'money', value } });
  if (one.ok && two.ok) expect(two.output.value).toBe(one.output.value);
});

test('what is missing, what is empty and what cannot be read are three things', () => {
  expect(read(makeOutput('$.c'))).toMatchObject({ ok: true, output: { value: null } });
  expect(read(makeOutput('$.b'))).toMatchObject({ ok: true, output: { value: { kind: 'empty' } } });
  expect(read(makeOutput('$.'))).toMatchObject({ ok: false, error: { code: 'path-invalid' } });
});
