// Every action of the demo library, sent to the demo shop as the product would build it: accepted, and every output finds something.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseJson } from '#lib/action/json.ts';
import { checkMediaType } from '#lib/action/media-type.ts';
import { outputText } from '#lib/action/output-text.ts';
import { mapOutputs } from '#lib/action/outputs.ts';
import { buildRequest, spanText } from '#lib/action/plan.ts';
import type { Action } from '#lib/action/schema.ts';
import type { InputValues } from '#lib/action/values.ts';
import { credentialOf } from '#lib/credential.ts';
import { parseLibrary } from '#lib/library.ts';
import { type Asked, ask } from '#test/world/ask.ts';
import { SHOP_TOKEN } from '#test/world/shop/server.ts';
import { SAMPLE_VALUES } from './sample-values.ts';
import { useWorld } from './shop.ts';

const used = useWorld();
const library = parseLibrary(readFileSync(new URL('../../../public/demo-library.json', import.meta.url), 'utf8'));

function send(action: Action, values: InputValues, runId: string): Promise<Asked> {
  const plan = buildRequest(action, values, runId);
  const connection = library.connections.find((each) => each.id === action.request.connectionId);
  if (!connection) throw new Error(`${action.id} names no connection of the library`);
  const credential = credentialOf(connection, SHOP_TOKEN);
  const headers = [...plan.headers.map((each) => ({ name: each.name, value: spanText(each.value) })), ...credential];
  return ask(used.world, spanText(plan.url), {
    method: plan.method,
    headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    ...(plan.body ? { body: spanText(plan.body) } : {}),
  });
}

function actionOf(id: string): Action {
  const action = library.actions.find((each) => each.id === id);
  if (!action) throw new Error(`The library has no action ${id}`);
  return action;
}

/** Two look-ups show what other actions made. */
const MADE_BEFORE: Record<string, string> = { 'look-up-refund': 'refund-order', 'read-order-notes': 'add-order-note' };

it('has sample values for every action and for no other', () => {
  expect(Object.keys(SAMPLE_VALUES).toSorted()).toEqual(library.actions.map((action) => action.id).toSorted());
});

it.each(library.actions.map((action) => [action.name, action] as const))('%s works', async (_name, action) => {
  const maker = MADE_BEFORE[action.id];
  if (maker) await send(actionOf(maker), SAMPLE_VALUES[maker] ?? {}, 'run-before');
  const asked = await send(action, SAMPLE_VALUES[action.id] ?? {}, 'run-1');
  expect([asked.status, asked.status < 300 ? '' : asked.text]).toEqual([asked.status, '']);
  checkMediaType(asked.headers['content-type'] ?? null, action.request.acceptJsonSuffix);
  const outputs = mapOutputs(action.outputs, parseJson(asked.bytes));
  expect(outputs.filter((output) => output.value === null).map((output) => output.name)).toEqual([]);
});

it('leaves no optional input behind as a hole', async () => {
  for (const action of library.actions) {
    const values = SAMPLE_VALUES[action.id] ?? {};
    const required = action.inputs.filter((input) => input.required).map((input) => input.name);
    const fewer = Object.fromEntries(Object.entries(values).filter(([name]) => required.includes(name)));
    if (Object.keys(fewer).length === Object.keys(values).length) continue;
    used.world.api.reset();
    expect([action.id, (await send(action, fewer, 'run-1')).status < 300]).toEqual([action.id, true]);
  }
});

it('shows money with its zeros and an id with all its digits', async () => {
  const action = actionOf('look-up-order');
  const asked = await send(action, { order_number: 'NW-20481' }, 'run-1');
  const outputs = mapOutputs(action.outputs, parseJson(asked.bytes));
  const textOf = (name: string) => outputs.filter((output) => output.name === name).map(outputText)[0];
  expect(textOf('Total')).toContain('54.80');
  expect(textOf('Order id')).toContain('1157734982340020481');
});
