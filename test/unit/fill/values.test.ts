// Values by kind, as customers write them in five languages and as descriptions want them written.
import { describe, expect, test } from 'vitest';
import { type Input, inputSchema } from '#lib/action/schema.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { isIban } from '#lib/fill/find/ibans.ts';
import { formatted } from '#lib/fill/format.ts';
import { sampleTicket } from '#test/unit/suggest/sample.ts';

const input = (name: string, description: string, parts: object = {}): Input =>
  inputSchema.parse({ name, description, type: 'string', ...parts });
const AT = '2026-11-19T09:00:00Z';
const fill = (own: Input, text: string, locale = '') =>
  fillInputs([own], sampleTicket('', [{ text, at: AT }]), { locale })[0];

describe('telephone numbers', () => {
  const phone = input('phone', 'As the customer writes it.');
  const international = input('mobile', 'Mobile number, international format with + and no spaces.');

  test.each([
    ['Please call me on 07700 900418.', '07700 900418'],
    ['Bitte anrufen: 0171 5550123', '0171 5550123'],
    ['Appelez-moi au 06 12 34 56 78', '06 12 34 56 78'],
    ['Pruvost (03 28 99 14 07) is there.', '03 28 99 14 07'],
    ['Order 00731150 and 1234567890 please.', null],
  ])('%s', (text, value) => expect(fill(phone, text)?.value).toBe(value));

  test('E.164 where the description asks for it and the country is certain', () => {
    expect(fill(international, 'Call +351 910 442 085 please.')?.value).toBe('+351910442085');
    expect(fill(international, 'Call me on 07911 123456 please.', 'en-GB')?.value).toBe('+447911123456');
    expect(fill(international, 'Call me on 07911 123456 please.')?.value).toBe('07911123456');
  });
});

describe('dates and times', () => {
  const wished = input('new_date', 'New day, YYYY-MM-DD.');
  const german = input('new_date', 'New day as DD.MM.YYYY.');

  test('12/03 is read as the locale writes it; without one both are offered', () => {
    const text = 'Please deliver it on 05/12/2026.';
    expect(fill(wished, text, 'en-GB')?.value).toBe('2026-12-05');
    expect(fill(wished, 'Please deliver it on 12/05/2026.', 'en-US')?.value).toBe('2026-12-05');
    const open = fill(wished, 'Please deliver it on 05/12/2027.');
    expect(open?.value).toBeNull();
    expect(open?.candidates.map(({ value }) => value).sort()).toEqual(['2027-05-12', '2027-12-05']);
  });

  test('what another date of the ticket shows goes before the locale', () => {
    const text = 'I ordered on 25/10/2026. Please deliver it on 05/12/2026.';
    expect(fill(wished, text, 'en-US')?.value).toBe('2026-12-05');
  });

  test.each([
    ['Please move it to the first of December.', '2026-12-01'],
    ['Please come in two weeks.', '2026-12-03'],
    ['Bitte in zwei Wochen.', '2026-12-03'],
    ['Bitte am 5. Dezember liefern.', '2026-12-05'],
    ['Pourriez-vous livrer le 5 décembre ?', '2026-12-05'],
    ['Quiero recibirlo el 5 de diciembre.', '2026-12-05'],
    ['Gostaria de receber no dia 5 de dezembro.', '2026-12-05'],
    ['Please bring it next week.', null],
    ['You put us on 5 December. The day after would be fine, please.', null],
  ])('%s', (text, value) => expect(fill(wished, text)?.value).toBe(value));

  test('the format of the description', () => {
    expect(fill(german, 'Please deliver it on 5 December.')?.value).toBe('05.12.2026');
  });

  test.each([
    ['Could we stay until 2 pm?', '14:00'],
    ['Können wir bis 15:30 Uhr bleiben? Bitte.', '15:30'],
    ['Can we stay until half past two in the afternoon, please?', '14:30'],
    ['Please let us stay a little.', null],
  ])('%s', (text, value) => expect(fill(input('until_time', 'Time as HH:MM, 24 hours.'), text)?.value).toBe(value));
});

