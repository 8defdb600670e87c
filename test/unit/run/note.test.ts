import { describe, expect, test } from 'vitest';
import { findNoted, markContent, noteLine, recordContent } from '#lib/run/note.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { ticket } from '../background/world.ts';

const AT = Date.parse('2026-11-22T15:30:12Z');
const MARK = '5d41402abc4b2a76';
const RUN_ID = 'f9a4599a-9461-4bc3-aec2-63d746acbf17';

const run = {
  runId: RUN_ID,
  actionId: 'refund-order',
  actionName: 'Refund an order',
  ticketKey: ticket.key,
  sentAt: AT,
  inputs: [
    { name: 'order_number', value: 'NW-20481', masked: false },
    { name: 'keep_item', value: 'true', masked: false },
    { name: 'card', value: '••••••••', masked: true },
  ],
} as RunRecord;

const [first] = ticket.messages;
const withMessage = (text: string, changes: Partial<Ticket['messages'][number]> = {}): Ticket => ({
  ...ticket,
  messages: first
    ? [
        first,
        { ...first, id: '2', author: { role: 'agent', name: 'Jonas', email: '' }, public: false, text, ...changes },
      ]
    : [],
});

test('a note written by one browser is recognised by another', () => {
  const noted = withMessage(`Refunded: 49.90\n${noteLine(run, MARK)}`);
  expect(findNoted(noted, MARK, AT + 60_000)).toEqual({ runId: RUN_ID, at: AT, mark: MARK });
});

test('record and request make the same mark, and sensitive values are not in it', () => {
  const values = { order_number: 'NW-20481', keep_item: true, card: 'DE89 3704', empty: '' };
  const content = markContent('refund-order', values, ['card'], ticket.key);
  expect(content).toBe(recordContent(run));
  expect(content).not.toContain('DE89');
});

describe('a note tells nothing', () => {
  test.each<[string, Ticket, number]>([
    ['after ten minutes', withMessage(noteLine(run, MARK)), AT + 10 * 60_000],
    ['with another mark', withMessage(noteLine(run, '0000000000000000')), AT],
    ['in a public reply', withMessage(noteLine(run, MARK), { public: true }), AT],
    [
      'from the requester',
      withMessage(noteLine(run, MARK), { author: { role: 'requester', name: '', email: '' } }),
      AT,
    ],
    ['with a broken date', withMessage(noteLine(run, MARK).replace('2026-11', '2026-99')), AT],
    ['without Deskhand’s line', withMessage('Refunded 49.90'), AT],
  ])('%s', (_why, noted, now) => {
    expect(findNoted(noted, MARK, now)).toBeNull();
  });
});
