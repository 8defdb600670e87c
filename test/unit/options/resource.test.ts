import { describe, expect, test } from 'vitest';
import { createResource } from '#components/options/parts/resource.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';

const broken: ErrorDetail = { code: 'internal', message: 'It broke.', advice: 'Try again.', blame: 'deskhand' };

/** Replies come when the test says so, in the order they were asked for. */
function questions() {
  const waiting: ((reply: Reply<string>) => void)[] = [];
  return {
    ask: () => new Promise<Reply<string>>((answer) => waiting.push(answer)),
    asked: () => waiting.length,
    answer: (index: number, reply: Reply<string>) => waiting[index]?.(reply),
  };
}

const ok = (value: string): Reply<string> => ({ ok: true, value });

describe('a list of the background', () => {
  test('is empty-handed until the first reply', async () => {
    const { ask, answer } = questions();
    const list = createResource(ask);
    expect(list.value.value).toBeNull();
    const loading = list.load();
    answer(0, ok('one'));
    await loading;
    expect(list.value.value).toBe('one');
  });

  test('keeps the last good value when asking again fails, and says so', async () => {
    const replies: Reply<string>[] = [ok('one'), { ok: false, error: broken }, ok('two')];
    const list = createResource(async () => replies.shift() ?? ok('none'));
    await list.load();
    await list.load();
    expect([list.value.value, list.error.value]).toEqual(['one', broken]);
    await list.load();
    expect([list.value.value, list.error.value]).toEqual(['two', null]);
  });

  test('fifty pushes during one request cost one more, and the last reply is younger than the last push', async () => {
    const { ask, asked, answer } = questions();
    const list = createResource(ask);
    const loads = Array.from({ length: 51 }, () => list.load());
    expect(asked()).toBe(1);
    answer(0, ok('old'));
    await loads[0];
    await Promise.resolve();
    expect(asked()).toBe(2);
    answer(1, ok('new'));
    await Promise.all(loads);
    expect([list.value.value, asked()]).toEqual(['new', 2]);
  });

  test('what was pushed meanwhile is not overwritten by an older reply', async () => {
    const { ask, answer } = questions();
    const list = createResource(ask);
    const loading = list.load();
    list.set('pushed');
    answer(0, ok('asked before'));
    await loading;
    expect(list.value.value).toBe('pushed');
  });
});