describe('accounts and countries', () => {
  test('an IBAN only with the right check digits', () => {
    const iban = input('iban', 'IBAN of the customer.');
    expect(fill(iban, 'Pay to DE89 3704 0044 0532 0130 00 at my bank.')?.value).toBe('DE89370400440532013000');
    expect(fill(iban, 'Pay to DE88 3704 0044 0532 0130 00 at my bank.')?.value).toBeNull();
    expect(isIban('GB82WEST12345698765432')).toBe(true);
    expect(isIban('GB82WEST12345698765423')).toBe(false);
  });

  test('a VAT number and a country', () => {
    const vat = input('vat_number', 'VAT number, without spaces.');
    expect(fill(vat, 'Please make it out with VAT DK 31 88 20 47.')?.value).toBe('DK31882047');
    const country = input('country', 'Two-letter country code.');
    expect(fill(country, 'Please ship it to Deutschland.')?.value).toBe('DE');
    expect(fill(input('country', 'Name of the country.'), 'Please ship it to Portugal.')?.value).toBe('Portugal');
  });
});

describe('options by meaning', () => {
  const fault = input('fault', 'What is wrong.', { options: ['damaged', 'missing', 'wrong_item'] });

  test.each([
    ['It came cracked.', 'damaged'],
    ['Der Deckel ist leider kaputt.', 'damaged'],
    ['Es fehlt ein Stück.', 'missing'],
    ['You sent the wrong product.', 'wrong_item'],
    ['It is lovely.', null],
  ])('%s', (text, value) => expect(fill(fault, text)?.value).toBe(value));

  test('“medium” for M, and no size in “a small problem”', () => {
    const size = input('size', 'Wanted size.', { options: ['S', 'M', 'L'] });
    expect(fill(size, 'I would like it in medium please.')?.value).toBe('M');
    expect(fill(size, 'There is a small problem.')?.value).toBeNull();
  });

  test('a verb of the same stem is no choice', () => {
    const parking = input('account_kind', 'Kind of account.', { options: ['checking', 'deposit'] });
    expect(fill(parking, 'Please check what is on my deposit.')?.value).toBe('deposit');
    expect(fill(parking, 'Please tell me what is on my checking account.')?.value).toBe('checking');
  });

  test('the word that the description asks by does not outweigh a choice', () => {
    const category = input('category', 'Kind of event.', { options: ['charity event', 'concert', 'market'] });
    expect(fill(category, 'I have a ticket for an event. It is the concert that I want to see.')?.value).toBe(
      'concert',
    );
  });

  test.each([
    ['I took an M, but I would like the L in its place.', 'L'],
    ['Could I have them in size 42 instead?', '42'],
    ['Bitte in Größe XL.', 'XL'],
    ['I ordered the M and it is lovely.', null],
    ['I’M not sure that it fits.', null],
  ])('a size that no list names: %s', (text, value) => {
    expect(fill(input('new_size', 'Wanted size.'), text)?.value).toBe(value);
  });

  test('codes by what the description says of them', () => {
    const meal = input('meal_code', 'VGML vegan, GFML without gluten, KSML kosher.');
    expect(fill(meal, 'My meal has to be kosher please.')?.value).toBe('KSML');
    expect(fill(meal, 'Please put me down for GFML.')?.value).toBe('GFML');
  });

  test('two hundred options', () => {
    const options = Array.from({ length: 200 }, (_, place) => `Branch ${place}`);
    expect(fill(input('branch', 'Where.', { options }), 'I would like Branch 117 please.')?.value).toBe('Branch 117');
  });
});

