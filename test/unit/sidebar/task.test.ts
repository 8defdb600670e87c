import { describe, expect, test } from 'vitest';
import {
  credentialStage,
  editTask,
  isOver,
  newestTasks,
  nextDemand,
  openTask,
  TYPED,
  taskKey,
  unlockStage,
} from '#components/sidebar/state/task.ts';
import {
  FRESH_ID,
  RUN_ID,
  sampleCard,
  sampleCardInput,
  sampleError,
  sampleInput,
  sampleRun,
  sampleTicket,
} from './samples.ts';

const open = (changes = {}) => openTask(sampleCard(changes), sampleTicket(), RUN_ID, 'view');

const MISSING = ['https://api.northwind.example'];
const CONNECTION = {
  id: 'northwind',
  name: 'Northwind shop',
  kind: 'oauth-code',
  help: '',
  account: '',
  gives: 'secret',
  secret: 'ready',
} as const;

describe('opening a card', () => {
  test('takes the filled values with their origins and leaves the missing ones out', () => {
    const amount = sampleCardInput(sampleInput({ name: 'amount', type: 'decimal' }));
    const task = open({ inputs: [...sampleCard().inputs, amount] });
    expect(task.values).toEqual({ order_number: 'NW-20481' });
    expect(task.from.order_number?.messageId).toBe('m2');
    expect(task.from.amount).toBeNull();
  });

  test('keeps the ticket only when it is the one the card was filled from', () => {
    expect(open().ticket?.number).toBe('48213');
    expect(openTask(sampleCard(), sampleTicket({ key: 'other#1' }), RUN_ID, 'view').ticket).toBeNull();
  });

  test('is another task on another ticket', () => {
    expect(taskKey(sampleCard())).not.toBe(taskKey(sampleCard({ ticketKey: 'other#1' })));
    expect(taskKey(sampleCard({ ticketKey: null }))).not.toBe(taskKey(sampleCard()));
  });
});

describe('an edit', () => {
  test('is a new decision: new run id, and the request shown for the old values is gone', () => {
    const request = sampleRun().request;
    const confirmed = { ...open(), stage: { kind: 'confirm' as const, request, denied: false } };
    const edited = editTask({ ...confirmed, again: 1 }, 'order_number', 'NW-1', TYPED, FRESH_ID);
    expect(edited.runId).toBe(FRESH_ID);
    expect(edited.again).toBe(0);
    expect(edited.stage).toEqual({ kind: 'form', busy: false });
    expect(edited.values.order_number).toBe('NW-1');
  });

  test('clears the error of that field alone', () => {
    const task = { ...open(), errors: { order_number: 'wrong', amount: 'wrong' } };
    expect(editTask(task, 'order_number', 'x', TYPED, FRESH_ID).errors).toEqual({ amount: 'wrong' });
  });

  test('can take a value away again', () => {
    expect(editTask(open(), 'order_number', null, null, FRESH_ID).values).toEqual({});
  });
});

describe('what stands between a form and the sending', () => {
  test('values first, every wrong one named', () => {
    const inputs = [
      sampleCardInput(sampleInput()),
      sampleCardInput(sampleInput({ name: 'amount', type: 'decimal' }), { value: '1,5' }),
    ];
    const demand = nextDemand(open({ inputs, missingGrants: MISSING, connection: null }));
    expect(demand.kind === 'values' && Object.keys(demand.errors)).toEqual(['order_number', 'amount']);
  });

  test('then the passphrase, where the secrets are locked', () => {
    const connection = { ...CONNECTION, secret: 'locked' as const };
    expect(nextDemand(open({ connection, missingGrants: MISSING })).kind).toBe('unlock');
    expect(nextDemand(open({ connection, kind: 'change' })).kind).toBe('unlock');
    expect(unlockStage(open({ connection }))).toMatchObject({
      place: 'view',
      secret: 'locked',
      stage: { kind: 'unlock', busy: false },
    });
  });

  test('then the secret, before access', () => {
    const connection = { ...CONNECTION, secret: 'missing' as const };
    expect(nextDemand(open({ connection, missingGrants: MISSING })).kind).toBe('secret');
  });

  test('or the sign-in, which asks for access itself', () => {
    const connection = { ...CONNECTION, gives: 'sign-in' as const, secret: 'sign-in' as const };
    expect(nextDemand(open({ connection, missingGrants: MISSING })).kind).toBe('sign-in');
  });

  test.each([
    ['lookup', true, 'send'],
    ['lookup', false, 'allow'],
    ['change', true, 'confirm'],
    ['change', false, 'confirm'],
    ['delete', true, 'confirm'],
  ] as const)('a %s with access %s: %s', (kind, granted, expected) => {
    expect(nextDemand(open({ kind, missingGrants: granted ? [] : MISSING })).kind).toBe(expected);
  });
});

