import { describe, expect, test } from 'vitest';
import { phasesOf, stepsOf, wholeText } from '#components/options/log/run-steps.ts';
import {
  maskedText,
  noBodyText,
  noResponseText,
  outcomeSaid,
  requestText,
  responseNote,
  responseText,
  shownBody,
} from '#components/options/log/run-words.ts';
import { trialOf, trialText } from '#components/options/log/trial-values.ts';
import { MASK } from '#lib/action/mask.ts';
import type { Input } from '#lib/action/schema.ts';
import type { LoggedRun } from '#lib/log.ts';

const RUN: LoggedRun = {
  runId: '0b6f5a52-3d0e-4c55-9d3e-0f6a3b1c2d4e',
  actionId: 'refund',
  actionName: 'Refund',
  revision: 3,
  kind: 'change',
  origin: 'https://shop.example',
  connectionId: 'shop',
  connectionName: 'Shop',
  ticketKey: 'demo:48213',
  ticketNumber: '48213',
  agent: 'Ada Osei',
  state: 'failed',
  attempts: 1,
  preparedAt: 1_000,
  sentAt: 1_010,
  settledAt: 1_351,
  inputs: [],
  request: {
    method: 'POST',
    url: [{ text: 'https://shop.example/refunds/' }, { text: MASK, input: 'id', masked: true }],
    headers: [{ name: 'Accept', value: [{ text: 'application/json' }] }],
    body: [{ text: '{"a":1}' }],
  },
  status: 409,
  error: {
    code: 'http-status',
    message: 'The server refused it.',
    advice: 'Read its answer.',
    blame: 'server',
    status: 409,
  },
  unreadable: null,
  outputs: [],
  response: { headers: [{ name: 'content-type', value: 'application/json' }], size: 164, body: '{"error":"x"}' },
  sends: [{ why: 'first', at: 1_010, status: 409 }],
  timing: { prepare: 10, token: null, wait: 320, read: 15, map: 6 },
  check: null,
  checks: null,
  verdict: null,
};

describe('the steps of a run', () => {
  const titles = (run: LoggedRun) => stepsOf(run).map(({ title }) => title);

  test('what was checked, sent and answered, each with its time', () => {
    expect(stepsOf(RUN)).toEqual([
      {
        at: 1_000,
        title: 'Checked and recorded',
        note: 'The agent saw the exact request and confirmed it.',
        is: null,
        took: '',
      },
      { at: 1_010, title: 'Sent', note: '', is: null, took: '' },
      { at: 1_351, title: '409 Conflict', note: 'Not sent again: the server has answered.', is: 'bad', took: '341 ms' },
    ]);
  });

  test('every request that left stands there, with why and what came of it', () => {
    const sends = [
      { why: 'first', at: 1_010, status: 401 },
      { why: 'renewed', at: 1_100, status: 503 },
      { why: 'waited', at: 1_300, status: 409 },
    ] as const;
    const steps = stepsOf({ ...RUN, sends: [...sends] });
    expect(steps.slice(1, 4).map(({ title, note }) => [title, note])).toEqual([
      ['Sent', 'Answered 401 Unauthorized.'],
      ['Sent again with a renewed token', 'Answered 503 Service Unavailable.'],
      ['Sent again after the wait that the server named', ''],
    ]);
    expect(steps.at(-1)?.took).toBe('51 ms');
  });

  test('a run that never left says so', () => {
    const steps = stepsOf({
      ...RUN,
      sentAt: null,
      sends: [],
      status: null,
      error: { code: 'cancelled', message: '', advice: '', blame: 'you' },
    });
    expect(steps.map(({ title, note }) => [title, note]).at(-1)).toEqual(['Cancelled', 'Nothing was sent.']);
    expect(steps).toHaveLength(2);
  });

  test('an unknown run ends with what was found out', () => {
    const unknown: LoggedRun = {
      ...RUN,
      state: 'unknown',
      status: null,
      error: { code: 'timeout', message: 'No answer.', advice: 'Check.', blame: 'server' },
    };
    expect(titles(unknown).at(-1)).toBe('Timed out');
    const settled = { ...unknown, verdict: { happened: true, at: 9_000, checkedBy: RUN.runId } };
    expect(stepsOf(settled).at(-1)).toMatchObject({
      at: 9_000,
      title: 'Settled: it happened',
      note: 'After a lookup that told it.',
    });
    expect(outcomeSaid(unknown).title).toBe('Nobody knows whether it happened.');
    expect(outcomeSaid(unknown).more).toEqual(['No answer.', 'Check.']);
    expect(outcomeSaid(settled)).toEqual({
      is: 'good',
      title: 'It happened, as was found out later.',
      more: ['No answer.'],
    });
  });

  test('an open run has no end yet', () => {
    expect(titles({ ...RUN, state: 'sending', settledAt: null, status: null, error: null })).toEqual([
      'Checked and recorded',
      'Sent',
    ]);
  });
});