describe('which of several', () => {
  const order = input('order_number', 'Four digits.');
  const value = (text: string, own = order) => fill(own, text)?.value;

  test('“not … but …”, in five languages', () => {
    expect(value('My order number is not 4411 but 4412, please.')).toBe('4412');
    expect(value('Meine Bestellung ist nicht 4411 sondern 4412, bitte.')).toBe('4412');
  });

  test('what is taken back in the next sentence', () => {
    const shaped = input('reservation', 'SH- and four digits.');
    expect(value('It is SH-4411. No, wait, that is the one in May. It is SH-4412.', shaped)).toBe('SH-4412');
  });

  test('the old and the new one', () => {
    const text = 'My old card is 300227145, and the new one is 300590016.';
    const inputs = [input('keep_number', 'Number that stays, nine digits.'), input('close_number', 'Nine digits.')];
    const filled = fillInputs(inputs, sampleTicket('', [text]));
    expect(filled.map((each) => each.value)).toEqual(['300590016', '300227145']);
  });

  test('an invoice’s number is not an order’s', () => {
    expect(value('It is on invoice 4411.')).toBeNull();
  });
});

describe('shapes told in parts', () => {
  test.each([
    ['Six digits, a dash and two digits.', 'It is 402117-03, please.', '402117-03'],
    ['Six letters or digits, upper case.', 'My code is k7qx2m, please.', 'K7QX2M'],
    ['Like RMA-######.', 'It is RMA-123456, please.', 'RMA-123456'],
    ['Starts with ORD-.', 'It is ORD-77-12, please.', 'ORD-77-12'],
    ['Row and letter, e.g. 12A.', 'My seat is 15D, please.', '15D'],
  ])('%s', (description, text, found) => expect(fill(input('seat_code', description), text)?.value).toBe(found));
});

describe('how a description wants it written', () => {
  test.each([
    ['#48213', 'Order number without the #.', '48213'],
    ['INV-33', 'Number, omit the prefix INV-.', '33'],
    ['12 34-5', 'No spaces or hyphens.', '12345'],
    ['12 34-5', 'Digits only.', '12345'],
    ['ab-1', 'Upper case.', 'AB-1'],
    ['AB-1', 'In lower case.', 'ab-1'],
    ['AB-1', 'As printed.', 'AB-1'],
  ])('%s, %s', (value, description, written) => expect(formatted(value, description)).toBe(written));
});

test('a street and a whole address', () => {
  const address = input('delivery_address', 'Street, postcode and town.');
  expect(fill(address, 'Merci de l’envoyer au 12 rue des Fours, 59140 Dunkerque.')?.value).toBe(
    '12 rue des Fours, 59140 Dunkerque',
  );
  expect(fill(input('street', 'Street and number.'), 'Please send it to Gartenstraße 4a, Köln.')?.value).toBe(
    'Gartenstraße 4a',
  );
});

describe('shapes that begin with named letters', () => {
  const meter = input('meter_number', 'Printed above the barcode: E or G, dot, seven digits.');
  const policy = input('policy_number', 'MT, HH or TV and eight digits without spaces.');
  const claim = input('claim_number', 'C, two-digit year, slash, six digits.');
  const code = input('order_code', 'ORD, hyphen, eight characters, from the welcome mail.');

  test.each<[Input, string, string]>([
    [meter, 'It is G.2093341 and the picture is attached.', 'G.2093341'],
    [policy, 'I mean MT 2098 1140.', 'MT20981140'],
    [claim, 'It is about C27/001365.', 'C27/001365'],
    [code, 'Here it is: ORD-7K2P99XB.', 'ORD-7K2P99XB'],
  ])('$name', (own, text, value) => expect(fill(own, text)?.value).toBe(value));

  test('letters and a number are no list of values', () => {
    expect(fill(meter, 'My e-mail is gone, G told me.')?.value).toBeNull();
  });
});

