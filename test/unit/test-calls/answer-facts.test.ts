// Status, time and size of an answer in words.
import { expect, test } from 'vitest';
import { durationText, sizeText, statusIs, statusLine } from '#lib/test/answer-facts.ts';

test.each([
  [201, '201 Created', 'good'],
  [302, '302', 'warn'],
  [404, '404 Not Found', 'bad'],
  [599, '599', 'bad'],
] as const)('status %i', (status, line, is) => {
  expect(statusLine(status)).toBe(line);
  expect(statusIs(status)).toBe(is);
});

test.each([
  [0.4, 'under 1 ms'],
  [317.6, '318 ms'],
  [1_250, '1.3 s'],
])('%d ms', (duration, text) => {
  expect(durationText(duration)).toBe(text);
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_945, '1.9 KB'],
  [2_097_152, '2.0 MB'],
])('%i bytes', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
