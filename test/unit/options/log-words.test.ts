import { describe, expect, test } from 'vitest';
import { erasedText } from '#components/options/log/erase-words.ts';
import { changeDifference, subjectHash } from '#components/options/log/event-words.ts';
import { logFileName, progressText, writtenText } from '#components/options/log/export-words.ts';
import { rowStep } from '#components/options/log/log-keys.ts';
import { FIRST_LOG_VIEW } from '#components/options/log/log-view.ts';
import {
  countText,
  eventLine,
  freshText,
  keptText,
  outcomeDetail,
  stateLook,
} from '#components/options/log/log-words.ts';
import type { LogEvent, LogRun } from '#lib/log.ts';

const run = (part: Partial<LogRun>): LogRun => ({
  kind: 'run',
  runId: '0b6f5a52-3d0e-4c55-9d3e-0f6a3b1c2d4e',
  at: 0,
  actionId: 'refund',
  actionName: 'Refund',
  does: 'change',
  agent: 'Ada Osei',
  ticketNumber: '48213',
  connectionName: 'Shop',
  origin: 'https://shop.example',
  state: 'succeeded',
  status: 200,
  code: null,
  duration: 212,
  test: false,
  ...part,
});

const event = (part: Partial<LogEvent>): LogEvent => ({
  kind: 'event',
  id: 1,
  at: 0,
  who: 'Mara',
  subject: { kind: 'action', id: 'refund', name: 'Refund' },
  what: 'saved',
  revision: null,
  changes: [],
  ...part,
});

describe('how much of the log is shown never says more than is known', () => {
  const base = { shown: 50, more: true, looked: 50, total: 50_231, narrowed: false };
  test.each([
    [{ ...base, shown: 186, more: false, total: 186 }, '186 entries'],
    [{ ...base, shown: 1, more: false, total: 1 }, '1 entry'],
    [{ ...base, shown: 0, more: false, total: 9 }, '0 entries'],
    [base, 'The latest 50 of 50,231'],
    [{ ...base, total: null }, 'The latest 50'],
    [{ ...base, narrowed: true, looked: 12_000 }, 'First 50 that fit, looked through 12,000 of 50,231'],
    [{ ...base, narrowed: true, looked: 12_000, total: null }, 'First 50 that fit, looked through 12,000'],
    [{ ...base, shown: 60, total: 55 }, 'The latest 60 of 60'],
  ])('%j', (counted, said) => {
    expect(countText(counted)).toBe(said);
  });
});

describe('the outcome of a run in its row', () => {
  test.each([
    [{}, 'Succeeded', '212 ms'],
    [{ code: 'response-not-json' as const }, 'Succeeded', 'Answer not JSON, 212 ms'],
    [{ state: 'failed' as const, status: 409, code: 'http-status' as const, duration: 341 }, 'Failed', '409, 341 ms'],
    [
      { state: 'failed' as const, status: null, code: 'timeout' as const, duration: 10_000 },
      'Failed',
      'Timed out, 10.0 s',
    ],
    [{ state: 'failed' as const, status: null, code: 'cancelled' as const, duration: null }, 'Cancelled', ''],
    [{ state: 'unknown' as const, status: null, code: 'timeout' as const, duration: 10_000 }, 'Unknown', 'Timed out'],
    [{ state: 'sending' as const, status: null, duration: null }, 'Under way', ''],
  ])('%j', (part, word, detail) => {
    const shown = run(part);
    expect(stateLook(shown.state, shown.code).word).toBe(word);
    expect(outcomeDetail(shown)).toBe(detail);
  });
});

test('a change says who made it, and nobody where nobody is named', () => {
  expect(eventLine(event({ what: 'activated' }))).toBe('Activated by Mara');
  expect(eventLine(event({ what: 'deleted', who: '' }))).toBe('Moved to the trash');
  expect(eventLine(event({ what: 'deleted', subject: { kind: 'connection', id: 'shop', name: 'Shop' } }))).toBe(
    'Deleted by Mara',
  );
});

