import { describe, expect, test } from 'vitest';
import { controlFor } from '#components/shared/control.ts';
import { originText, wordsToMark } from '#components/shared/origin-text.ts';
import { confirmationOf, deleteWord, targetOf } from '#components/sidebar/confirm/confirmation.ts';
import { fieldErrors, sentValues } from '#components/sidebar/form/field-errors.ts';
import { factsOf, runsAtOnce } from '#components/sidebar/list/facts.ts';
import { firstSentence } from '#components/sidebar/list/first-sentence.ts';
import { MASK } from '#lib/action/mask.ts';
import type { ShownRequest } from '#lib/run.ts';
import { sampleCard, sampleCardInput, sampleInput, sampleProvenance, sampleTicket } from './samples.ts';

const two = [
  { value: '49.90', from: sampleProvenance() },
  { value: '54.80', from: sampleProvenance() },
];

describe('the facts under a card', () => {
  test('say what is filled, what is missing and what could be picked', () => {
    const inputs = [
      sampleCardInput(sampleInput(), { value: 'NW-20481' }),
      sampleCardInput(sampleInput({ name: 'amount', type: 'decimal' }), { candidates: two }),
      sampleCardInput(sampleInput({ name: 'address' })),
      sampleCardInput(sampleInput({ name: 'note', required: false })),
    ];
    expect(factsOf(sampleCard({ inputs })).facts.map((fact) => `${fact.label}: ${fact.text}`)).toEqual([
      'Order number: NW-20481',
      'Amount: 2 found, pick one',
      'Address: missing',
    ]);
  });

  test('mask a sensitive value', () => {
    const inputs = [sampleCardInput(sampleInput({ sensitive: true }), { value: '4111 1111' })];
    expect(factsOf(sampleCard({ inputs })).facts[0]?.text).toBe(MASK);
  });

  test('keep what is missing when there are too many', () => {
    const filled = ['a', 'b', 'c', 'd'].map((name) => sampleCardInput(sampleInput({ name }), { value: 'x' }));
    const inputs = [...filled, sampleCardInput(sampleInput({ name: 'e' }))];
    const { facts, more } = factsOf(sampleCard({ complete: false, inputs }));
    expect(facts.map((fact) => fact.name)).toEqual(['a', 'b', 'e']);
    expect(more).toBe(2);
  });
});

describe('a run at one press', () => {
  const filled = (count: number) =>
    Array.from({ length: count }, (_, index) => sampleCardInput(sampleInput({ name: `a${index}` }), { value: 'x' }));

  test('sends nothing that its card does not show', () => {
    expect(factsOf(sampleCard({ inputs: filled(6) })).more).toBe(0);
    expect(runsAtOnce(sampleCard({ inputs: filled(6) }))).toBe(true);
    expect(factsOf(sampleCard({ inputs: filled(7) })).more).toBe(4);
    expect(runsAtOnce(sampleCard({ inputs: filled(7) }))).toBe(false);
  });

  test('is for complete lookups alone', () => {
    expect(runsAtOnce(sampleCard({ kind: 'change' }))).toBe(false);
    expect(runsAtOnce(sampleCard({ complete: false }))).toBe(false);
  });
});

describe('the confirmation text', () => {
  const inputs = [sampleInput({ name: 'amount', type: 'decimal' }), sampleInput({ name: 'pin', sensitive: true })];

  test('has its values filled in, its first sentence as heading', () => {
    const words = confirmationOf('This pays back €{{amount}}. It cannot be undone.', inputs, { amount: '49.90' });
    expect(words).toEqual({ heading: 'This pays back €49.90', text: 'It cannot be undone.' });
  });

  test('fills once: a value that looks like a placeholder is shown as it stands', () => {
    const shown = confirmationOf('Writes {{amount}}', inputs, { amount: '{{pin}}', pin: '1234' });
    expect(shown?.heading).toBe('Writes {{pin}}');
  });

  test('masks sensitive values and says when there is none', () => {
    expect(confirmationOf('With {{pin}}', inputs, { pin: '1234' })?.heading).toBe(`With ${MASK}`);
    expect(confirmationOf('Pays {{amount}}', inputs, {})?.heading).toBe('Pays (no value)');
  });

  test('is absent when the administrator wrote none', () => {
    expect(confirmationOf('  ', inputs, {})).toBeNull();
  });
});

describe('the target of a delete', () => {
  const request = (url: ShownRequest['url']): ShownRequest => ({ method: 'DELETE', url, headers: [], body: null });

  test('is the value in its address, readable', () => {
    const url = [{ text: 'https://api.northwind.example/orders/' }, { text: 'NW%2020481', input: 'order_number' }];
    expect(targetOf(request(url))).toBe('NW 20481');
  });

  test('is the value in the path: what goes along in the query is no target', () => {
    const url = [
      { text: 'https://api.northwind.example/customers/' },
      { text: 'mara%40lindqvist.example', input: 'customer_email' },
      { text: '/personal-data?request=' },
      { text: '48213', input: 'ticket_number' },
    ];
    expect(targetOf(request(url))).toBe('mara@lindqvist.example');
    expect(targetOf(request([{ text: 'https://api.northwind.example/drafts?id=' }, { text: '7', input: 'id' }]))).toBe(
      '7',
    );
  });

  test('is the end of the path where no value is in it', () => {
    expect(targetOf(request([{ text: 'https://api.northwind.example/drafts/latest?x=1' }]))).toBe('latest');
  });

  test('survives a value that is no percent-encoding', () => {
    expect(targetOf(request([{ text: '100%', input: 'rate' }]))).toBe('100%');
  });
});

