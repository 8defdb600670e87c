import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { createOwnServer } from '../../../entrypoints/helpdesk.content/own-server.ts';

const ORIGIN = 'https://desk.example';

const parseHtml = (html: string) => new JSDOM(html).window.document;

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
  return { sent, ...createOwnServer(ORIGIN, send, () => time, parseHtml), pass };
}

const json = (body = '{"a":1}', headers: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });

describe('asking the page’s own server', () => {
  test('JSON is handed over; the session goes along, a redirect is not followed', async () => {
    const { getJson, sent } = make(json);
    expect(await getJson('/api/x?y=1')).toMatchObject({ kind: 'json', value: { a: 1 } });
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
    await getJson('/fields', { keep: true });
    works = true;
    await Promise.all([getJson('/fields', { keep: true }), getJson('/fields', { keep: true })]);
    await getJson('/fields', { keep: true });
    expect(sent).toHaveLength(2);
  });

  test('a page is handed over inert; anything but a page in its place is no answer', async () => {
    const html = () => new Response('<h1>One</h1>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    const answer = await make(html).getPage('/part');
    expect(answer.kind === 'page' && answer.document.querySelector('h1')?.textContent).toBe('One');
    expect(await make(json).getPage('/part')).toEqual({ kind: 'signed-out' });
  });

  test('a page is kept as JSON is, and neither passes for the other', async () => {
    const { getJson, getPage, sent } = make(
      () => new Response('<p>Me</p>', { headers: { 'content-type': 'text/html' } }),
    );
    await getPage('/profile', { keep: true });
    expect(await getPage('/profile', { keep: true })).toMatchObject({ kind: 'page' });
    expect(sent).toHaveLength(1);
    expect(await getJson('/profile')).toEqual({ kind: 'signed-out' });
  });
});

describe('sending to the page’s own server', () => {
  test('JSON goes out once, with the session; what comes back is told', async () => {
    const { send, sent } = make(() => json('{"id":7}', {}, 201));
    expect(await send('POST', '/notes', { text: 'Hello' }, { 'x-token': 't' })).toEqual({
      kind: 'done',
      value: { id: 7 },
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.options).toMatchObject({
      method: 'POST',
      body: '{"text":"Hello"}',
      credentials: 'same-origin',
      redirect: 'manual',
      headers: { 'x-token': 't', 'content-type': 'application/json' },
    });
  });

  test.each<[string, () => Response, object]>([
    ['a success without a body', () => new Response(null, { status: 204 }), { kind: 'done', value: undefined }],
    ['a refusal', () => json('{}', {}, 422), { kind: 'failed', status: 422 }],
    ['a lost session', () => json('{}', {}, 401), { kind: 'signed-out' }],
    ['a wait', () => json('{}', { 'retry-after': '5' }, 429), { kind: 'slow-down', seconds: 5 }],
    [
      'a lost connection, behind which it may have been done',
      () => {
        throw new TypeError('Failed to fetch');
      },
      { kind: 'unknown' },
    ],
  ])('%s is told as what it is, and nothing is sent twice', async (_name, answer, expected) => {
    const { send, sent } = make(answer);
    expect(await send('POST', '/notes', {})).toEqual(expected);
    expect(sent).toHaveLength(1);
  });

  test('nothing is sent to another origin', async () => {
    const { send, sent } = make(json);
    expect(await send('POST', '//evil.example/x', {})).toEqual({ kind: 'failed', status: 0 });
    expect(sent).toEqual([]);
  });
});
