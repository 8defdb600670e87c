// What the words around a value tell of it, where a ticket holds several of its kind.
import { describe, expect, test } from 'vitest';
import { type Input, inputSchema } from '#lib/action/schema.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { sampleTicket } from '#test/unit/suggest/sample.ts';

const input = (name: string, description: string, type = 'string'): Input =>
  inputSchema.parse({ name, description, type });
const AT = '2026-11-19T09:00:00Z';
const fill = (own: Input, text: string, subject = '') =>
  fillInputs([own], sampleTicket(subject, [{ text, at: AT }]), { locale: 'en-GB' })[0];
const answer = (own: Input, asked: string, text: string) =>
  fillInputs(
    [own],
    sampleTicket('', [
      { text: 'Hello, I need some help.', at: AT },
      { text: asked, role: 'agent', at: AT },
      { text, at: AT },
    ]),
    { locale: 'en-GB' },
  )[0];

describe('what the agent asked', () => {
  const plate = input('registration', 'Plate of the vehicle, capitals, no spaces.');

  test('names what the answer holds', () => {
    const booking = input('booking_number', 'As on the confirmation.');
    expect(answer(booking, 'Which booking number is it?', '4471208')?.value).toBe('4471208');
    expect(answer(booking, 'How can I help?', '4471208')?.value).toBeNull();
  });

  test('a plate in small letters, only as the answer', () => {
    expect(answer(plate, 'What is the registration?', 'wx21 bnc, the blue one')?.value).toBe('WX21BNC');
    expect(fill(plate, 'my car is at ab12 cde')?.value).toBeNull();
  });

  test('what is picked out of an offer, also by a bare figure', () => {
    const until = input('until', 'HH:MM, 24 hours.');
    expect(answer(until, 'Until 12:00 it is free, until 14:00 it is 20 euros.', 'Noon will do.')?.value).toBe('12:00');
    const size = input('size_gb', 'New size in GB.', 'integer');
    const offer = 'It is at 9.9 of 10 GB. We can go up to 20 or 50, which would you like?';
    expect(answer(size, offer, '20 should... no, make that 50.')?.value).toBe('50');
  });

  test('a yes after all', () => {
    const agreed = input('fee_accepted', 'True if the customer agreed to the fee.', 'boolean');
    expect(answer(agreed, 'It costs 89 euros. Is that okay?', 'Steep, but yes, go ahead.')?.value).toBe(true);
  });

  test('days put to choose from are not chosen', () => {
    const visit = input('visit_date', 'Agreed day, YYYY-MM-DD.');
    const offer = 'Shall it be Tuesday 1 December or Thursday 3 December?';
    expect(answer(visit, offer, 'The Thursday, after lunch.')?.value).toBe('2026-12-03');
    expect(answer(visit, offer, 'I will ask my husband.')?.value).toBeNull();
  });

  test('a yes is agreement to what was asked, and to nothing else', () => {
    const agreed = input('costs_accepted', 'True if the customer agrees to pay, false if they refuse.', 'boolean');
    expect(answer(agreed, 'The test would be 95 euros, is that okay?', 'fine by me')?.value).toBe(true);
    expect(answer(agreed, 'Is it still raining there?', 'yes it is')?.value).toBeNull();
  });
});

describe('days', () => {
  test('the weekday tells of which month', () => {
    const signed = input('signed_on', 'Day of signing, YYYY-MM-DD.');
    expect(fill(signed, 'I signed on Tuesday the 10th.')?.value).toBe('2026-11-10');
    const visit = input('visit_date', 'Wanted day, YYYY-MM-DD.');
    expect(fill(visit, 'Bitte am Mittwoch, der 2. passt mir.')?.value).toBe('2026-12-02');
  });

  test('of two in a sentence the first is the start and the second the end', () => {
    const text = 'She lands on 10 April 2027, and on 2 June 2027 it is over.';
    expect(fill(input('trip_start', 'YYYY-MM-DD.'), text)?.value).toBe('2027-04-10');
    expect(fill(input('trip_end', 'YYYY-MM-DD.'), text)?.value).toBe('2027-06-02');
  });

  test('a letter’s date is no day of its writer', () => {
    const paid = input('paid_on', 'Day of the transfer, YYYY-MM-DD.');
    expect(fill(paid, 'I transferred it long ago.', 'Your letter of 1 November')?.value).toBeNull();
  });
});

