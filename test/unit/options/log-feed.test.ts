import { expect, test } from 'vitest';
import { LogFeed, PORTION } from '#components/options/log/log-feed.ts';
import type { LogEntry, LogFilter, LogPage } from '#lib/log.ts';

const event = (id: number): LogEntry => ({
  kind: 'event',
  id,
  at: id,
  who: '',
  subject: { kind: 'setting', id: '', name: '' },
  what: 'changed',
  revision: null,
  changes: [],
});

const openRun = (at: number, duration: number | null): LogEntry => ({
  kind: 'run',
  runId: `run-${at}`,
  at,
  actionId: 'a',
  actionName: 'A',
  does: 'change',
  agent: '',
  ticketNumber: '',
  connectionName: '',
  origin: '',
  state: duration === null ? 'sending' : 'succeeded',
  status: null,
  code: null,
  duration,
  test: false,
});

/** A background that holds `log`, oldest first, and keeps what it was asked. */
function world(log: LogEntry[]) {
  const asked: { filter: LogFilter; after: string | null }[] = [];
  const answer = ({ filter, after, limit }: { filter: LogFilter; after: string | null; limit: number }): LogPage => {
    asked.push({ filter, after });
    const newest = log
      .toReversed()
      .filter(({ at }) => at >= (filter.from ?? 0) && (after === null || at < Number(after)));
    const entries = newest.slice(0, limit);
    return { entries, next: newest.length > limit ? String(entries.at(-1)?.at) : null, looked: entries.length };
  };
  const ask = async (_name: unknown, request: never) => ({ ok: true, value: answer(request) });
  return { feed: new LogFeed(ask as never), asked };
}

const EVERYTHING: LogFilter = { show: 'all', tests: 'include' };
const ids = (feed: LogFeed) => feed.entries.value.map(({ at }) => at);

test('pages follow one another without a gap or a double, to the end', async () => {
  const { feed } = world(Array.from({ length: 120 }, (_, at) => event(at + 1)));
  await feed.show(EVERYTHING);
  expect([feed.entries.value.length, feed.more.value, feed.looked.value]).toEqual([PORTION, true, PORTION]);
  await feed.goOn();
  await feed.goOn();
  expect(ids(feed)).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
  expect(feed.more.value).toBe(false);
  await feed.goOn();
  expect(feed.entries.value).toHaveLength(120);
});

test('what comes while the list is read waits until it is asked for', async () => {
  const log = [event(1), event(2)];
  const { feed } = world(log);
  await feed.show(EVERYTHING);
  log.push(event(3), event(4));
  await feed.look();
  expect(ids(feed)).toEqual([2, 1]);
  expect(feed.fresh.value.map(({ at }) => at)).toEqual([4, 3]);
  await feed.look();
  expect(feed.fresh.value).toHaveLength(2);
  await feed.takeFresh();
  expect(ids(feed)).toEqual([4, 3, 2, 1]);
  expect(feed.fresh.value).toEqual([]);
});

test('after more news than a page holds, the list begins anew', async () => {
  const log = [event(1)];
  const { feed } = world(log);
  await feed.show(EVERYTHING);
  for (let at = 2; at <= 200; at += 1) log.push(event(at));
  await feed.look();
  expect([feed.fresh.value.length, feed.freshMore.value]).toEqual([PORTION, true]);
  await feed.takeFresh();
  expect(ids(feed)).toEqual(Array.from({ length: PORTION }, (_, index) => 200 - index));
  expect(feed.freshMore.value).toBe(false);
});

test('a run that was open when it was listed gets its outcome in its place', async () => {
  const log = [openRun(1, null), event(2), event(3)];
  const { feed, asked } = world(log);
  await feed.show(EVERYTHING);
  log[0] = openRun(1, 80);
  await feed.look();
  expect(asked.at(-1)?.filter.from).toBe(1);
  expect(feed.entries.value.at(-1)).toEqual(openRun(1, 80));
  expect(feed.fresh.value).toEqual([]);
});

test('only what is newer than the list is looked at again', async () => {
  const { feed, asked } = world([event(1), event(2)]);
  await feed.show({ ...EVERYTHING, from: 1 });
  await feed.look();
  expect(asked.at(-1)?.filter.from).toBe(2);
});

test('an answer to an older question is dropped', async () => {
  const waiting: ((value: unknown) => void)[] = [];
  const feed = new LogFeed((() => new Promise((done) => waiting.push(done))) as never);
  const first = feed.show(EVERYTHING);
  const second = feed.show({ ...EVERYTHING, search: 'x' });
  waiting[1]?.({ ok: true, value: { entries: [event(2)], next: null, looked: 1 } });
  await second;
  waiting[0]?.({ ok: true, value: { entries: [event(1)], next: null, looked: 1 } });
  await first;
  expect(ids(feed)).toEqual([2]);
});

test('a failure says why, and the next question mends it', async () => {
  const error = { code: 'internal', message: 'No.', advice: '', blame: 'deskhand' };
  let fails = true;
  const feed = new LogFeed((async () =>
    fails ? { ok: false, error } : { ok: true, value: { entries: [event(1)], next: null, looked: 1 } }) as never);
  await feed.show(EVERYTHING);
  expect(feed.error.value).toEqual(error);
  fails = false;
  await feed.show(EVERYTHING);
  expect([feed.error.value, ids(feed)]).toEqual([null, [1]]);
});