test('phases that were not reached are left out, and the others share the whole', () => {
  const phases = phasesOf({ prepare: 10, token: null, wait: 30, read: null, map: null });
  expect(phases.map(({ name, share }) => [name, share])).toEqual([
    ['prepare', 25],
    ['wait', 75],
  ]);
  expect(wholeText(phases)).toBe('40 ms of 10 s');
  expect(phasesOf({ prepare: 0, token: null, wait: 0, read: null, map: null }).map(({ share }) => share)).toEqual([
    50, 50,
  ]);
});

test('the outcome is a sentence, with what happened and what to do', () => {
  expect(outcomeSaid(RUN)).toEqual({
    is: 'bad',
    title: 'Failed.',
    more: ['The server refused it.', 'Read its answer.'],
  });
  expect(outcomeSaid({ ...RUN, state: 'succeeded', error: null }).is).toBe('good');
  expect(outcomeSaid({ ...RUN, state: 'succeeded', error: null, unreadable: 'response-not-json' }).is).toBe('warn');
});

test('the request as text is what was sent, with the mask', () => {
  expect(requestText(RUN.request)).toBe(
    `POST https://shop.example/refunds/${MASK}\nAccept: application/json\n\n{"a":1}`,
  );
  expect(maskedText(RUN.request)).toBe('1 value masked');
  expect(maskedText({ ...RUN.request, url: [] })).toBe('');
});

describe('the answer', () => {
  test('says why it is here, or why it is not', () => {
    const kept = RUN.response ?? { headers: [], size: 0, body: null };
    expect(responseNote(RUN, kept)).toBe('Kept because the run failed, 164 bytes');
    expect(responseNote({ ...RUN, state: 'succeeded' }, kept)).toBe('Kept, as the settings say, 164 bytes');
    expect(responseNote(RUN, { ...kept, body: null })).toBe('164 bytes');
    expect(noBodyText({ ...kept, body: null })).toBe('Its 164 bytes are not kept.');
    expect(noBodyText({ ...kept, size: 0, body: null })).toBe('The answer had no body.');
    expect(noResponseText({ ...RUN, sentAt: null })).toBe('Nothing was sent, so nothing came back.');
    expect(noResponseText({ ...RUN, status: null })).toBe('No answer came.');
    expect(responseText(RUN, kept)).toBe('409 Conflict\ncontent-type: application/json\n\n{"error":"x"}');
  });

  test('is laid out where it is JSON, with every digit, and left alone where it is not', () => {
    expect(shownBody('{"id":12345678901234567890}')).toBe('{\n  "id": 12345678901234567890\n}');
    expect(shownBody('{"id":1234567…')).toBe('{"id":1234567…');
    expect(shownBody('<b>no</b>')).toBe('<b>no</b>');
  });
});

describe('the inputs of a run tried again', () => {
  const input = (part: Partial<Input> & { name: string }): Input => ({
    description: '',
    type: 'string',
    required: true,
    sensitive: false,
    ...part,
  });
  const inputs = [
    input({ name: 'id' }),
    input({ name: 'pin', sensitive: true }),
    input({ name: 'gift', type: 'boolean' }),
  ];

  test('values go to the inputs of their name, masked ones stay open, and lost ones are named', () => {
    const trial = trialOf(inputs, [
      { name: 'id', value: '48213', masked: false },
      { name: 'pin', value: MASK, masked: true },
      { name: 'gift', value: 'true', masked: false },
      { name: 'note', value: 'x', masked: false },
    ]);
    expect(trial).toEqual({ values: { id: '48213', gift: true }, open: ['pin'], gone: ['note'] });
    expect(trialText(trial, 'today')).toBe(
      '2 values of the run of today filled in. Not in the log, because masked: pin. No input any more: note.',
    );
  });

  test('what is sensitive now is not filled in from an older record', () => {
    expect(trialOf(inputs, [{ name: 'pin', value: '1234', masked: false }]).values).toEqual({});
  });

  test('a mask is never taken for a value, whatever the input says now', () => {
    expect(trialOf([input({ name: 'pin' })], [{ name: 'pin', value: MASK, masked: true }])).toEqual({
      values: {},
      open: ['pin'],
      gone: [],
    });
  });
});
