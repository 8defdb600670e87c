// Names of people, doctors, companies, schools and towns: where the words beside them show what they are, and nowhere else.
import { describe, expect, test } from 'vitest';
import { type Input, inputSchema } from '#lib/action/schema.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { type SampleMessage, sampleTicket } from '#test/unit/suggest/sample.ts';

const input = (name: string, description: string): Input => inputSchema.parse({ name, description, type: 'string' });
const filled = (own: Input, ...messages: (string | SampleMessage)[]) =>
  fillInputs([own], sampleTicket('', messages))[0];
const value = (own: Input, ...messages: (string | SampleMessage)[]) => filled(own, ...messages)?.value;

describe('people', () => {
  const visitor = input('visitor_name', 'Full name of the visitor.');
  const child = input('child_name', 'Name of the child.');

  test.each([
    ['Please let her in, her name is Maren van der Velde.', 'Maren van der Velde'],
    ['Der Gast heißt Jörg Oberlechner.', 'Jörg Oberlechner'],
    ['La visiteuse s’appelle Élodie Marchand et vient à dix heures.', 'Élodie Marchand'],
    ['La persona se llama Inés Ibarra Soto.', 'Inés Ibarra Soto'],
    ['A senhora chama-se Teresa Vaz Pinto.', 'Teresa Vaz Pinto'],
    ['My brother Ruben Falk will come at nine.', 'Ruben Falk'],
    ['Could you make a badge for Ilse Vantongeren?', 'Ilse Vantongeren'],
    ['It is Ilse Vantongeren, born on 3 May 1961, who needs the badge.', 'Ilse Vantongeren'],
  ])('%s', (text, name) => {
    expect(value(visitor, text)).toBe(name);
  });

  test('a full name is the requester’s where the ticket speaks of nobody else', () => {
    const own = input('full_name', 'First and last name.');
    expect(value(own, 'I cannot log in any more.')).toBe('Oona Pelletier');
    expect(value(own, 'Tomas Berger joins us in Accounting on 1 December.')).toBe('Tomas Berger');
    expect(value(own, 'A colleague cannot log in any more.')).toBeNull();
  });

  test('a child’s name is the child’s and not the writer’s', () => {
    expect(value(child, 'I am Petra Holm and want a place for my daughter Signe.')).toBe('Signe');
  });

  test('capitals alone are no name', () => {
    expect(value(visitor, 'Please send it to Harbour Street and to Mill Lane School.')).toBeNull();
    expect(value(visitor, 'Please call on Monday. Thanks, the Blue Bicycle is ours.')).toBeNull();
  });

  test('two names that are as good are both offered', () => {
    const both = filled(child, 'It is for my son Jonas. And for my daughter Signe.');
    expect(both?.value).toBeNull();
    expect(both?.candidates.map((each) => each.value).sort()).toEqual(['Jonas', 'Signe']);
  });

  test('where a full name is asked for, a first name is offered only', () => {
    const offered = filled(visitor, 'Our colleague Ruben will come.');
    expect(offered?.value).toBeNull();
    expect(offered?.candidates.map((each) => each.value)).toEqual(['Ruben']);
  });

  test('a doctor by the title', () => {
    const doctor = input('doctor', 'Doctor whom the visit was with.');
    expect(value(doctor, 'I was with Dr. Amadi Okonkwo on the third.')).toBe('Dr. Amadi Okonkwo');
    expect(value(doctor, 'I was with the doctor.')).toBeNull();
  });
});