describe('the button of a delete', () => {
  const word = (url: ShownRequest['url']) =>
    deleteWord('Release it', { method: 'DELETE', url, headers: [], body: null });
  const order = { text: 'NW-20522', input: 'order_number' };

  test('names the value that the address ends with', () => {
    expect(word([{ text: 'https://api.northwind.example/orders/' }, order])).toBe('Delete NW-20522');
    expect(word([{ text: 'https://api.northwind.example/orders/' }, order, { text: '?soft=1' }])).toBe(
      'Delete NW-20522',
    );
  });

  test.each([
    ['something of that value', [{ text: 'https://a.example/orders/' }, order, { text: '/hold' }]],
    ['something of that value, with a query', [{ text: 'https://a.example/orders/' }, order, { text: '/hold?x=1' }]],
    ['a part of a segment', [{ text: 'https://a.example/orders/x-' }, order]],
    ['one of two values', [{ text: 'https://a.example/' }, order, { text: '/lines/' }, { text: '2', input: 'line' }]],
    ['no value', [{ text: 'https://a.example/drafts/latest' }]],
    ['a value in the query', [{ text: 'https://a.example/drafts?id=' }, order]],
  ])('is the action’s name where the address ends with %s', (_, url) => {
    expect(word(url)).toBe('Release it');
  });
});

describe('the control of an input', () => {
  test.each([
    [{ type: 'integer' }, null, 'text'],
    [{ type: 'decimal' }, null, 'text'],
    [{ type: 'boolean' }, null, 'switch'],
    [{ options: ['a', 'b'] }, null, 'options'],
    [{ sensitive: true }, null, 'secret'],
    [{ name: 'note' }, null, 'long'],
    [{}, 'two\nlines', 'long'],
    [{}, 'NW-20481', 'text'],
  ] as const)('%j with %j is %s', (changes, value, kind) => {
    expect(controlFor(sampleInput(changes as Parameters<typeof sampleInput>[0]), value).kind).toBe(kind);
  });

  test('has a third state only for an optional boolean', () => {
    expect(controlFor(sampleInput({ type: 'boolean' }), null)).toMatchObject({ kind: 'switch', optional: false });
    expect(controlFor(sampleInput({ type: 'boolean', required: false }), null)).toMatchObject({
      kind: 'switch',
      optional: true,
    });
  });

  test('hides a sensitive choice', () => {
    expect(controlFor(sampleInput({ type: 'boolean', sensitive: true }), true)).toMatchObject({ masked: true });
    expect(controlFor(sampleInput({ options: ['a'], sensitive: true }), 'a')).toMatchObject({ masked: true });
    expect(controlFor(sampleInput({ options: ['a'] }), 'a')).toMatchObject({ masked: false });
  });
});

describe('values on their way out', () => {
  const inputs = [sampleInput(), sampleInput({ name: 'amount', type: 'decimal', required: false })];

  test('every wrong field is named at once', () => {
    expect(Object.keys(fieldErrors(inputs, { amount: '1,5' }))).toEqual(['order_number', 'amount']);
    expect(fieldErrors(inputs, { order_number: 'NW-1', amount: '1.50' })).toEqual({});
  });

  test('what is missing is said briefly, what is wrong with what would be right', () => {
    const errors = fieldErrors(inputs, { amount: '1,5' });
    expect(errors.order_number).toBe('Needs a value.');
    expect(errors.amount).toMatch(/"1,5" is none\. Enter a number such as 19\.90/);
  });

  test('empty text is no value; false is one', () => {
    expect(sentValues({ a: '', b: false, c: ' ' })).toEqual({ b: false, c: ' ' });
  });
});

describe('where a value came from', () => {
  const ticket = sampleTicket();

  test('names the message, who wrote it and when', () => {
    expect(originText(sampleProvenance(), ticket, 'en-GB', 'UTC')).toBe('message 2 · customer, 14:02');
    expect(originText(sampleProvenance({ messageId: 'gone', at: '' }), ticket, 'en-GB', 'UTC')).toBe(
      'a message · Mara Lindqvist',
    );
  });

  test.each([
    ['typed', '', 'typed by you'],
    ['default', '', 'the action’s default'],
    ['requester', 'requester’s e-mail', 'the ticket · requester’s e-mail'],
    ['ticket', '', 'the ticket'],
  ] as const)('%s %s', (kind, label, shown) => {
    expect(originText(sampleProvenance({ kind, label }), ticket, 'en-GB', 'UTC')).toBe(shown);
  });

  test('the exact words are what is marked in the page', () => {
    expect(wordsToMark(sampleProvenance(), 'x', ticket)).toEqual({ messageId: 'm2', text: 'NW-20481' });
    expect(wordsToMark(sampleProvenance({ kind: 'subject', start: 0, end: 6 }), 'x', ticket)).toEqual({
      messageId: null,
      text: 'Kettle',
    });
    expect(wordsToMark(sampleProvenance({ kind: 'requester' }), 'x', ticket)).toBeNull();
  });
});

test.each([
  ['Status and parcel. More words.', 'Status and parcel.'],
  ['No full stop', 'No full stop'],
  ['Costs 4.90 a piece. Yes.', 'Costs 4.90 a piece.'],
])('the first sentence of %j', (description, sentence) => {
  expect(firstSentence(description)).toBe(sentence);
});
