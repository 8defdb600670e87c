// What the timing of large libraries rests on: the same words in every run, shared by many actions, and e-mails that are long.
import { expect, test } from 'vitest';
import { seededRandom } from '#test/bench/seeded-random.ts';
import { syntheticActions, syntheticEmail } from '#test/bench/synthetic-library.ts';

test('the same seed gives the same actions and e-mails, another seed others', () => {
  const made = (seed: number) => {
    const random = seededRandom(seed);
    return { actions: syntheticActions(50, random), email: syntheticEmail(random) };
  };
  expect(made(7)).toEqual(made(7));
  expect(made(7)).not.toEqual(made(8));
});

test('every word of a name stands in many actions, and no pattern is left unfilled', () => {
  const actions = syntheticActions(2_000, seededRandom(7));
  expect(new Set(actions.map(({ id }) => id)).size).toBe(2_000);
  const counts = new Map<string, number>();
  for (const word of actions.flatMap(({ name }) => name.toLowerCase().split(' '))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  expect(Math.min(...counts.values())).toBeGreaterThan(20);
  const texts = actions.flatMap(({ name, description, inputs }) => [
    name,
    description,
    ...inputs.map((one) => one.name),
  ]);
  expect(texts.filter((text) => /undefined|[{}]/.test(text))).toEqual([]);
});

test('an e-mail is long and speaks of what the actions speak of', () => {
  const random = seededRandom(7);
  for (let place = 0; place < 20; place++) {
    const { subject, text } = syntheticEmail(random);
    expect(text.split(/\s+/).length).toBeGreaterThan(150);
    expect(`${subject} ${text}`).not.toMatch(/undefined|[{}]/);
  }
});
