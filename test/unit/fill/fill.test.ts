// Filling inputs from a ticket: what is taken, what is left open, what is never touched, and where each value says it came from.
import { describe, expect, test } from 'vitest';
import { type Input, inputSchema } from '#lib/action/schema.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import type { FilledInput } from '#lib/fill/filled-input.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { type SampleMessage, sampleTicket } from '#test/unit/suggest/sample.ts';

const input = (name: string, description: string, more: Partial<Input> = {}): Input =>
  inputSchema.parse({ name, description, type: 'string', ...more });

function fill(
  own: Input,
  messages: (string | SampleMessage)[],
  parts: Partial<Ticket> = {},
  subject = '',
): FilledInput {
  const [filled] = fillInputs([own], sampleTicket(subject, messages, parts));
  if (!filled) throw new Error('One input gives one entry.');
  return filled;
}
const offered = (filled: FilledInput) => filled.candidates.map(({ value }) => value);
const field = (label: string, value: string) => ({ fields: [{ key: label, label, value }] });

const order = input('order_number', 'Number of the order, NW- and five digits.');
const email = input(
  'customer_email',
  'E-mail address of the customer; the requester of the ticket unless they name another one.',
);
const amount = input('amount', 'Amount to pay back.', { type: 'decimal' });
const until = input('hold_until', 'Last day to keep it, YYYY-MM-DD.');

describe('identifiers', () => {
  test('the one that has the described shape', () => {
    const filled = fill(order, ['My parcel LP55307719 for NW-20481 has not come.']);
    expect(filled.value).toBe('NW-20481');
    expect(filled.from).toMatchObject({
      kind: 'message',
      messageId: 'm1',
      author: 'Oona Pelletier',
      at: '2026-11-05T09:00:00Z',
    });
    expect(filled.from?.quote).toContain('NW-20481');
  });

  test('the latest correction wins, and the first one stays a candidate', () => {
    const filled = fill(order, ['Please cancel NW-20418.', 'Sorry, the right number is NW-20481.']);
    expect(filled.value).toBe('NW-20481');
    expect(offered(filled)).toEqual(['NW-20418']);
  });

  test('a number between is another’s: an account’s or another thing’s', () => {
    const invoice = input('invoice_number', 'Number printed on the invoice.');
    const text = 'Please pay back invoice 2026/118 (118.50 EUR) to DE89370400440532013000.';
    expect(fill(invoice, [text]).value).toBe('2026/118');
    expect(fill(input('serial_number', 'Serial number.'), ['The mill (S/N: KX-20-88) is broken.']).value).toBe(
      'KX-20-88',
    );
  });

  test('an order or a purchase by its number, whatever it is called', () => {
    const purchase = input('purchase_order', 'The customer’s own order number.');
    expect(fill(purchase, ['Please put it on PO 77-1409.']).value).toBe('77-1409');
    expect(fill(purchase, ['Our reference 4500118273, if you need it.']).value).toBe('4500118273');
    expect(fill(input('booking', 'The booking that the guest means.'), ['It is about booking K7-3316.']).value).toBe(
      'K7-3316',
    );
  });

  test('of what the agent named, the one that the requester says yes to', () => {
    const seat = input('seat', 'Row and letter, e.g. 12A.');
    const filled = fill(seat, [
      'Is 14C free?',
      { role: 'agent', text: '14C has gone. 15D on the aisle?' },
      'OK for 15D then.',
    ]);
    expect(filled.value).toBe('15D');
    expect(offered(filled)).toEqual(['14C']);
  });

  test('a correction within one message', () => {
    expect(fill(order, ['Please cancel NW-20481, not NW-20418.']).value).toBe('NW-20481');
  });

  test('two equally good ones are both offered and neither is taken', () => {
    const filled = fill(order, ['I bought NW-20481 and NW-20418.']);
    expect(filled).toMatchObject({ value: null, from: null });
    expect(offered(filled).sort()).toEqual(['NW-20418', 'NW-20481']);
  });

  test('two equally good ones are not decided by a default', () => {
    expect(fill({ ...order, default: 'NW-00000' }, ['I bought NW-20481 and NW-20418.']).value).toBeNull();
  });

  test('the quoted history counts only where nobody has written a number since, and where it holds one alone', () => {
    const quoted = '\n\nOn 5 Nov Dana wrote:\n> Your order NW-20481 has left.';
    expect(fill(order, [`It is about this one.${quoted}`]).value).toBe('NW-20481');
    expect(fill(order, [`It is NW-33333.${quoted}`])).toMatchObject({ value: 'NW-33333', candidates: [] });
    const two = fill(order, [`It is about this one.${quoted}\n> NW-20482 follows.`]);
    expect(two.value).toBeNull();
    expect(two.candidates.map(({ value }) => value).sort()).toEqual(['NW-20481', 'NW-20482']);
    const plain = input('invoice_number', 'Five digits.');
    expect(fill(plain, ['It is about this one.\n\n> Invoice number 20481.']).value).toBeNull();
  });

  test('the requester’s word weighs more than the system’s', () => {
    const filled = fill(order, [{ role: 'system', text: 'Related: NW-11111.' }, 'It is NW-20481.']);
    expect(filled.value).toBe('NW-20481');
  });

  test('the subject counts, too', () => {
    const filled = fill(order, ['Please cancel it.'], {}, 'Order NW-20481');
    expect(filled.value).toBe('NW-20481');
    expect(filled.from).toMatchObject({ kind: 'subject', label: 'subject', messageId: null });
  });

  test('without a described shape, the number that stands behind its name', () => {
    const plain = input('invoice_number', 'The invoice in question.');
    expect(fill(plain, ['I called 01632 960118 about invoice no. 30915, order 771204.']).value).toBe('30915');
  });

  test('a plain example constrains nothing', () => {
    const plain = input('order_id', 'Number of the order, for example 100234.');
    expect(fill(plain, ['Order no. A-90233 please.']).value).toBe('A-90233');
    const two = fill(plain, ['Please cancel order 55120, not 55121.']);
    expect(two.value).toBe('55120');
  });

  test('without a described shape and without its name, it is only offered', () => {
    const filled = fill(input('invoice_number', 'The invoice in question.'), ['It is 30915A I think.']);
    expect(filled.value).toBeNull();
  });

  test('the part of a longer address', () => {
    const slug = input('workspace', 'Workspace slug, the part before .lantern.example.');
    expect(fill(slug, ['We are at https://brindlewick.lantern.example/boards.']).value).toBe('brindlewick');
    expect(fill(slug, ['Help.'], field('Workspace', 'brindlewick')).value).toBe('brindlewick');
  });
});

