// A pasted sample of an answer.
import { describe, expect, test } from 'vitest';
import { readSample, sizeFault } from '#components/options/outputs/sample.ts';

function faultOf(text: string) {
  const sample = readSample(text, 0);
  if (sample.ok) throw new Error('it should have been refused');
  return sample.fault;
}

describe('a pasted sample', () => {
  test('of good JSON becomes the answer, numbers as they were written', () => {
    const sample = readSample(' {"id": 7264018839201174529} ', 1_700_000_000_000);
    expect(sample).toMatchObject({
      ok: true,
      answer: { at: 1_700_000_000_000, reply: null, error: null, json: { id: { text: '7264018839201174529' } } },
    });
  });

  test('of broken JSON is refused with line, column, the place and the caret', () => {
    expect(faultOf('{\n  "a": 1,\n  "b": [1,]\n}')).toEqual({
      message: 'This is not JSON: at line 3, column 11, a comma stands before ].',
      mark: { before: '  "b": [1,', at: ']', after: '' },
      caret: 22,
    });
  });

  test('that is empty asks for the JSON', () => {
    expect(faultOf(' \n')).toEqual({ message: 'Paste the JSON first.', mark: null, caret: null });
  });

  test('of more than 2 MB is refused by its size', () => {
    expect(faultOf(JSON.stringify('x'.repeat(2_200_000))).message).toMatch(/2\.1 MB.*at most 2 MB/);
  });

  test('as a file is judged by its size before anything of it is read', () => {
    expect(sizeFault(2_097_152)).toBeNull();
    expect(sizeFault(900_000_000)?.message).toMatch(/858\.3 MB.*at most 2 MB/);
  });

  test('that is nested too deeply says so', () => {
    expect(faultOf('['.repeat(70) + ']'.repeat(70)).message).toMatch(/deeper than 64 levels/);
  });
});