describe('which of two', () => {
  const phone = input('phone', 'Number on which we can call.');

  test.each([
    ['The one at home is 01632 960111. Use mum’s 07700 900613.', '07700 900613'],
    ['I am calling from 01632 960111. My mobile is 07700 900613, take that one.', '07700 900613'],
  ])('%s', (text, value) => expect(fill(phone, text)?.value).toBe(value));

  test('what is compared with is not meant', () => {
    const year = input('year', 'Insurance year in question, four digits.', 'integer');
    expect(fill(year, 'You want 126 euros more for 2027 than you did for 2026.')?.value).toBe('2027');
  });

  test('what is to stay is not asked for, whatever else is', () => {
    const policy = input('policy_number', 'MT or HH and eight digits without spaces.');
    const text = 'Was wird aus dem Vertrag MT20553108? Die Hausratversicherung HH20553090 möchte ich behalten.';
    expect(fill(policy, text)?.value).toBe('MT20553108');
  });

  test('the old one in other languages', () => {
    const iban = input('iban', 'IBAN of the customer.');
    const text = 'Fechei a conta antiga (DE89 3704 0044 0532 0130 00). Agora é FR14 2004 1010 0505 0001 3M02 606.';
    expect(fill(iban, text)?.value).toBe('FR1420041010050500013M02606');
  });

  test('each of three is a part of the sum', () => {
    const amount = input('amount', 'Credit to be paid out in EUR.', 'decimal');
    const text =
      'In der Rechnung steht ein Betrag von 227,65 €, verrechnet mit drei Abschlägen zu je 84 €. Bitte auszahlen.';
    expect(fill(amount, text)?.value).toBe('227.65');
  });

  test('one of the few numbers that the description lists', () => {
    const day = input('day_of_month', '1, 5, 10, 15 or 20.', 'integer');
    expect(fill(day, 'You take it on the 1st. Please come on the 10th instead.')?.value).toBe('10');
    expect(fill(day, 'There are 7 of us.')?.candidates).toEqual([]);
  });
});

describe('people, companies and currencies', () => {
  test('the requester, unless somebody else is said to hold it', () => {
    const holder = input(
      'account_holder',
      "Holder of the account; the requester's full name unless they say somebody else.",
    );
    expect(fill(holder, 'Please pay it to my account.')?.value).toBe('Oona Pelletier');
    expect(fill(holder, 'My wife Cordelia Brumfield runs the account.')?.value).toBe('Cordelia Brumfield');
  });

  test('the company that somebody comes from', () => {
    const insurer = input('previous_insurer', 'Name of the company the customer comes from.');
    expect(fill(insurer, 'I was with Northgale Assurance for 16 years.')?.value).toBe('Northgale Assurance');
  });

  test('currencies of two words', () => {
    const currency = input('currency', 'ISO code of the amount, e.g. EUR, CHF.');
    expect(fill(currency, 'All in all I am out 1,480 Swiss francs.')?.value).toBe('CHF');
  });
});

describe('servers and mailboxes', () => {
  test('an IP address', () => {
    const ip = input('ip', 'IPv4 or IPv6 address.');
    expect(fill(ip, 'All from 203.0.113.77 since midnight.')?.value).toBe('203.0.113.77');
    expect(fill(ip, 'It came from 2001:db8::ff00:42:8329.')?.value).toBe('2001:db8::ff00:42:8329');
    expect(fill(ip, 'Version 1.2.3.456 does not work.')?.value).toBeNull();
  });

  test('the first and the second server of two, and no domain for either', () => {
    const text = 'For wrona.example please set ada.cloudbarn.example and bert.cloudbarn.example.';
    const server = (name: string) => input(name, 'Host name of the server.');
    expect(fill(server('primary_ns'), text)?.value).toBe('ada.cloudbarn.example');
    expect(fill(server('secondary_ns'), text)?.value).toBe('bert.cloudbarn.example');
    expect(fill(input('domain', 'Domain name.'), text)?.value).toBe('wrona.example');
  });

  test('a new mailbox is not the requester’s own', () => {
    const address = input('address', 'Full address of the new mailbox.');
    expect(fill(address, 'Please open info@aaltonen.example for us.')?.value).toBe('info@aaltonen.example');
    expect(fill(address, 'Please open a mailbox for us.')?.candidates).toEqual([]);
  });

  test('the one that is not needed any more', () => {
    const domain = input('domain', 'Domain name without www.');
    const text = 'Please renew boese-reisen.example. The domain boese-alt.example may lapse.';
    expect(fill(domain, text)?.value).toBe('boese-reisen.example');
  });
});