describe('identifiers by the examples of their description', () => {
  const article = input('sku', 'Article number of the item to send, such as KET-17-CRM or BOO-TRL-45.');
  const back = input('sku', 'Article number of what comes back, such as BOO-TRL-44.');

  test('examples with different beginnings allow any', () => {
    expect(fill(article, ['Could you send me the 45 instead (BOO-TRL-45)?']).value).toBe('BOO-TRL-45');
    expect(fill(article, ['It is the BLK-WOL-GRN.']).value).toBe('BLK-WOL-GRN');
    expect(fill(article, ['Order NW-20481, parcel LP55307719.'])).toMatchObject({ value: null, candidates: [] });
  });

  test('what comes back is not what is to be sent instead', () => {
    const filled = fill(back, ['Could you send me the 45 instead (BOO-TRL-45)?']);
    expect(filled.value).toBeNull();
    expect(offered(filled)).toEqual(['BOO-TRL-45']);
    expect(fill(back, ['I am sending the BOO-TRL-44 back.']).value).toBe('BOO-TRL-44');
  });

  test('an example without digits is one, too', () => {
    const plain = input('sku', 'Article number, such as BLK-WOL-GRN.');
    expect(fill(plain, ['Sorry, the right number is NW-20481.'])).toMatchObject({ value: null, candidates: [] });
    expect(fill(plain, ['When is it back (BLK-WOL-GRN)?']).value).toBe('BLK-WOL-GRN');
    const named = input('article', 'Its name or number, such as “wool blanket green” or BLK-WOL-GRN.');
    expect(fill(named, ['When is it back (BLK-WOL-GRN)?']).value).toBe('BLK-WOL-GRN');
  });

  test('a correction of another number does not fill one whose name nobody said', () => {
    const plain = input('article_number', 'The article.');
    const filled = fill(plain, ['Sorry, the right order number is NW-20481.']);
    expect(filled.value).toBeNull();
    expect(offered(filled)).toEqual(['NW-20481']);
  });

  test('a plain identifier leaves alone what another input, a telephone or an address claims', () => {
    const inputs = [input('article_number', 'The article.'), order];
    const text = 'NW-20481 came to 04105 Leipzig, call +44 7700 900412 about the 30418-OAK.';
    const [plain] = fillInputs(inputs, sampleTicket('', [text]));
    expect(plain && offered(plain)).toEqual(['30418-OAK']);
  });

  test('two of one shape in one story are both offered, whatever stands beside them', () => {
    const text =
      'I have the boots from the first order (NW-20522). There is a NW-20523 in my account now. Please stop that one.';
    const filled = fill(order, [text]);
    expect(filled.value).toBeNull();
    expect(offered(filled).sort()).toEqual(['NW-20522', 'NW-20523']);
  });
});

