// Whose side holds: chosen for each field, and for a definition as a whole where the chosen fields do not work together.
import { describe, expect, test } from 'vitest';
import { allOf, withField, withWhole } from '#components/options/library/choose-sides.ts';
import type { Input } from '#lib/action/schema.ts';
import { type Definitions, NO_DEFINITIONS } from '#lib/sync/definitions.ts';
import { planPublish } from '#lib/sync/plan-publish.ts';
import { NO_SIDES, type Sides, WHOLE } from '#lib/sync/sides.ts';
import { makeAction, makeInput } from '#test/unit/action/make-action.ts';

const KEY = 'action look-up';
const stating = (description: string, parts: Partial<Input> | null): Definitions => ({
  ...NO_DEFINITIONS,
  actions: parts ? [makeAction({}, [makeInput('order', parts)], { id: 'look-up', description })] : [],
});

const plan = (mine: Definitions, theirs: Definitions, sides: Sides) => {
  const { content, conflicts } = planPublish(
    { base: stating('Old.', {}), mine, theirs },
    { leave: new Set(), sides: new Map([[KEY, sides]]) },
  );
  const [conflict] = conflicts;
  if (!conflict) throw new Error('no conflict');
  return { conflict, action: content.actions[0] };
};

describe('two that changed the same of one action', () => {
  const mine = stating('Mine.', { type: 'integer', default: '5' });
  const theirs = stating('Theirs.', { type: 'boolean', default: 'true' });
  const paths = ['description', 'inputs.order.type', 'inputs.order.default'];

  test('every field waits for its own answer, and the library keeps what it says until the last', () => {
    const open = plan(mine, theirs, withField(NO_SIDES, 'description', 'mine'));
    expect(open.conflict.fields.map(({ path, side }) => [path, side]).sort()).toEqual(
      paths.map((path) => [path, path === 'description' ? 'mine' : null]).sort(),
    );
    expect(open.conflict).toMatchObject({ fits: true, settled: false });
    expect(open.action?.description).toBe('Theirs.');
  });

  test('each field is taken from its side', () => {
    const sides = withField(allOf(plan(mine, theirs, NO_SIDES).conflict, 'theirs'), 'description', 'mine');
    const { conflict, action } = plan(mine, theirs, sides);
    expect(conflict).toMatchObject({ fits: true, settled: true });
    expect(action).toMatchObject({ description: 'Mine.', inputs: [{ type: 'boolean', default: 'true' }] });
  });

  test('fields that do not work together: one side holds as a whole, until the fields are chosen anew', () => {
    const mixed = withField(allOf(plan(mine, theirs, NO_SIDES).conflict, 'theirs'), 'inputs.order.type', 'mine');
    const unfit = plan(mine, theirs, mixed);
    expect(unfit.conflict).toMatchObject({ fits: false, settled: false });
    expect(unfit.action?.description).toBe('Theirs.');

    const wholly = withWhole(mixed, 'mine');
    const settled = plan(mine, theirs, wholly);
    expect(settled.conflict).toMatchObject({ fits: false, settled: true });
    expect(settled.action).toEqual(mine.actions[0]);

    const again = withField(wholly, 'inputs.order.default', 'mine');
    expect(Object.keys(again)).not.toContain(WHOLE);
    const fitting = plan(mine, theirs, again);
    expect(fitting.conflict).toMatchObject({ fits: true, settled: true });
    expect(fitting.action).toMatchObject({ description: 'Theirs.', inputs: [{ type: 'integer', default: '5' }] });
  });

  test('one that is gone on one side is chosen as a whole', () => {
    const { conflict } = plan(stating('', null), theirs, NO_SIDES);
    expect(conflict).toMatchObject({ removedBy: 'mine', fields: [], settled: false });
    expect(plan(stating('', null), theirs, allOf(conflict, 'mine')).action).toBeUndefined();
    expect(plan(stating('', null), theirs, allOf(conflict, 'theirs')).action).toEqual(theirs.actions[0]);
  });
});
