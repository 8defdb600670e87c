// One demo world for a test file, and short ways to ask its shop.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Asked, ask } from '#test/world/ask.ts';
import { SHOP_TOKEN } from '#test/world/shop/server.ts';
import { startWorld, type World } from '#test/world/world.ts';

/** Starts a world for the file and puts its first state back before every test. */
export function useWorld(): { world: World } {
  const used = {} as { world: World };
  beforeAll(async () => {
    used.world = await startWorld();
  });
  beforeEach(() => {
    used.world.api.reset();
    used.world.helpdesk.reset();
  });
  afterAll(() => used.world.stop());
  return used;
}

interface AskedShop extends Asked {
  /** A part of the answer: `at('refund.lines')`. */
  at(path: string): unknown;
}

/** Signed in, JSON in and out. */
export async function askShop(
  world: World,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<AskedShop> {
  const asked = await ask(world, `${world.api.origin}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${SHOP_TOKEN}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const json: unknown = asked.text === '' ? null : JSON.parse(asked.text);
  return { ...asked, at: (path) => path.split('.').reduce(member, json) };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