describe('what is new', () => {
  const phone = input('new_phone', 'The new phone number.');
  const address = input('new_email', 'The new e-mail address. It must not be guessed.');
  const known = { requester: { name: 'Oona', email: 'oona@old.example', phone: '+44 7700 900088' } };

  test('is never what is on file', () => {
    expect(fill(phone, ['Please change my number.'], known)).toMatchObject({ value: null, candidates: [] });
    expect(fill(phone, ['My old number was +44 7700 900088.'], known)).toMatchObject({ value: null, candidates: [] });
    expect(fill(address, ['Please change my address.'], known)).toMatchObject({ value: null, candidates: [] });
  });

  test('is taken where the text says that it is new, and only offered elsewhere', () => {
    expect(fill(phone, ['My number has changed, it is +44 7700 900412 now.'], known).value).toBe('+44 7700 900412');
    const filled = fill(phone, ['Ring me on +44 7700 900412.'], known);
    expect(filled.value).toBeNull();
    expect(offered(filled)).toEqual(['+44 7700 900412']);
    expect(fill(address, ['Please change my address to oona@new.example.'], known).value).toBe('oona@new.example');
    expect(fill(address, ['I write for my father (samuel@mail.example).'], known).value).toBeNull();
  });
});

describe('e-mail addresses', () => {
  test('another one that the text names, where the customer’s own is what remains', () => {
    const receipt = input('receipt_email', 'Address that it goes to. If the customer names none, it is their own.');
    expect(fill(receipt, ['Could it go to books@work.example?']).value).toBe('books@work.example');
    expect(fill(receipt, ['Once more please.']).value).toBe('oona.pelletier@tidewell.example');
  });

  test('the requester’s own', () => {
    const filled = fill(email, ['Please send it again.']);
    expect(filled.value).toBe('oona.pelletier@tidewell.example');
    expect(filled.from).toMatchObject({ kind: 'requester', label: 'requester’s e-mail', quote: filled.value });
  });

  test('another one that the text names, with the requester’s as the alternative', () => {
    const filled = fill(email, ['My account runs under oona@work.example.']);
    expect(filled.value).toBe('oona@work.example');
    expect(offered(filled)).toEqual(['oona.pelletier@tidewell.example']);
  });

  test('the agent’s address in the ticket does not make the requester’s doubtful when the input is the requester’s', () => {
    const surely = input('requester_email', 'Who gets the answer (the requester of the ticket).');
    expect(fill(surely, ['Please tell mina@work.example.']).value).toBe('oona.pelletier@tidewell.example');
  });

  test('from and to are told by the arrow, and by nothing less', () => {
    const inputs = [input('from_email', 'Who gives up the seat.'), input('to_email', 'Who takes it over.')];
    const arrow = fillInputs(inputs, sampleTicket('', ['a.one@work.example -> b.two@work.example']));
    expect(arrow.map(({ value }) => value)).toEqual(['a.one@work.example', 'b.two@work.example']);
    const plain = fillInputs(inputs, sampleTicket('', ['It is about a.one@work.example.']));
    expect(plain.map(({ value }) => value)).toEqual([null, null]);
    expect(plain.map(offered)).toEqual([
      ['a.one@work.example', 'oona.pelletier@tidewell.example'],
      ['a.one@work.example', 'oona.pelletier@tidewell.example'],
    ]);
  });
});

