// Texts that name something (branches, rooms, authors, medicines), languages, months, stretches of days and values behind labels.
import { describe, expect, test } from 'vitest';
import { type Input, inputSchema } from '#lib/action/schema.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { sampleTicket } from '#test/unit/suggest/sample.ts';

const input = (name: string, description: string): Input => inputSchema.parse({ name, description, type: 'string' });
// The sample's messages are of 5 November 2026, a Thursday.
const value = (own: Input, text: string) => fillInputs([own], sampleTicket('', [text]))[0]?.value;

describe('named things', () => {
  test.each<[string, string, string, string]>([
    ['branch', 'Branch where it is kept.', 'Please leave it at the Larch Hill branch for me.', 'Larch Hill'],
    ['pharmacy', 'Pharmacy that hands it out.', 'I always go to Orchard Pharmacy in town.', 'Orchard Pharmacy'],
    ['room', 'Number of the room.', 'We are in room 412 and it is cold.', '412'],
    ['insurer', 'Name of the insurer.', 'Meine Krankenkasse ist Albatros.', 'Albatros'],
    ['department', 'Department to be told.', 'Name: Ines\nDepartment: Radiology\nPlease call.', 'Radiology'],
    ['author', 'Who wrote it.', 'Have you “The Glass Ferry” by Ottilie Marsh?', 'Ottilie Marsh'],
    ['medicine', 'Name of the medicine.', 'I need more of my Candorsartan 16 mg.', 'Candorsartan'],
    ['medicine', 'Name and strength of the medicine.', 'Ich brauche wieder Velomapril 5 mg.', 'Velomapril 5 mg'],
    ['book', 'Title of the book.', 'I would like to renew “The Glass Ferry”.', 'The Glass Ferry'],
  ])('%s: %s', (name, description, text, expected) => {
    expect(value(input(name, description), text)).toBe(expected);
  });

  test('nothing is named, nothing is filled', () => {
    expect(value(input('branch', 'Branch where it is kept.'), 'Which branch is open on Monday?')).toBeNull();
    expect(value(input('room', 'Number of the room.'), 'The room is cold and we are 4 people.')).toBeNull();
    expect(value(input('medicine', 'Name of the medicine.'), 'I take it once a day with 200 ml of water.')).toBeNull();
  });

  test('what wants the agent’s or customer’s own sentence stays empty', () => {
    expect(value(input('note', 'A note for the file.'), 'Room: 12\nNote: see below')).toBeNull();
  });
});

test.each([
  ['When I click on S:\\Sales\\Tender2026 it says no.', 'S:\\Sales\\Tender2026'],
  ['Please open \\\\nas\\team\\x to me.', '\\\\nas\\team\\x'],
  ['The backup of /srv/projects/alpha has failed.', '/srv/projects/alpha'],
  ['He is in and/or out.', null],
])('a path: %s', (text, path) => {
  expect(value(input('folder', 'Path or name of the folder.'), text)).toBe(path);
});

test('who somebody is with', () => {
  const provider = input('former_provider', 'Name of the provider it is with now.');
  expect(value(provider, 'I have been with Telcora for ten years.')).toBe('Telcora');
  expect(value(provider, 'I have been with you for ten years.')).toBeNull();
});

describe('languages', () => {
  const language = input('language', 'Two-letter code of the language.');

  test.each([
    ['Could I have it in Spanish, please?', 'es'],
    ['Nos lo pueden enviar en castellano.', 'es'],
    ['My mother speaks only Arabic.', 'ar'],
    ['Bitte auf Polnisch.', 'pl'],
  ])('%s', (text, code) => {
    expect(value(language, text)).toBe(code);
  });

  test('a nation is no wish for its language', () => {
    expect(value(language, 'I bought a French press.')).toBeNull();
  });
});

describe('months', () => {
  const month = input('billing_month', 'YYYY-MM of the bill.');

  test.each([
    ['I lack the bill of August 2026.', '2026-08'],
    ['Die Rechnung vom Dezember fehlt.', '2025-12'],
    ['The one for 03/2026 is missing.', '2026-03'],
  ])('%s', (text, expected) => {
    expect(value(month, text)).toBe(expected);
  });

  test('a day’s month and a question are none', () => {
    expect(value(month, 'It came on 4 August. May I have it again?')).toBeNull();
  });
});

describe('stretches of days', () => {
  const first = input('arrival', 'First night, YYYY-MM-DD.');
  const last = input('departure', 'Day of departure, YYYY-MM-DD.');

  test.each([
    ['Please book us from 3 to 7 March.', '2027-03-03', '2027-03-07'],
    ['Bitte vom 3. bis 7. März.', '2027-03-03', '2027-03-07'],
    ['Please book us from 3 March to 1 April.', '2027-03-03', '2027-04-01'],
  ])('%s', (text, arrival, departure) => {
    expect(value(first, text)).toBe(arrival);
    expect(value(last, text)).toBe(departure);
  });

  test('the end of a month', () => {
    const until = input('hold_until', 'Last day to keep it, YYYY-MM-DD.');
    expect(value(until, 'Please keep it until the end of the month.')).toBe('2026-11-30');
    expect(value(until, 'Bitte bis Ende Februar aufheben.')).toBe('2027-02-28');
  });

  test('a weekday of the week after', () => {
    const visit = input('visit_date', 'Wanted day of the visit, YYYY-MM-DD.');
    expect(value(visit, 'Could you come on Tuesday next week?')).toBe('2026-11-10');
    expect(value(visit, 'Können Sie nächste Woche Freitag kommen?')).toBe('2026-11-13');
  });

  test('years of two figures: a birthday lies behind', () => {
    expect(value(input('birth_date', 'Date of birth, YYYY-MM-DD.'), 'Meine Mutter, geboren am 12.3.57.')).toBe(
      '1957-03-12',
    );
  });

  test('hours and days that pass are no date', () => {
    expect(value(input('visit_date', 'Day of the visit, YYYY-MM-DD.'), 'We waited for two hours.')).toBeNull();
  });
});

test('an input that stands in for another is left out where the other is given', () => {
  const locker = input('locker_code', 'LK- and three digits. May be missing.');
  const street = input('street', 'Street near which to look for a locker. Only if no code is given.');
  const both = (text: string) => fillInputs([locker, street], sampleTicket('', [text]));
  const [, given] = both('Please put it into LK-204, I live at 12 Harbour Street.');
  expect(given?.value).toBeNull();
  expect(given?.candidates.map((each) => each.value)).toEqual(['12 Harbour Street']);
  expect(both('Please find me one near 12 Harbour Street.')[1]?.value).toBe('12 Harbour Street');
});
