// A new version never takes the place of a worker that waits for an answer.
import { expect, test } from 'vitest';
import { createUpdates } from '#background/updates.ts';

function updates() {
  const state = { inTheWay: false, reloads: 0 };
  const made = createUpdates(
    () => state.inTheWay,
    () => {
      state.reloads += 1;
    },
  );
  return { state, ...made };
}

test('an update is installed at once where nothing is under way', () => {
  const { state, available } = updates();
  available();
  expect(state.reloads).toBe(1);
});

test('an update waits while a request is under way, and is installed once when that is over', () => {
  const { state, available, retry } = updates();
  state.inTheWay = true;
  available();
  retry();
  expect(state.reloads).toBe(0);
  state.inTheWay = false;
  retry();
  retry();
  expect(state.reloads).toBe(1);
});

test('nothing is installed where there is no update', () => {
  const { state, retry } = updates();
  retry();
  expect(state.reloads).toBe(0);
});