describe('whose address', () => {
  const user = input('user_email', 'Work address of the person.');

  test('the requester’s where the ticket speaks of nobody else', () => {
    expect(fill(user, ['The app asks me for six digits.']).from?.kind).toBe('requester');
    expect(fill(user, ['The app asks her for six digits.']).value).toBeNull();
    expect(fill(user, ['The app asks Anna Berg for six digits.']).value).toBeNull();
  });
});

describe('amounts and counts', () => {
  test.each([
    ['Please refund £64.50 to my card.', '64.50'],
    ['Bitte erstatten Sie den Betrag von 1.249,50 €.', '1249.50'],
    ['I would like the amount of EUR 1,249.00 back.', '1249.00'],
    ['Please refund me 40 000 €', '40000'],
    ['Please refund the 6 240 kroner.', '6240'],
    ['Please refund me a hundred and thirty-four pounds.', '134'],
    ['I would like my forty five dollars back.', '45'],
    ['Please send the two thousand, three hundred euros back.', '2300'],
  ])('%s', (text, expected) => {
    expect(fill(amount, [text]).value).toBe(expected);
  });

  test('what was paid is no sum that is taken now, where a refund has a limit', () => {
    const refund = input('amount', 'Amount to pay back, at most what the order cost.', { type: 'decimal' });
    const filled = fill(refund, ['The kettle was €49.90.', 'I paid €54.80 with shipping. Can I have a refund?']);
    expect(offered(filled)).toEqual(['54.80', '49.90']);
  });

  test.each([
    'I paid £76 for it in March and the plug is wrong.',
    'It weighs 12.50 kg and arrived at 14.30.',
    'My number is 01632 960118.',
  ])('no amount is asked for: %s', (text) => {
    expect(fill(amount, [text]).value).toBeNull();
  });

  test.each([
    ['copies', 'How many copies.', 'Please put three copies aside.', '3'],
    ['parcels', 'How many boxes.', 'We have 14 cartons to fetch.', '14'],
    ['places', 'How many people.', 'We would come, five of us.', '5'],
    ['months', 'How many months.', 'Closed for 3 months.', '3'],
    ['percent_off', 'Whole percentage.', 'You promised me 20% off.', '20'],
    ['copies', 'How many copies.', 'Quantity: 9, copies: 4', '4'],
  ])('%s (%s) from "%s"', (name, description, text, expected) => {
    expect(fill(input(name, description, { type: 'integer' }), [text]).value).toBe(expected);
  });

  test('only what is counted is a count: "send the 44 back" tells no quantity', () => {
    const quantity = input('quantity', 'How many pieces come back. Leave it empty for one.', { type: 'integer' });
    expect(fill(quantity, ['Tell me how to send the 44 back.'])).toMatchObject({ value: null, candidates: [] });
    expect(fill(quantity, ['Two pieces come back.']).value).toBe('2');
  });

  test('what should be is what stands right behind, no later figure', () => {
    expect(fill(amount, ['It should be 94 points I think (€90 and shipping).']).value).toBeNull();
    expect(fill(amount, ['The amount should be €90.']).value).toBe('90');
  });

  test('money that the customer would rather not have back', () => {
    expect(fill(amount, ['I would rather have another one sent than my €83.90 back.']).value).toBeNull();
  });

  test('an amount that has to be agreed is only offered, unless the text says that it was', () => {
    const voucher = input('amount', 'Worth of the voucher. Must have been agreed.', { type: 'decimal' });
    const filled = fill(voucher, ['Please give me the second €133.90 back.']);
    expect(filled.value).toBeNull();
    expect(offered(filled)).toEqual(['133.90']);
    expect(fill(voucher, ['We agreed on a credit of €20, please send it.']).value).toBe('20');
  });

  test('a price per piece is no count', () => {
    expect(
      fill(input('points', 'Points to add.', { type: 'integer' }), ['It was one point per euro.']).value,
    ).toBeNull();
  });
});