describe('companies and schools', () => {
  const company = input('company_name', 'Company name as it should be printed.');

  test.each([
    ['Please make it out to Lindqvist Tak AB, thank you.', 'Lindqvist Tak AB'],
    ['Bitte auf die Hofer Zimmerei GmbH ausstellen.', 'Hofer Zimmerei GmbH'],
    ['Merci de la libeller au nom de « Verrerie Aubin SARL ».', 'Verrerie Aubin SARL'],
    ['Nous ne sommes plus « Aubin & Fils SARL » mais « Verrerie Aubin SAS ».', 'Verrerie Aubin SAS'],
  ])('%s', (text, name) => {
    expect(value(company, text)).toBe(name);
  });

  test('no company where none is named', () => {
    expect(value(company, 'Danke für die Rechnung. Sie kam gestern.')).toBeNull();
  });

  test('a school by the word for it', () => {
    const school = input('school_name', 'Full name of the school.');
    expect(value(school, "I teach at St Aldhelm's Primary School in Norbury.")).toBe("St Aldhelm's Primary School");
    expect(value(school, 'Ich unterrichte am Gymnasium Oberwald.')).toBe('Gymnasium Oberwald');
  });
});

describe('towns', () => {
  const from = input('from_town', 'Town of departure.');
  const to = input('to_town', 'Town of arrival.');
  const at = input('site_town', 'Where the boiler stands.');

  test('both ways of a journey', () => {
    expect(value(from, 'We go from Lugano to Basel with the early one.')).toBe('Lugano');
    expect(value(to, 'We go from Lugano to Basel with the early one.')).toBe('Basel');
    expect(value(from, 'Wir fahren von Lindau nach Bregenz.')).toBe('Lindau');
  });

  test('the place where something is', () => {
    expect(value(at, 'Unser Kessel in Tuttlingen pfeift.')).toBe('Tuttlingen');
  });

  test('the answer to where', () => {
    expect(value(at, 'It whistles.', { role: 'agent', text: 'Where is it?' }, 'Tuttlingen. Come on any day.')).toBe(
      'Tuttlingen',
    );
  });

  test('the town beside a postcode', () => {
    const city = input('city', 'New town or city.');
    expect(value(city, 'Meine neue Anschrift: Gartenstr. 4, 04105 Leipzig')).toBe('Leipzig');
    expect(value(city, 'My new address is 12 Harbour Street, Hexley HX1 8QD')).toBe('Hexley');
  });

  test('airports and states, as they are written', () => {
    expect(value(from, 'We fly from LUX to Basel on Sunday.')).toBe('LUX');
    expect(value(to, 'I am leaving out of Salem, OR and go to Newport, RI please.')).toBe('Newport, RI');
    expect(value(at, 'Please look at the boiler in PDF.')).toBeNull();
    expect(value(at, 'The boiler whistles. In Los Alamos.')).toBe('Los Alamos');
  });

  test('where the full stop between two sentences was left out', () => {
    expect(value(at, 'the boiler is in Santa Verena Can you come?')).toBe('Santa Verena');
  });

  test('an address that is named as one, whatever its street is called', () => {
    const text = 'New address: Unit 4c, 9 The Staithe, Wells. The shop takes everything.';
    expect(value(input('street', 'New street and house number.'), text)).toBe('Unit 4c, 9 The Staithe');
    expect(value(input('city', 'New town or city.'), text)).toBe('Wells');
    expect(value(input('address', 'Whole postal address.'), text)).toBe('Unit 4c, 9 The Staithe, Wells');
    expect(value(input('street', 'New street.'), 'The address is wrong, as it was 9 Days ago')).toBeNull();
  });

  test('before a postcode, whatever the street is called; the address on file is not the new one', () => {
    const street = input('street', 'New street and house number.');
    expect(value(street, 'Neue Wohnung: Am Alten Speicher 14, 53111 Bonn, dritter Stock.')).toBe(
      'Am Alten Speicher 14',
    );
    const current = { fields: [{ key: 'a', label: 'Current street', value: 'Krugstraße 9' }] };
    expect(fillInputs([street], sampleTicket('', ['Wir ziehen um.'], current))[0]?.value).toBeNull();
  });

  test('a month or a person is no town', () => {
    expect(value(at, 'It was repaired in March by my colleague Anna.')).toBeNull();
  });
});
