// Days in a sentence, told from the day it was written: Thursday, 5 November 2026.
import { expect, test } from 'vitest';
import { findDays } from '#lib/fill/find/days.ts';

const days = (text: string, at = '2026-11-05T09:00:00Z') => findDays(text, at, null).map(({ value }) => value);

test.each([
  ['on 2026-11-24', ['2026-11-24']],
  ['on 24 November', ['2026-11-24']],
  ['on the 24th of November 2027', ['2027-11-24']],
  ['November 24th, 2027', ['2027-11-24']],
  ['am 24. November', ['2026-11-24']],
  ['le 1er décembre', ['2026-12-01']],
  ['el 3 de enero', ['2027-01-03']],
  ['24.11.', ['2026-11-24']],
  ['02.04.2027', ['2027-04-02']],
  ['25/11/2026', ['2026-11-25']],
  ['11/25/2026', ['2026-11-25']],
  ['12/10/2027', ['2027-10-12', '2027-12-10']],
  ['the 7th', ['2026-11-07']],
  ['the 3rd', ['2026-12-03']],
  ['the 20th', ['2026-11-20']],
  ['tomorrow', ['2026-11-06']],
  ['on Friday', ['2026-11-06']],
  ['28 October', ['2026-10-28']],
  // The 6th is tomorrow, and "next" may mean the one after it.
  ['next Friday', ['2026-11-06', '2026-11-13']],
  ['vendredi prochain', ['2026-11-06', '2026-11-13']],
  ['next Monday', ['2026-11-09']],
  ['8th of this month', ['2026-11-08']],
  ['31 June', []],
  ['30 people at 14.30, version 1.2.3, 10.11.12.13', []],
  ['may be', []],
])('%s', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test('without the day it was written only full dates are told', () => {
  expect(days('on Friday, 24 November, or 3 May 2027', '')).toEqual(['2027-05-03']);
});