describe('dates', () => {
  test.each([
    ['Please keep it until 24 November.', '2026-11-24'],
    ['Bitte bis 24.11. aufheben.', '2026-11-24'],
    ['Until January 8th, please.', '2027-01-08'],
    ['It came on 3 November. Hold it until Friday, 20 November please.', '2026-11-20'],
  ])('%s', (text, expected) => {
    expect(fill(until, [text]).value).toBe(expected);
  });

  test.each([
    'It was meant to be here by the 2nd.',
    'It was supposed to arrive by the 2nd.',
    'I have waited since the 2nd.',
    'I bought it on the 2nd.',
  ])('a day told of the past is not the next one of that number: %s', (text) => {
    const filled = fill(until, [text]);
    expect(filled.value).toBeNull();
    expect(offered(filled)).not.toContain('2026-12-02');
  });

  test('day and month that could be either way round are both offered', () => {
    const filled = fill(until, ['Please keep it until 12/10/2027.']);
    expect(filled.value).toBeNull();
    expect(offered(filled).sort()).toEqual(['2027-10-12', '2027-12-10']);
  });

  test('a day gone by is not taken', () => {
    expect(fill(until, ['It arrived on 3 November.']).value).toBeNull();
  });

  test('the format that the description asks for', () => {
    expect(fill(input('due_date', 'Wanted day, DD.MM.YYYY.'), ['Please come on 24 November.']).value).toBe(
      '24.11.2026',
    );
  });
});

describe('options and yes or no', () => {
  const size = input('size', 'Wanted size.', { options: ['S', 'M', 'L', 'XL'] });

  test('the wanted one, not the one left behind', () => {
    expect(fill(size, ['I would like XL instead of M.']).value).toBe('XL');
  });

  test('a currency by its sign', () => {
    const currency = input('currency', 'Currency of the amount.', { options: ['EUR', 'GBP'] });
    expect(fill(currency, ['Please refund the £64.50.']).value).toBe('GBP');
    expect(fill(currency, ['Please refund the 4 500,00 PLN.']).value).toBeNull();
  });

  test('letters of other words are no sizes', () => {
    expect(fill(size, ["I'm sure it is a small l."]).value).toBeNull();
  });

  test('a list that the description tells of', () => {
    const fault = input('fault', 'One of: damaged, missing, wrong_item.');
    expect(fill(fault, ['You sent the wrong item.']).value).toBe('wrong_item');
    expect(fill(fault, ['Hello.']).value).toBeNull();
  });

  test('yes or no only where it is said', () => {
    const photos = input('photos_attached', 'True if pictures came.', { type: 'boolean' });
    expect(fill(photos, ['I can’t offer you any photos.']).value).toBe(false);
    expect(fill(photos, ['Please see the attached photos.']).value).toBe(true);
    expect(fill(photos, ['Do you want photos?']).value).toBeNull();
    expect(fill(photos, ['It is broken.']).value).toBeNull();
  });
});

describe('from the ticket itself', () => {
  test('its number, for an input that means the ticket', () => {
    const filled = fill(input('ticket_id', 'Number of this helpdesk ticket.'), ['Hello.']);
    expect(filled.value).toBe('48213');
    expect(filled.from).toMatchObject({ kind: 'ticket', label: 'number of this ticket' });
  });

  test('its number stands alone: nothing in the text could be it instead', () => {
    const own = input('ticket_number', 'Number of this ticket.', { source: 'ticket.number' });
    expect(fill(own, ['It is about ticket number 30915 and NW-20481.'])).toMatchObject({
      value: '48213',
      candidates: [],
    });
  });

  test('not for a ticket of another sort', () => {
    expect(fill(input('ticket_number', 'Concert ticket, TK- and six digits.'), ['Hello.']).value).toBeNull();
  });

  test('the requester’s name and telephone', () => {
    expect(fill(input('customer_name', 'Full name.'), ['Hello.']).value).toBe('Oona Pelletier');
    const requester = { requester: { name: 'Oona', email: '', phone: '07700 900418' } };
    expect(fill(input('phone', 'Where we call the customer.'), ['Hello.'], requester).value).toBe('07700 900418');
  });

  test('a custom field of that name', () => {
    const filled = fill(order, ['Please cancel it.'], field('Order reference', 'NW-20481'));
    expect(filled.value).toBe('NW-20481');
    expect(filled.from).toMatchObject({ kind: 'field', label: 'field Order reference', quote: 'NW-20481' });
  });

  test('not a field that says something else', () => {
    const plan = input('plan', 'The plan they want.');
    expect(fill(plan, ['Hello.'], field('Current plan', 'Business')).value).toBeNull();
  });

  test('not a field whose value is of another shape', () => {
    expect(fill(order, ['Hello.'], field('Order reference', 'see below')).value).toBeNull();
  });
});

