// What holds for every ticket: values obey their type, provenance is true to the text, and no text is slow to read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Input, inputSchema } from '#lib/action/schema.ts';
import { parseValue } from '#lib/action/values.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import type { Provenance } from '#lib/fill/filled-input.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { size } from '#test/size.ts';
import { sampleTicket } from '#test/unit/suggest/sample.ts';

const INPUTS: Input[] = [
  { name: 'order_number', description: 'NW- and five digits.' },
  { name: 'tracking_number', description: 'SM and ten digits, without spaces.' },
  { name: 'isbn', description: '13 digits, no hyphens.' },
  { name: 'reference', description: 'Whatever they call it.' },
  { name: 'customer_email', description: 'Of the customer, unless they name another.' },
  { name: 'phone', description: 'Mobile.' },
  { name: 'link', description: 'Web address.' },
  { name: 'domain', description: 'Mail domain.' },
  { name: 'amount', description: 'To pay back.', type: 'decimal' },
  { name: 'weight_kg', description: 'In kilograms.', type: 'decimal' },
  { name: 'copies', description: 'How many.', type: 'integer' },
  { name: 'hold_until', description: 'YYYY-MM-DD.' },
  { name: 'size', description: 'Wanted.', options: ['S', 'M', 'XL'] },
  { name: 'urgent', description: 'Is it?', type: 'boolean' },
  { name: 'postcode', description: 'Where to.' },
  { name: 'currency', description: 'Three letters.' },
  { name: 'title', description: 'Of the book.' },
  { name: 'iban', description: 'To pay back to.' },
  { name: 'vat_number', description: 'Without spaces.' },
  { name: 'until_time', description: 'HH:MM.' },
  { name: 'appointment', description: 'YYYY-MM-DDTHH:MM.' },
  { name: 'country', description: 'Two-letter code.' },
  { name: 'delivery_address', description: 'Street and town.' },
  { name: 'article_number', description: 'Six digits, a dash and two digits. If unknown, use "none".' },
  { name: 'mobile_number', description: 'International format, no spaces.' },
  { name: 'meal_code', description: 'VGML vegan, KSML kosher.' },
].map((each) => inputSchema.parse({ type: 'string', ...each }));

const words = fc.constantFrom(
  'order',
  'NW-20481',
  'nw-20418',
  'SM 4482 1405 52',
  '978-1-915380-46-3',
  'mail',
  'a.b@work.example',
  '->',
  'call 07700 900418',
  'https://shop.example/a?b',
  'refund',
  '£64.50',
  '1.249,50 €',
  '14 copies',
  'three',
  'DE89 3704 0044 0532 0130 00',
  'DK 31 88 20 47',
  'half past two in the afternoon',
  'um 15 Uhr',
  'dans deux semaines',
  'France',
  '12 rue des Fours, 59140 Dunkerque',
  '402117-03',
  'kosher',
  '+351 910 442 085',
  'until 24 November',
  '12/10',
  'Friday',
  'tomorrow',
  'not',
  'instead of',
  'sorry, the right number is',
  'XL',
  'M',
  'urgent',
  'HX4 9PD',
  '"The Salt"',
  '2.5 kg',
  '\n',
  '\n\n',
  '> ',
  '--',
  '😀',
  'e\u0301',
  '.',
  '?',
);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: words }, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 30 })
  .map((parts) => parts.join(' '));

function sourceText(ticket: Ticket, from: Provenance): string | undefined {
  if (from.kind === 'subject') return ticket.subject;
  if (from.kind === 'selection') return ticket.selection;
  return ticket.messages.find(({ id }) => id === from.messageId)?.text;
}

describe('every filled value and candidate', () => {
  test('is a value of its input, and its quote is the text at its offsets', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), text, (subject, messages, selection) => {
        const ticket = sampleTicket(subject, messages, { selection });
        for (const [place, filled] of fillInputs(INPUTS, ticket).entries()) {
          const own = INPUTS[place] as Input;
          expect(filled.name).toBe(own.name);
          expect(filled.value === null).toBe(filled.from === null);
          const all = filled.value !== null && filled.from ? [{ value: filled.value, from: filled.from }] : [];
          for (const { value, from } of [...all, ...filled.candidates]) {
            expect(parseValue(own, value)).toBe(value);
            expect(from.quote.length).toBeLessThanOrEqual(120);
            if (!['message', 'subject', 'selection'].includes(from.kind)) continue;
            expect(sourceText(ticket, from)?.slice(from.start, from.end)).toBe(from.quote);
            expect(from.quote).not.toBe('');
          }
          const values = [...all, ...filled.candidates].map(({ value }) => value);
          expect(new Set(values).size).toBe(values.length);
        }
      }),
      { numRuns: size(150, 1_500) },
    );
  });
});

describe('a hostile or endless text', () => {
  test.each([
    ['digits', '1'.repeat(200_000)],
    ['spaced digits', '1 '.repeat(100_000)],
    ['at signs', 'a@'.repeat(100_000)],
    ['points', 'a.'.repeat(100_000)],
    ['quotation marks', '"a'.repeat(100_000)],
    ['hyphens', '0-'.repeat(100_000)],
    ['line breaks', '\n>'.repeat(100_000)],
    ['times', '1:1 at 2 pm in 3 days '.repeat(12_000)],
    ['capitalised words', 'Aa Straße '.repeat(25_000)],
    ['telephones', '+49 171 5550123 '.repeat(15_000)],
    ['accounts', 'DE89 '.repeat(50_000)],
    ['five megabytes', 'Order 12345 from 3 May, call 0171 5550123. '.repeat(120_000)],
    ['other scripts', '注文番号は一二三です。رقم الطلب ١٢٣٤٥ '.repeat(6_000)],
    ['capitals', 'A'.repeat(200_000)],
    ['placeholders', '{{secret}} '.repeat(20_000)],
    ['headers', 'On Monday '.repeat(20_000)],
  ])('%s: is read, and never for minutes (the test would time out)', { timeout: 20_000 }, (_name, hostile) => {
    expect(fillInputs(INPUTS, sampleTicket('', [hostile]))).toHaveLength(INPUTS.length);
  });
});
