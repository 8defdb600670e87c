import { describe, expect, test } from 'vitest';
import { openTask } from '#components/sidebar/state/task.ts';
import {
  hereText,
  isAway,
  isTooEarly,
  offText,
  ownTicket,
  ticketName,
  unlockText,
  whereIs,
} from '#components/sidebar/ticket/where.ts';
import type { PageState } from '#lib/ticket/ticket.ts';
import { RUN_ID, sampleCard, sampleTicket } from './samples.ts';

const other = sampleTicket({ key: 'other#1', number: '48220', subject: 'Wrong size' });
const task = openTask(sampleCard(), sampleTicket(), RUN_ID, 'view');
const loose = openTask(sampleCard({ ticketKey: null, ticketNumber: '' }), null, RUN_ID, 'view');

describe('whose form it is', () => {
  test('names the form’s ticket as the one to go back to, and the open one as the one to move to', () => {
    const where = whereIs(task, { kind: 'ticket', ticket: other });
    expect(`${hereText(where)} ${unlockText(task, where)}`).toBe(
      'You are now on #48220. Go back to #48213 in the page, or move the form here: that fills it anew from #48220.',
    );
    expect(unlockText(task, { kind: 'no-ticket' })).toBe('Open #48213 again in the page to go on.');
    expect(offText(task)).toBe('Off until #48213 is open again.');
  });

  test('a form of no ticket can only be moved', () => {
    const where = whereIs(loose, { kind: 'ticket', ticket: other });
    expect(unlockText(loose, where)).toBe('Move the form here: that fills it anew from #48220.');
    expect(offText(loose)).toBe('Off while a ticket is open: this belongs to none.');
  });

  test('a ticket without a number goes by its subject', () => {
    const unnumbered = openTask(sampleCard({ ticketNumber: '' }), sampleTicket({ number: '' }), RUN_ID, 'view');
    expect(ticketName(ownTicket(unnumbered))).toBe('“Kettle arrived cracked”');
    expect(ticketName(ownTicket(loose))).toBe('no ticket');
    expect(ticketName({ number: '', subject: '' })).toBe('a ticket without a subject');
  });
});

test('a page that is read again accuses nobody of a wrong ticket', () => {
  expect(isAway(whereIs(task, { kind: 'reading' }))).toBe(false);
  expect(isAway(whereIs(task, { kind: 'ticket', ticket: sampleTicket() }))).toBe(false);
  expect(isAway(whereIs(task, { kind: 'ticket', ticket: other }))).toBe(true);
  expect(isAway(whereIs(task, { kind: 'not-a-page' }))).toBe(true);
  expect(isAway(whereIs(loose, { kind: 'not-a-page' }))).toBe(false);
});

test.each([
  ['ticket', { kind: 'ticket', ticket: other }, true],
  ['page that is still being read', { kind: 'reading' }, true],
  ['page without a ticket', { kind: 'no-ticket' }, false],
] as const)('a card of no ticket beside a %s: is it too early? %j → %s', (_name, page, is) => {
  expect(isTooEarly({ ticketKey: null }, page as PageState)).toBe(is);
  expect(isTooEarly({ ticketKey: 'other#1' }, page as PageState)).toBe(false);
});
