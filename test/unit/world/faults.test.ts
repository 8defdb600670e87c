// Each fault endpoint of the demo shop does what its name says, for GET and POST, without sign-in.
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask } from '#test/world/ask.ts';
import { useWorld } from './shop.ts';

const used = useWorld();

describe.each(['GET', 'POST'])('%s', (method) => {
  const fetchFault = (path: string) => ask(used.world, `${used.world.api.origin}${path}`, { method });

  it('large sends three megabytes, packed as well', async () => {
    expect((await fetchFault('/faults/large')).bytes.length).toBeGreaterThan(3 * 1_024 * 1_024);
    const packed = await fetchFault('/faults/large?gzip');
    expect(packed.bytes.length).toBeLessThan(100_000);
    expect(gunzipSync(packed.bytes).length).toBeGreaterThan(3 * 1_024 * 1_024);
  });

  it('redirect redirects', async () => {
    const asked = await fetchFault('/faults/redirect');
    expect([asked.status, asked.headers.location]).toEqual([302, '/faults/redirect-target']);
  });

  it.each([
    ['/faults/html', 200, 'text/html; charset=utf-8'],
    ['/faults/json-suffix', 200, 'application/vnd.api+json'],
    ['/faults/not-json', 200, 'application/json'],
    ['/faults/status/418', 418, 'application/json'],
    ['/faults/status/503', 503, 'application/json'],
    ['/bench/quick', 200, 'application/json'],
    ['/bench/150ms', 200, 'application/json'],
    ['/faults/slow?ms=5', 200, 'application/json'],
    ['/faults/deep', 200, 'application/json'],
  ])('%s answers %i %s', async (path, status, type) => {
    const asked = await fetchFault(path);
    expect([asked.status, asked.headers['content-type']]).toEqual([status, type]);
  });

  it('not-json and invalid-utf8 say JSON and are none', async () => {
    const broken = await fetchFault('/faults/not-json');
    expect(() => JSON.parse(broken.text)).toThrow(SyntaxError);
    const { bytes } = await fetchFault('/faults/invalid-utf8');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
  });

  it('cut-off and drop break the connection', async () => {
    await expect(fetchFault('/faults/cut-off')).rejects.toThrow(/aborted/);
    await expect(fetchFault('/faults/drop')).rejects.toThrow(/hang up/);
  });

  it.each(['/faults/hang', '/faults/drip'])('%s never ends', async (path) => {
    const outcome = await Promise.race([
      fetchFault(path).then(
        () => 'ended',
        () => 'broke',
      ),
      new Promise((resolve) => setTimeout(resolve, 400, 'still waiting')),
    ]);
    expect(outcome).toBe('still waiting');
  });

  it('retry-after refuses first and answers then', async () => {
    const path = `/faults/retry-after?seconds=2&status=503&by=${method}`;
    const first = await fetchFault(path);
    expect([first.status, first.headers['retry-after']]).toEqual([503, '2']);
    expect((await fetchFault(path)).status).toBe(200);
  });
});
