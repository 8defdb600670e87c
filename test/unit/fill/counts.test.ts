// How many, how old, how long: whole numbers in the forms that people write them, in the unit that the input counts in.
import { describe, expect, test } from 'vitest';
import { type Input, inputSchema } from '#lib/action/schema.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { sampleTicket } from '#test/unit/suggest/sample.ts';

const input = (name: string, description: string, more: Partial<Input> = {}): Input =>
  inputSchema.parse({ name, description, type: 'integer', ...more });
const value = (own: Input, text: string) => fillInputs([own], sampleTicket('', [text]))[0]?.value;

describe('people', () => {
  const people = input('participants', 'How many people.');

  test.each([
    ['We are four, all from the same choir.', '4'],
    ['There will be the five of us.', '5'],
    ['Nous étions deux.', '2'],
    ['Wir kommen zu dritt.', '3'],
    ['Somos seis.', '6'],
    ['It is just me.', '1'],
    ['A table for eight, please.', '8'],
    ['Three of our fitters want a place each; please keep three chairs.', '3'],
  ])('%s', (text, count) => {
    expect(value(people, text)).toBe(count);
  });

  test('a day or an hour is no head count', () => {
    expect(value(people, 'We were 20 minutes late on the 4th.')).toBeNull();
  });
});

describe('things', () => {
  test('several, said without a number', () => {
    const copies = input('copies', 'How many copies.');
    expect(value(copies, 'Please send a dozen copies.')).toBe('12');
    expect(value(copies, 'I return both books.')).toBe('2');
  });

  test('beside the article that another input names', () => {
    const article = inputSchema.parse({
      name: 'article_number',
      description: 'Four digits, a dash and two digits.',
      type: 'string',
    });
    const quantity = input('quantity', 'How many.');
    const second = (text: string) => fillInputs([article, quantity], sampleTicket('', [text]))[1]?.value;
    expect(second('Please quote 14 x 7731-04.')).toBe('14');
    expect(second('We need two 7731-04 by Monday.')).toBe('2');
    expect(second('Is 7731-04 in stock?')).toBeNull();
  });
});

test('put aside, without a word for the thing', () => {
  const copies = input('copies', 'How many copies.');
  expect(value(copies, 'Would you put 2 aside for me?')).toBe('2');
  expect(value(copies, 'You put me on page 2 aside from that.')).toBeNull();
});

describe('kilometres and years', () => {
  test('thousands with a comma, where there are no decimals', () => {
    expect(value(input('annual_km', 'Kilometres a year.'), 'I drive about 12,000 km a year.')).toBe('12000');
  });

  test('a year by itself, and none out of a date', () => {
    const year = input('year', 'Year, four digits.');
    expect(value(year, 'Please send the certificate for 2025.')).toBe('2025');
    expect(value(year, 'Please send it by 03.02.2027.')).toBeNull();
  });
});

describe('ages and weeks', () => {
  test('a week that is impossible is not the one', () => {
    const week = input('preferred_week', 'Calendar week, 1 to 53.');
    expect(value(week, 'In week 7 we are here, week 8 is impossible.')).toBe('7');
  });

  const age = input('child_age', 'Age of the child in years.');

  test.each([
    ['My son is called Nils, he turned 9 in May.', '9'],
    ['Unsere Tochter ist 6 Jahre alt.', '6'],
    ['It is for a 12-year-old.', '12'],
    ['Ma fille a 4 ans.', '4'],
  ])('%s', (text, years) => {
    expect(value(age, text)).toBe(years);
  });

  test('a price or a time is no age', () => {
    expect(value(age, 'He paid 9 euros and she is 20 minutes late.')).toBeNull();
  });

  test('a week of the calendar', () => {
    const week = input('preferred_week', 'Calendar week, 1 to 53.');
    expect(value(week, 'In week 7 we could do it.')).toBe('7');
    expect(value(week, 'Am liebsten KW 31.')).toBe('31');
    expect(value(week, 'In a week we could do it.')).toBeNull();
  });
});

describe('lengths of time', () => {
  const days = input('days', 'For how many days.');
  const months = input('months', 'How many months, 1 to 12.');

  test('in the input’s own unit', () => {
    expect(value(days, 'Please hold it for three weeks.')).toBe('21');
    expect(value(days, 'Bitte um vierzehn Tage verlängern.')).toBe('14');
    expect(value(months, 'We want to pause for half a year.')).toBe('6');
    expect(value(months, 'Nous voulons suspendre pour deux mois.')).toBe('2');
  });

  test('what does not come out even is left out', () => {
    expect(value(months, 'We want to pause for 10 days.')).toBeNull();
  });

  test('how long ago is another question', () => {
    expect(value(days, 'It broke five days ago.')).toBeNull();
  });
});

test('an amount of money that stands alone in the ticket is the one', () => {
  const amount = input('amount', 'Amount in question.', { type: 'decimal' });
  expect(value(amount, 'You charged 41.20 euros for the minibar.')).toBe('41.20');
  expect(value(amount, 'You charged 41.20 euros and 12.00 euros for it.')).toBeNull();
});

describe('one of a few numbers', () => {
  const bedrooms = input('bedrooms', 'Number of bedrooms.', { type: 'string', options: ['1', '2', '3'] });

  test.each([
    ['We would like the flat with 2 bedrooms.', '2'],
    ['A flat with three bedrooms, please.', '3'],
    ['A flat with 7 bedrooms, please.', null],
    ['We have 2 cats and need a flat.', null],
  ])('%s', (text, count) => {
    expect(value(bedrooms, text)).toBe(count);
  });
});
