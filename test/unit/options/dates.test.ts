import { expect, test } from 'vitest';
import { formatDay, formatMoment } from '#components/options/parts/dates.ts';

const at = Date.UTC(2026, 10, 20, 23, 30);

test('moments and days follow the language and the time zone', () => {
  expect(formatMoment(at, 'en-GB', 'UTC')).toBe('20 Nov 2026, 23:30');
  expect(formatDay(at, 'en-GB', 'Europe/Helsinki')).toBe('21 Nov 2026');
  expect(formatDay(at, 'de-DE', 'UTC')).toBe('20.11.2026');
});
