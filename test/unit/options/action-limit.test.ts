import { expect, test } from 'vitest';
import { checkLimit } from '#components/options/settings/action-limit.ts';

test.each(['1', '100', ' 250 ', '10000'])('%j is a limit', (typed) => {
  expect(checkLimit(typed, 0)).toEqual({ ok: true, limit: Number(typed), note: null });
});

test.each(['', '0', '-5', '10001', '1e3', '10,000', '12.5', 'many', '99999999999999999999'])(
  '%j is refused',
  (typed) => {
    expect(checkLimit(typed, 0).ok).toBe(false);
  },
);

test('a limit below the number of actions is taken, and it is said that nothing is removed', () => {
  const checked = checkLimit('20', 28);
  expect(checked.ok && checked.note).toContain('28 actions already. They all stay');
  expect(checkLimit('28', 28)).toMatchObject({ note: null });
});
