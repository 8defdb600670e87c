// What the values of inputs look like, as learnt on this browser: patterns of letters and digits, never a value.
import * as z from 'zod/mini';
import type { Input } from '#lib/action/schema.ts';
import type { InputValues } from '#lib/action/values.ts';
import { type LearnedShape, learnedShapeSchema, learnShape, teaches } from '#lib/fill/learn-shape.ts';
import type { Database } from './db.ts';

/** By the action's id, then by the input's name. */
export type Shapes = ReadonlyMap<string, ReadonlyMap<string, LearnedShape>>;

const RECORD = 'shapes';
// Inputs that nobody has used for long give way; a library of hundreds of actions stays far below.
const MOST_INPUTS = 2_000;

const storedSchema = z.array(z.strictObject({ actionId: z.string(), input: z.string(), shape: learnedShapeSchema }));
type Stored = z.infer<typeof storedSchema>;

/** Filling works without it: a record that cannot be read counts as nothing learnt. */
function parsed(stored: unknown): Stored {
  return storedSchema.safeParse(stored ?? []).data ?? [];
}

export async function readShapes(database: Database): Promise<Shapes> {
  const shapes = new Map<string, Map<string, LearnedShape>>();
  for (const { actionId, input, shape } of parsed(await (await database.open()).get('records', RECORD))) {
    const own = shapes.get(actionId) ?? new Map<string, LearnedShape>();
    shapes.set(actionId, own.set(input, shape));
  }
  return shapes;
}

/** Learns of the values that an agent sent. Of sensitive inputs nothing is kept, not even how a value looks. */
export async function teachShapes(
  database: Database,
  actionId: string,
  inputs: readonly Input[],
  values: InputValues,
): Promise<void> {
  const given = new Map(Object.entries(values));
  const taught = inputs.filter(teaches).flatMap(({ name }) => {
    const value = given.get(name);
    return typeof value === 'string' && value !== '' ? [{ input: name, value }] : [];
  });
  if (taught.length === 0) return;
  // Read and written in one transaction: two runs that start together must not forget each other's.
  const transaction = (await database.open()).transaction('records', 'readwrite');
  let known = parsed(await transaction.store.get(RECORD));
  for (const { input, value } of taught) {
    const isOwn = (each: Stored[number]) => each.actionId === actionId && each.input === input;
    const shape = learnShape(known.find(isOwn)?.shape ?? [], value);
    if (shape.length > 0) known = [{ actionId, input, shape }, ...known.filter((each) => !isOwn(each))];
  }
  await transaction.store.put(known.slice(0, MOST_INPUTS), RECORD);
  await transaction.done;
}

/** Forgets what was learnt of one action's inputs; null: of all. */
export async function resetShapes(database: Database, actionId: string | null): Promise<void> {
  const transaction = (await database.open()).transaction('records', 'readwrite');
  if (actionId === null) await transaction.store.delete(RECORD);
  else {
    const others = parsed(await transaction.store.get(RECORD)).filter((each) => each.actionId !== actionId);
    await transaction.store.put(others, RECORD);
  }
  await transaction.done;
}
