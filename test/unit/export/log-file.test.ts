// The log's files: JSON that reads back, CSV after RFC 4180 that no spreadsheet takes for formulas, HAR 1.2. All piece by piece.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLog } from '#lib/export/log-csv.ts';
import type { LogFile } from '#lib/export/log-file.ts';
import { harLog } from '#lib/export/log-har.ts';
import { jsonLog } from '#lib/export/log-json.ts';
import type { LogEvent, LoggedRun } from '#lib/log.ts';
import type { OutputValue } from '#lib/run.ts';
import { NOW, runIdOf } from '../background/world.ts';
import { runRecord } from '../run/run-record.ts';
import { harSchema } from './har-schema.ts';

const FACTS = { exportedAt: NOW, version: '1.2.3' };

function logged(changes: Parameters<typeof runRecord>[0] = {}): LoggedRun {
  const { fingerprint: _fingerprint, ...run } = runRecord({
    request: {
      method: 'POST',
      url: [
        { text: 'https://api.example.com/orders/' },
        { text: '••••••••', input: 'order', masked: true },
        { text: '?a=b%20c&a=2' },
      ],
      headers: [
        { name: 'Authorization', value: [{ text: 'Bearer ' }, { text: '••••••••', masked: true }] },
        { name: 'Content-Type', value: [{ text: 'application/json' }] },
      ],
      body: [{ text: '{"reason":"' }, { text: 'größer' }, { text: '"}' }],
    },
    response: { headers: [{ name: 'content-type', value: 'application/json' }], size: 7, body: '{"a":1}' },
    sends: [{ why: 'first', at: NOW + 1, status: 200 }],
    timing: { prepare: 2, token: null, wait: 180.5, read: 2, map: 0.3 },
    ...changes,
  });
  return run;
}

const event: LogEvent = {
  kind: 'event',
  id: 7,
  at: NOW,
  who: 'Mara',
  subject: { kind: 'action', id: 'a', name: 'Find' },
  what: 'saved',
  revision: 2,
  changes: [],
};

const written = (file: LogFile, runs: readonly LoggedRun[], events: readonly LogEvent[] = []): string =>
  [file.start, ...runs.map((run) => file.run(run)), ...events.map((one) => file.event(one)), file.end].join('');

describe('JSON', () => {
  test('reads back as it was, one entry a line', () => {
    const runs = [logged(), logged({ runId: runIdOf(2) })];
    const text = written(jsonLog(FACTS), runs, [event]);
    const { kind: _kind, ...kept } = event;
    expect(JSON.parse(text)).toEqual({
      format: 'deskhand-log',
      schemaVersion: 1,
      exportedAt: new Date(NOW).toISOString(),
      deskhand: '1.2.3',
      entries: [{ run: runs[0] }, { run: runs[1] }, { event: kept }],
    });
    expect(text.trimEnd().split('\n')).toHaveLength(5);
  });
  test('an empty log is JSON, too', () => {
    expect(JSON.parse(written(jsonLog(FACTS), []))).toMatchObject({ entries: [] });
  });
});

/** RFC 4180, read strictly. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('That is no CSV.');
    const [, quoted, plain = '', end] = match;
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

describe('CSV', () => {
  const rows = (...runs: LoggedRun[]) => readCsv(written(csvLog(), runs, [event]).slice(1));

  test('says who ran what, where, and what came of it', () => {
    const [names = [], cells = []] = rows(logged());
    const row = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
    expect(row).toMatchObject({
      Time: new Date(NOW).toISOString(),
      Action: 'Refund an order',
      Outcome: 'succeeded',
      'HTTP status': '200',
      Agent: 'Dana Reyes',
      Ticket: '318',
      Method: 'POST',
      Address: 'https://api.example.com/orders/••••••••?a=b%20c&a=2',
      'Run id': runIdOf(1),
    });
    expect(written(csvLog(), []).startsWith('\ufeff')).toBe(true);
  });

  test('any text comes back as it was, and none begins like a formula', () => {
    const output = (text: string): OutputValue => ({
      name: text,
      description: '',
      format: 'text',
      audience: 'internal',
      value: { kind: 'text', text },
      cut: null,
      masked: false,
    });
    const nasty = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', ';', "'", 'a', '1', '＝', 'ü'),
    });
    fc.assert(
      fc.property(nasty, (text) => {
        const run = logged({ agent: text, actionName: text, outputs: [output(text)] });
        const [names = [], cells = []] = rows(run);
        expect(cells).toHaveLength(names.length);
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
        expect(cells[names.indexOf('Agent')]?.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
      }),
    );
  });
});

describe('HAR', () => {
  const har = (...runs: LoggedRun[]) => JSON.parse(written(harLog(FACTS), runs, [event]));

  test.each<[string, Parameters<typeof runRecord>[0]]>([
    ['an answered run', {}],
    ['one that nobody answered', { state: 'unknown', status: null, response: null, timing: null }],
    [
      'one of an earlier Deskhand, without phases',
      { timing: null, sends: [], response: { headers: [], size: 0, body: null } },
    ],
    ['one without bodies', { withoutBodies: true, request: { ...logged().request, body: null }, response: null }],
    ['one without a connection', { connectionId: null, sends: [] }],
  ])('%s fits the format', (_what, changes) => {
    const archive = har(logged(changes));
    expect(harSchema.safeParse(archive).error?.issues ?? []).toEqual([]);
    expect(archive.log.entries).toHaveLength(1);
    const [entry] = archive.log.entries;
    expect(entry.time).toBe(entry.timings.send + entry.timings.wait + entry.timings.receive);
  });

  test('names the request and the answer as they were kept', () => {
    const [entry] = har(logged()).log.entries;
    expect(entry).toMatchObject({
      startedDateTime: new Date(NOW + 1).toISOString(),
      time: 182.5,
      request: {
        method: 'POST',
        url: `https://api.example.com/orders/${encodeURIComponent('••••••••')}?a=b%20c&a=2`,
        queryString: [
          { name: 'a', value: 'b c' },
          { name: 'a', value: '2' },
        ],
        postData: { mimeType: 'application/json', text: '{"reason":"größer"}' },
        bodySize: 21,
      },
      response: { status: 200, content: { size: 7, mimeType: 'application/json', text: '{"a":1}' } },
    });
    expect(entry.request.headers[0]).toEqual({ name: 'Authorization', value: 'Bearer ••••••••' });
  });

  test('leaves out what was never sent', () => {
    expect(har(logged({ sentAt: null }), logged()).log.entries).toHaveLength(1);
    expect(har().log.entries).toEqual([]);
  });
});