describe('asking for what a connection lacks', () => {
  const stageOf = (gives: 'login' | 'secret' | 'sign-in', secret: 'missing' | 'sign-in' | 'ready') =>
    credentialStage(open({ connection: { ...CONNECTION, gives, secret } }));

  test.each([
    ['login', 'missing', 'secret'],
    ['secret', 'ready', 'secret'],
    ['sign-in', 'sign-in', 'sign-in'],
    ['sign-in', 'ready', 'sign-in'],
    ['sign-in', 'missing', 'secret'],
  ] as const)('an agent who gives a %s while it is %s gets the stage %s', (gives, secret, kind) => {
    expect(stageOf(gives, secret)).toMatchObject({ place: 'view', stage: { kind, busy: false } });
  });

  test('says why the last one did not do', () => {
    const connection = { ...CONNECTION, gives: 'sign-in' as const };
    const error = sampleError('sign-in-failed');
    expect(credentialStage(open({ connection }), error).stage).toMatchObject({ kind: 'sign-in', error });
    expect(credentialStage(open({ connection: CONNECTION }), error).stage).toMatchObject({
      error: 'It went wrong. Try again.',
    });
  });
});

describe('the tasks that are kept', () => {
  const settled = (number: number, changes = {}) => {
    const run = sampleRun({ settledAt: number, ...changes });
    return { ...open({ ticketKey: `t#${number}` }), stage: { kind: 'settled' as const, run } };
  };
  const mapOf = (tasks: ReturnType<typeof settled>[]) => new Map(tasks.map((task) => [task.key, task]));

  test('are the newest twenty of those that are over', () => {
    const tasks = Array.from({ length: 23 }, (_, index) => settled(23 - index));
    const kept = [...newestTasks(mapOf(tasks), null).values()];
    expect(kept).toEqual(tasks.slice(0, 20));
  });

  test('are all of those that somebody still needs, and the open one', () => {
    const unknown = settled(1, { state: 'unknown' });
    const opened = settled(2);
    const tasks = [unknown, opened, ...Array.from({ length: 20 }, (_, index) => settled(10 + index))];
    expect(newestTasks(mapOf(tasks), opened.key).size).toBe(22);
  });
});

describe('leaving a task', () => {
  test('loses nothing of an edited form, a run under way or an unknown outcome', () => {
    const running = { kind: 'running' as const, startedAt: 0, run: null, cancelling: false };
    expect(isOver({ ...open(), edited: true })).toBe(false);
    expect(isOver({ ...open(), stage: running })).toBe(false);
    expect(isOver({ ...open(), stage: { kind: 'settled', run: sampleRun({ state: 'unknown' }) } })).toBe(false);
  });

  test('ends an untouched form and a settled run', () => {
    const verdict = { happened: true, at: 0, checkedBy: null };
    expect(isOver(open())).toBe(true);
    expect(isOver({ ...open(), edited: true, stage: { kind: 'settled', run: sampleRun() } })).toBe(true);
    expect(isOver({ ...open(), stage: { kind: 'settled', run: sampleRun({ state: 'unknown', verdict }) } })).toBe(true);
  });
});
