import { describe, expect, test } from 'vitest';
import { createGetJson } from '../../../entrypoints/helpdesk.content/get-json.ts';

const ORIGIN = 'https://desk.example';

function make(answer: () => Response) {
  const sent: { url: string; options: RequestInit | undefined }[] = [];
  let time = 1_000_000;
  const send = (async (url: string, options?: RequestInit) => {
    sent.push({ url, options });
    return answer();
  }) as typeof fetch;
  const pass = (ms: number) => {
    time += ms;
  };
  return { sent, ...createGetJson(ORIGIN, send, () => time), pass };
}

const json = (body = '{"a":1}', headers: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });

describe('asking the page’s own server', () => {
  test('JSON is handed over; the session goes along, a redirect is not followed', async () => {
    const { getJson, sent } = make(json);
    expect(await getJson('/api/x?y=1')).toEqual({ kind: 'json', value: { a: 1 } });
    expect(sent[0]?.url).toBe('https://desk.example/api/x?y=1');
    expect(sent[0]?.options).toMatchObject({ credentials: 'same-origin', redirect: 'manual' });
  });

  test.each(['//evil.example/x', 'https://evil.example/x', '/\\evil.example/x', 'x', ''])(
    'nothing is sent to %j',
    async (path) => {
      const { getJson, sent } = make(json);
      expect(await getJson(path)).toEqual({ kind: 'failed', status: 0 });
      expect(sent).toEqual([]);
    },
  );

  test.each<[string, () => Response, object]>([
    ['401', () => json('{}', {}, 401), { kind: 'signed-out' }],
    ['403', () => json('{}', {}, 403), { kind: 'signed-out' }],
    [
      'a login page with 200',
      () => new Response('<form>', { headers: { 'content-type': 'text/html' } }),
      { kind: 'signed-out' },
    ],
    [
      'a redirect',
      () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' }),
      { kind: 'signed-out' },
    ],
    ['404', () => json('{}', {}, 404), { kind: 'failed', status: 404 }],
    ['500 with a page', () => new Response('<p>', { status: 500 }), { kind: 'failed', status: 500 }],
    ['broken JSON', () => json('{"a":'), { kind: 'failed', status: 0 }],
    [
      'a lost connection',
      () => {
        throw new TypeError('Failed to fetch');
      },
      { kind: 'failed', status: 0 },
    ],
  ])('%s is told as what it is', async (_name, answer, expected) => {
    expect(await make(answer).getJson('/x')).toEqual(expected);
  });

  test.each([
    ['30', 30],
    [null, 60],
    ['9999', 600],
    [new Date(1_000_000 + 45_000).toUTCString(), 45],
    ['soon', 60],
  ])('429 with Retry-After %s: nothing more is sent for %i seconds', async (wait, seconds) => {
    let limited = true;
    const { getJson, sent, pass, waitLeft } = make(() =>
      limited ? json('{}', wait === null ? {} : { 'retry-after': wait }, 429) : json(),
    );
    expect(await getJson('/x')).toEqual({ kind: 'slow-down', seconds });
    expect(await getJson('/y')).toMatchObject({ kind: 'slow-down' });
    expect(sent).toHaveLength(1);
    pass(seconds * 1000);
    limited = false;
    expect(waitLeft()).toBe(0);
    expect(await getJson('/x')).toMatchObject({ kind: 'json' });
  });

  test('what is kept is asked once, also by two at a time; a failure is not kept', async () => {
    let works = false;
    const { getJson, sent } = make(() => (works ? json() : json('{}', {}, 500)));
    await getJson('/fields', 'keep');
    works = true;
    await Promise.all([getJson('/fields', 'keep'), getJson('/fields', 'keep')]);
    await getJson('/fields', 'keep');
    expect(sent).toHaveLength(2);
  });
});
