import { describe, expect, test } from 'vitest';
import { contentWords, type Recovery, recoveryChoices } from '#components/options/recovery/recovery.ts';

type Counts = [actions: number, connections: number, helpdesks?: number];
const contents = ([actions, connections, helpdesks = 0]: Counts) => ({ actions, connections, helpdesks });
const recovery = (found: Counts, snapshot: Counts | null): Recovery => ({
  state: 'recovery',
  reason: 'The database is empty.',
  found: contents(found),
  snapshot: snapshot && { takenAt: Date.UTC(2026, 10, 20), ...contents(snapshot) },
});
const uses = (status: Recovery) => recoveryChoices(status).map(({ use }) => use);
const advised = (status: Recovery) =>
  recoveryChoices(status)
    .filter((choice) => choice.advised)
    .map(({ use }) => use);

describe('the ways out of a damaged database', () => {
  test('all three when there is something on both sides', () => {
    expect(uses(recovery([25, 1], [28, 1]))).toEqual(['snapshot', 'found', 'empty']);
  });
  test('an emptied database cannot be kept as it is', () => {
    expect(uses(recovery([0, 0], [28, 1]))).toEqual(['snapshot', 'empty']);
  });
  test('nothing is restored from a copy that is missing or empty', () => {
    expect(uses(recovery([25, 1], null))).toEqual(['found', 'empty']);
    expect(uses(recovery([25, 1], [0, 0]))).toEqual(['found', 'empty']);
  });
  test('what holds more is advised, starting empty never', () => {
    expect(advised(recovery([25, 1], [28, 1]))).toEqual(['snapshot']);
    expect(advised(recovery([30, 1], [28, 1]))).toEqual(['found']);
    expect(advised(recovery([25, 1], null))).toEqual(['found']);
    expect(advised(recovery([0, 0], null))).toEqual([]);
  });
  test('each says what it keeps and what it costs', () => {
    const [snapshot, found, empty] = recoveryChoices(recovery([25, 1], [28, 2]));
    expect(snapshot?.consequence).toContain('28 actions and 2 connections');
    expect(snapshot?.consequence).toContain('no secrets');
    expect(found?.consequence).toContain('25 actions and 1 connection.');
    expect(empty?.consequence).toContain('Deletes every action');
  });
});

test('contents in words', () => {
  expect(contentWords(contents([0, 0]))).toBe('nothing that can be read');
  expect(contentWords(contents([1, 0]))).toBe('1 action and 0 connections');
  expect(contentWords(contents([0, 0, 2]))).toBe('2 helpdesks, 0 actions and 0 connections');
});