describe('where a change leads', () => {
  const there = { actions: new Set(['refund']), connections: new Set(['shop']) };
  const nothing = { actions: new Set<string>(), connections: new Set<string>() };

  test('to the action, and from the revision before to the one that came of it', () => {
    expect(subjectHash(event({ revision: 12 }), there)).toEqual({
      subject: '#actions/refund',
      revision: '#actions/refund/history?from=11&to=12',
    });
    expect(subjectHash(event({ revision: 1 }), there)?.revision).toBe('#actions/refund/history');
  });

  test('nowhere once it is gone, and to the trash for what was put there', () => {
    expect(subjectHash(event({}), nothing)).toBeNull();
    expect(subjectHash(event({ what: 'deleted' }), nothing)?.subject).toBe('#trash');
    expect(subjectHash(event({ subject: { kind: 'secret', id: 'shop', name: 'Shop' } }), nothing)).toBeNull();
    expect(subjectHash(event({ subject: { kind: 'secret', id: 'shop', name: 'Shop' } }), there)?.subject).toBe(
      '#connections/shop',
    );
  });
});

test('a field that came, went or changed is marked up so', () => {
  expect(changeDifference({ field: 'Name', before: null, after: 'Refund' })).toEqual({
    part: 'Name',
    kind: 'added',
    spans: [{ text: 'Refund', is: 'added' }],
    code: false,
  });
  expect(changeDifference({ field: 'Name', before: 'Refund', after: null }).kind).toBe('removed');
  const { spans, kind } = changeDifference({ field: 'Name', before: 'Refund an order', after: 'Refund the order' });
  expect(kind).toBe('changed');
  expect(
    spans
      .filter(({ is }) => is !== 'added')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Refund an order');
});

test('keys go over the rows, and beyond the last one that is loaded', () => {
  expect(rowStep('ArrowDown', 49, 50)).toBe(50);
  expect(rowStep('ArrowUp', 0, 50)).toBe(0);
  expect(rowStep('PageDown', 45, 50)).toBe(55);
  expect(rowStep('PageUp', 4, 50)).toBe(0);
  expect(rowStep('Home', 30, 50)).toBe(0);
  expect(rowStep('End', 3, 50)).toBe(49);
  expect(rowStep('a', 3, 50)).toBeNull();
});

test('what is kept, what is new and what was erased', () => {
  expect(keptText({ logDays: 90, logRuns: 50_000 })).toBe('Kept for 90 days, at most 50,000 runs, on this machine');
  expect(keptText({ logDays: 1, logRuns: 100 })).toBe('Kept for 1 day, at most 100 runs, on this machine');
  expect(freshText(1, false)).toBe('1 new entry');
  expect(freshText(3, false)).toBe('3 new entries');
  expect(freshText(50, true)).toBe('More than 50 new entries');
  expect(erasedText({ runs: 1_204, events: 1 })).toBe('1,204 runs and 1 change erased.');
  expect(erasedText({ runs: 0, events: 2 })).toBe('2 changes erased.');
  expect(erasedText({ runs: 0, events: 0 })).toBe('There was nothing to erase.');
});

describe('an export', () => {
  const NOW = new Date(2026, 10, 22, 12).getTime();

  test.each([
    [{}, 'deskhand-log-2026-11-22.csv'],
    [{ date: 'today' as const }, 'deskhand-log-2026-11-22.csv'],
    [{ date: 'yesterday' as const }, 'deskhand-log-2026-11-21.csv'],
    [{ date: 'week' as const }, 'deskhand-log-2026-11-16-to-2026-11-22.csv'],
    [{ date: 'custom' as const, from: '2026-11-01', to: '2026-11-05' }, 'deskhand-log-2026-11-01-to-2026-11-05.csv'],
    [{ agent: 'Ada' }, 'deskhand-log-2026-11-22-filtered.csv'],
  ])('is named after its days: %j', (part, name) => {
    expect(logFileName('csv', { ...FIRST_LOG_VIEW, ...part }, NOW)).toBe(name);
  });

  test('says how far it is, and nothing of an end that is not known', () => {
    expect(progressText({ done: 400, of: 1_200, stopping: false })).toBe('Writing 400 of about 1,200 entries…');
    expect(progressText({ done: 400, of: null, stopping: false })).toBe('Writing, 400 entries so far…');
    expect(progressText({ done: 400, of: null, stopping: true })).toBe('Stopping…');
  });

  test('says what was written and what was not', () => {
    const done = { format: 'har', name: 'log.har', written: { runs: 12, events: 0, unsent: 1 }, leftOut: 39 } as const;
    const said = writtenText(done).join(' ');
    expect(said).toContain('12 runs written to log.har.');
    expect(said).toContain('Not in it: 1 run of which nothing was sent.');
    expect(said).toContain('Not in it: 39 changes.');
    const none = { ...done, format: 'json', written: { runs: 0, events: 0, unsent: 0 }, leftOut: null } as const;
    expect(writtenText(none)).toEqual(['Nothing was written: nothing fits the filters.']);
  });
});