describe('what an agent had offered', () => {
  const day = input('visit_date', 'YYYY-MM-DD.');
  const said = (answer: string) => {
    const offer = { role: 'agent' as const, text: 'Tuesday 1 December or Thursday 3 December, 8-12?', at: AT };
    return fillInputs([day], sampleTicket('', [offer, { text: answer, at: AT }]))[0]?.value;
  };

  test('a weekday is the one of the offer', () => {
    expect(said('Make it the Thursday please.')).toBe('2026-12-03');
    expect(said('Make it the Tuesday please.')).toBe('2026-12-01');
    expect(said('Could you come on Friday instead?')).toBe('2026-11-20');
  });
});

test('a plus that is kept, codes of languages, and halves of a day', () => {
  const phone = input('phone', 'Number to warn, digits only, + kept.');
  expect(fill(phone, 'Please call +49 170 555 0146.', 'de-DE')?.value).toBe('+491705550146');
  const language = input('language', 'en, de, fr, es or pt.');
  expect(fill(language, 'Il faut que ce soit en français.')?.value).toBe('fr');
  const half = input('half_day', 'am or pm.');
  expect(fill(half, 'Der Herr wollte am Montag kommen.')?.value).toBeNull();
  expect(fill(half, 'Please come in the afternoon.')?.value).toBe('pm');
});

describe('slots of the day', () => {
  const slot = input('time_slot', 'One of: 8-12, 12-16, 16-20.');

  test.each([
    ['Thursday would be fine, after four.', '16-20'],
    ['I am at home from 17:30 on.', '16-20'],
    ['Please come in the morning.', '8-12'],
    ['Bitte vor 12 Uhr.', '8-12'],
    ['Around 2 pm please.', '12-16'],
    ['12-16 suits me.', '12-16'],
    ['After nine any time.', null],
    ['It has not worked for 10 days.', null],
  ])('%s', (text, value) => expect(fill(slot, text)?.value).toBe(value));
});

describe('what a meter shows', () => {
  const reading = input('reading', 'Figures before the comma.', { type: 'integer' });

  test.each([
    ['The meter reads 18432 today.', 18432],
    ['Heute steht auf dem Zähler die Zahl 4.511,7.', 4511],
    ['It shows 18432 and last year it was 17002.', 18432],
    ['I live in house 204.', null],
  ])('%s', (text, value) => {
    const filled = fill(reading, text)?.value;
    expect(filled === null ? null : Number(filled)).toBe(value);
  });
});

describe('vehicles and cards', () => {
  const plate = input('new_plate', 'Plate of the new car.');
  const card = input('card', 'Last four digits of the card.');

  test.each([
    ['The new one is BN-MS 2026, from December.', 'BN-MS 2026'],
    ['My registration is AB12 CDE.', 'AB12 CDE'],
    ['La voiture est la AB-123-CD.', 'AB-123-CD'],
    ['El coche es el 1234 BCD.', '1234 BCD'],
    ['It is the blue one of 2026.', null],
  ])('%s', (text, value) => expect(fill(plate, text)?.value).toBe(value));

  test.each([
    ['It is the one ending 8812, please block it.', '8812'],
    ['Die Karte endet auf 4471.', '4471'],
    ['my card …3306 is gone', '3306'],
    ['I was there at 1830 with my card.', null],
  ])('%s', (text, value) => expect(fill(card, text)?.value).toBe(value));
});

describe('a new sum', () => {
  const wanted = input('amount', 'New amount in euros.', { type: 'decimal' });

  test.each([
    ['You take 142 euros from me every month. 95 is plenty.', '95'],
    ['Please put it down to 80.', '80'],
    ['The sofa costs 3,200 euros. Can I spend 4,000 this week?', '4000'],
    ['He may have 25 a month and not more.', '25'],
    ['You take 142 euros from me.', null],
  ])('%s', (text, value) => expect(fill(wanted, text)?.value).toBe(value));
});

test('which of several would do', () => {
  const tariff = input('tariff', 'One of: Basic, Plus, Max.');
  expect(fill(tariff, 'There is no point in paying for Max, Basic would do.')?.value).toBe('Basic');
});
