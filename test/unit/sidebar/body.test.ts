import { describe, expect, test } from 'vitest';
import { bodyOf, canSearch, readyText } from '#components/sidebar/state/body.ts';
import { taskKey } from '#components/sidebar/state/task.ts';
import { whereIs } from '#components/sidebar/ticket/where.ts';
import type { PanelView } from '#lib/card.ts';
import type { PageState } from '#lib/ticket/ticket.ts';
import { sampleCard, sampleError, sampleTicket } from './samples.ts';

const ticketPage: PageState = { kind: 'ticket', ticket: sampleTicket() };
const view = (changes: Partial<PanelView> = {}): PanelView => ({
  page: ticketPage,
  suggestions: [sampleCard()],
  activeActions: 42,
  activeForOthers: 0,
  actions: 42,
  runs: [],
  ...changes,
});
const body = (changes: Partial<PanelView> = {}) => bodyOf({ view: view(changes), storage: null, lost: null }).kind;

describe('what the panel shows', () => {
  test.each<[string, Partial<PanelView>]>([
    ['suggestions', {}],
    ['nothing-fits', { suggestions: [] }],
    ['library-empty', { actions: 0, activeActions: 0 }],
    ['none-active', { activeActions: 0 }],
    ['none-for-you', { activeActions: 0, activeForOthers: 42 }],
    ['reading', { page: { kind: 'reading' } }],
    ['not-a-page', { page: { kind: 'not-a-page' } }],
    ['not-allowed', { page: { kind: 'not-allowed', origin: 'https://support.northwind.example', known: false } }],
    ['no-ticket', { page: { kind: 'no-ticket', helpdeskName: 'Otter' } }],
    ['signed-out', { page: { kind: 'signed-out', helpdeskName: 'Otter' } }],
    ['unreadable', { page: { kind: 'unreadable', helpdeskName: 'Otter', message: 'No ticket in it.' } }],
  ])('%s', (kind, changes) => {
    expect(body(changes)).toBe(kind);
  });

  test('damage comes before everything, so that nobody reads "no actions yet" over a lost library', () => {
    const storage = {
      state: 'recovery',
      reason: 'Empty.',
      found: { actions: 0, connections: 0, helpdesks: 0 },
      snapshot: null,
    } as const;
    expect(bodyOf({ view: view({ actions: 0 }), storage, lost: sampleError('internal') }).kind).toBe('recovery');
  });

  test('a lost worker comes before an older view', () => {
    expect(bodyOf({ view: view(), storage: null, lost: sampleError('internal') }).kind).toBe('lost');
  });

  test('search works beside no ticket, but not without active actions', () => {
    expect(canSearch({ kind: 'not-a-page' })).toBe(true);
    expect(canSearch({ kind: 'none-active' })).toBe(false);
    expect(canSearch({ kind: 'none-for-you' })).toBe(false);
    expect(canSearch({ kind: 'recovery', reason: '' })).toBe(false);
  });
});

test('after an import the panel says what agents have now', () => {
  const ready = (activeActions: number, activeForOthers = 0) => readyText({ activeActions, activeForOthers });
  expect(ready(38, 4)).toBe('38 actions are ready.');
  expect(ready(1)).toBe('1 action is ready.');
  expect(ready(0)).toBe('Imported. None of these actions is active yet.');
  expect(ready(0, 4)).toBe('Imported. These actions are for other groups than yours.');
});

describe('whether a form’s ticket is the open one', () => {
  const task = { card: sampleCard() };

  test.each<[string, PageState]>([
    ['here', ticketPage],
    ['reading', { kind: 'reading' }],
    ['elsewhere', { kind: 'ticket', ticket: sampleTicket({ key: 'other#1', number: '1' }) }],
    ['no-ticket', { kind: 'no-ticket', helpdeskName: 'Otter' }],
    ['no-ticket', { kind: 'not-a-page' }],
  ])('%s', (kind, page) => {
    expect(whereIs(task, page).kind).toBe(kind);
  });

  test('a form opened beside no ticket belongs beside none', () => {
    const free = { card: sampleCard({ ticketKey: null }) };
    expect(whereIs(free, { kind: 'not-a-page' }).kind).toBe('here');
    expect(whereIs(free, ticketPage).kind).toBe('elsewhere');
    expect(taskKey(free.card)).not.toBe(taskKey(task.card));
  });
});
