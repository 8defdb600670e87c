// What a ticket states of an action's inputs speaks for it, and against it where nothing is stated.
import { describe, expect, test } from 'vitest';
import type { Input } from '#lib/action/schema.ts';
import { emptyLearned } from '#lib/suggest/learned.ts';
import { buildIndex, rank } from '#lib/suggest/rank.ts';
import { statedReader } from '#lib/suggest/stated-inputs.ts';
import { sampleAction, sampleTicket } from '#test/unit/suggest/sample.ts';

const input = (name: string, description: string): Input => ({
  name,
  description,
  type: 'string',
  required: true,
  sensitive: false,
});
const ORDER = input('order_number', 'NW- and five digits.');
const IBAN = input('iban', 'IBAN of the account.');
const DAY = input('delivery_date', 'Date of the delivery, YYYY-MM-DD.');

const stated = (text: string, inputs: Input[]) => statedReader(sampleTicket('', [text])).evidenceFor(inputs);

describe('what a ticket states of inputs', () => {
  const text = 'Please bring order NW-20481 on 12 December 2026 instead.';

  test('each stated value speaks for the action', () => {
    expect(stated(text, [ORDER])).toBeCloseTo(0.3);
    expect(stated(text, [ORDER, DAY])).toBeCloseTo(0.6);
  });

  test('the share of inputs of which nothing is known speaks against it', () => {
    expect(stated(text, [IBAN])).toBeCloseTo(-0.4);
    expect(stated(text, [ORDER, IBAN])).toBeCloseTo(0.3 - 0.2);
  });

  test('who asks and which ticket it is are known of every ticket and tell nothing', () => {
    expect(stated(text, [{ ...input('mail', ''), source: 'requester.email' }])).toBe(0);
  });

  test('an action that asks for nothing is held neither for nor against', () => {
    expect(stated(text, [])).toBeNull();
  });

  test('a long form does not win by its length alone', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ ...ORDER, name: `order_number_${at}` }));
    expect(stated(text, many)).toBeLessThanOrEqual(1.2);
  });

  test('past its newest 12,000 characters a thread is not read', () => {
    expect(stated(`Order NW-20481. ${'word '.repeat(3_000)}`, [ORDER])).toBeCloseTo(0.3);
    const old = sampleTicket('', ['Order NW-20481.', 'word '.repeat(3_000)]);
    expect(statedReader(old).evidenceFor([ORDER])).toBeCloseTo(-0.4);
  });
});

describe('in the order', () => {
  const asking = (id: string, inputs: Input[]) => ({
    ...sampleAction(id, 'Change delivery', 'Moves a delivery.'),
    inputs,
  });
  const day = asking('day', [ORDER, DAY]);
  const account = asking('account', [ORDER, IBAN]);
  const first = (text: string) =>
    rank(buildIndex([account, day]), sampleTicket('', [text]), emptyLearned())[0]?.actionId;

  test('of two that the words put even, the one whose inputs are stated comes first', () => {
    expect(first('Please change the delivery of NW-20481 to 12 December 2026.')).toBe('day');
    expect(first('Please change the delivery of NW-20481, my account is DE89 3704 0044 0532 0130 00.')).toBe('account');
  });

  test('stated inputs alone bring up nothing that the words do not', () => {
    const ranked = rank(buildIndex([day]), sampleTicket('', ['NW-20481, 12 December 2026.']), emptyLearned());
    expect(ranked.every(({ confidence }) => confidence < 0.5)).toBe(true);
  });
});