describe('what people leave to be understood', () => {
  test('digits in groups behind their letters', () => {
    const parcel = input('parcel_number', 'CX and nine digits.');
    expect(fill(parcel, 'My parcel CX 551 002 918 goes astray.')?.value).toBe('CX551002918');
  });

  test('capitals, and names in small letters before digits', () => {
    expect(fill(input('course_code', 'Three capitals and three digits.'), 'I failed MAT110 again.')?.value).toBe(
      'MAT110',
    );
    const server = input('server_id', 'Server name: vps- or ded- and four digits.');
    expect(fill(server, 'My vps-3307 does not answer.')?.value).toBe('vps-3307');
  });

  test('closed lists of versions and of single letters', () => {
    const version = input('php_version', 'One of 7.4, 8.1, 8.2, 8.3.');
    expect(fill(version, 'Please switch it to 8.3 for us.')?.value).toBe('8.3');
    expect(fill(input('record_type', 'One of A, AAAA, MX, TXT.'), 'They need our MX.')?.value).toBe('MX');
  });

  test('twice, for copies alone', () => {
    const copies = input('copies', 'How many copies.', 'integer');
    expect(fill(copies, 'I need my grades on paper, and twice.')?.value).toBe('2');
    expect(fill(input('seats', 'How many seats.', 'integer'), 'I wrote to you twice.')?.value).toBeNull();
  });

  test('a language as one of the listed codes', () => {
    const language = input('language', 'en or de.');
    expect(fill(language, 'I need it in English, please.')?.value).toBe('en');
    expect(fill(language, 'I need it in Dutch, please.')?.value).toBeNull();
  });

  test('a year among the parts of a number', () => {
    const invoice = input('invoice_number', 'R, year, dash, five digits.');
    expect(fill(invoice, 'Invoice R2026-00987 is wrong.')?.value).toBe('R2026-00987');
    expect(fill(input('year', 'Insurance year, four digits.', 'integer'), 'It is about 2026.')?.value).toBe('2026');
  });

  test('weekdays of what has happened are those before', () => {
    const noticed = input('noticed_on', 'Day the damage was found, YYYY-MM-DD.');
    expect(fill(noticed, 'El lunes recibí el paquete.')?.value).toBe('2026-11-16');
    expect(fill(input('visit_date', 'Wanted day, YYYY-MM-DD.'), 'Please come on Monday.')?.value).toBe('2026-11-23');
  });

  test('half past one is in the afternoon, half past eight is either', () => {
    const from = input('ready_from', 'Time from which it is ready, HH:MM.');
    const afternoon = fill(from, 'Could you come at half past one, please?');
    expect([afternoon?.value, ...(afternoon?.candidates ?? []).map(({ value }) => value)]).toContain('13:30');
    expect(fill(from, 'Please come at half past eight.')?.value).toBeNull();
  });

  test('the biggest of a few', () => {
    const quota = input('quota_gb', 'Size in GB: 5, 10, 25 or 50.', 'integer');
    expect(fill(quota, 'Please give us the biggest you have.')?.value).toBe('50');
    expect(fill(quota, 'Please give us the smallest one.')?.value).toBe('5');
  });

  test('what each costs is not the sum', () => {
    const amount = input('damage_amount', 'What the customer wants, in EUR.', 'decimal');
    const text = 'Pro Glas haben sie 18 Euro gekostet, ich hätte also gern 90 Euro ersetzt.';
    expect(fill(amount, text)?.value).toBe('90');
  });
});

describe('whom the money went to', () => {
  const merchant = input('merchant', 'Name as on the statement.');

  test.each([
    ['Bluefin Hotels took 312.00 from my card two times.', 'Bluefin Hotels'],
    ['Yesterday 89.90 euros went to GAMEVAULT LTD.', 'GAMEVAULT LTD'],
  ])('%s', (text, value) => expect(fill(merchant, text)?.value).toBe(value));

  test('what was taken is the sum of a payment', () => {
    const amount = input('amount', 'Amount of the disputed payment.', 'decimal');
    expect(fill(amount, 'They took 312.00 from my card.')?.value).toBe('312.00');
  });
});

describe('what belongs to the telling', () => {
  test('the time of a call in its subject', () => {
    const from = input('ready_from', 'Time from which the goods are ready, HH:MM.');
    const day = input('collection_date', 'Day of the pickup, YYYY-MM-DD.');
    expect(fill(from, 'Please come for six boxes.', 'Call 19/11 09:00')?.candidates).toEqual([]);
    expect(fill(day, 'Please come for six boxes.', 'Call 19/11 09:00')?.candidates).toEqual([]);
  });

  test('where one part was wrong, the rest stands', () => {
    const postcode = input('postcode', 'New postcode.');
    expect(fill(postcode, '14 Wharfinger Row, Millhaven, MH4 2QT. Sorry, 41 not 14.')?.value).toBe('MH4 2QT');
  });

  test('a part of another option’s words is no choice of its own', () => {
    const kind = input('kind', 'One of: holiday, parental leave, unpaid leave, sick leave.');
    expect(fill(kind, 'Je voudrais prendre mon congé parental.')?.value).toBe('parental leave');
  });

  test('what somebody does not have is not chosen', () => {
    const channel = input('channel', 'post or app.');
    expect(fill(channel, "A letter please, I don't have any app.")?.value).toBe('post');
  });

  test('pallets are parcels, children pupils', () => {
    const pieces = input('pieces', 'Number of parcels or pallets.', 'integer');
    expect(fill(pieces, 'We need a van for six boxes.')?.value).toBe('6');
    expect(fill(pieces, 'Nous devrions envoyer 3 palettes.')?.value).toBe('3');
    expect(fill(input('pupils', 'Number of pupils.', 'integer'), '26 children and a teacher.')?.value).toBe('26');
  });
});