describe('the order of sources', () => {
  test('the input’s own source comes before the text', () => {
    const own = { ...order, source: 'ticket.fields["Shop order"]' };
    const filled = fill(own, ['It is NW-20481.'], field('Shop order', 'NW-11111'));
    expect(filled.value).toBe('NW-11111');
    expect(offered(filled)).toEqual(['NW-20481']);
  });

  test('an empty source falls back to the text, and the text to the default', () => {
    const own = { ...order, source: 'ticket.fields["Shop order"]', default: 'NW-00000' };
    expect(fill(own, ['It is NW-20481.']).value).toBe('NW-20481');
    expect(fill(own, ['Hello.'])).toMatchObject({ value: 'NW-00000', from: { kind: 'default' } });
  });

  test('a source that gives no value of the type is passed over', () => {
    const own = input('copies', 'How many copies.', { type: 'integer', source: 'ticket.subject' });
    expect(fill(own, ['Two copies please.'], {}, 'Books').value).toBe('2');
  });

  test('a broken source stops nothing', () => {
    expect(fill({ ...order, source: 'ticket.nonsense' }, ['It is NW-20481.']).value).toBe('NW-20481');
  });

  test('without a ticket only defaults are filled', () => {
    const inputs = [order, input('notify', 'Tell the customer.', { type: 'boolean', default: 'true' })];
    expect(fillInputs(inputs, null).map(({ value }) => value)).toEqual([null, true]);
  });

  test('a default that is no value of the type is not filled', () => {
    expect(fillInputs([input('copies', '', { type: 'integer', default: 'many' })], null)[0]?.value).toBeNull();
  });
});

describe('postcodes of digits alone', () => {
  const near = input('postcode', 'Postcode to search around, such as 40125.');
  const home = input('postcode', 'Postcode of the new address, such as 04105.');

  test('where the text searches around one', () => {
    expect(fill(near, ['Can it go to a pick-up point near 40125 instead?']).value).toBe('40125');
    expect(fill(home, ['Can it go to a pick-up point near 40125 instead?']).value).toBeNull();
  });

  test('behind a street, and where somebody lives', () => {
    const five = input('postcode', 'Five digits.');
    expect(fill(five, ['From then on it is Lindenweg 8, 50674 Köln.']).value).toBe('50674');
    expect(fill(five, ['We are in 50679.']).value).toBe('50679');
    expect(fill(five, ['There were 50679 of them.']).value).toBeNull();
  });

  test('before its town, or behind its name', () => {
    expect(fill(home, ['Please send it to: Lindenstraße 14, 04105 Leipzig.']).value).toBe('04105');
    expect(fill(home, ['My postcode is 04105.']).value).toBe('04105');
    expect(fill(home, ['I paid 49000 for order 04105.'])).toMatchObject({ value: null, candidates: [] });
  });

  test('no digits without an example of digits', () => {
    expect(fill(input('postcode', 'Postcode.'), ['near 40125'])).toMatchObject({ value: null, candidates: [] });
  });
});

describe('free text', () => {
  test.each(['reason', 'message', 'note'])('%s stays empty', (name) => {
    const text = 'The reason is that it broke. Message: please send a note to 4 Dyer’s Lane.';
    expect(fill(input(name, 'In the customer’s words.'), [text])).toMatchObject({ value: null, candidates: [] });
  });
});
