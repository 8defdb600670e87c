// What publishing this browser's definitions would make of the library, when others may have published meanwhile. Pure.
import { checkAction } from '../action/check.ts';
import { actionSchema } from '../action/schema.ts';
import { connectionSchema } from '../connection.ts';
import { helpdeskSchema } from '../helpdesk/definition.ts';
import { compareLibraries, type EntryChange } from './compare-libraries.ts';
import { type Definitions, definitionsOf, type Entry, type EntryKey, entriesOf, saysTheSame } from './definitions.ts';
import { type MergeConflict, mergeDefinitions } from './merge.ts';
import { NO_SIDES, type Side, type Sides, sideOf, WHOLE } from './sides.ts';

/** Changed here and by somebody else since this browser last took it. */
export interface PublishConflict extends EntryKey {
  name: string;
  /** What both changed; empty where one side removed it. */
  fields: MergeConflict[];
  /** Whose side has it no longer. */
  removedBy: Side | null;
  /** False: what is chosen of the fields makes nothing that works, and one side holds as a whole. */
  fits: boolean;
  /** A side is chosen wherever one must be. */
  settled: boolean;
}

export interface PublishState {
  /** What the library said when this browser last took it. */
  base: Definitions;
  mine: Definitions;
  /** What is published now. */
  theirs: Definitions;
}

export interface PublishChoices {
  /** Not to be published: the library keeps what it says of them. Keys as `keyOf` writes them. */
  leave: ReadonlySet<string>;
  /** Whose side holds in a conflict. Keys as `keyOf` writes them. */
  sides: ReadonlyMap<string, Sides>;
}

export interface PublishPlan {
  content: Definitions;
  /** Against what is published now. */
  changes: EntryChange[];
  /** Also those that are settled, so that what was chosen can be changed. Until then the library keeps what it says. */
  conflicts: PublishConflict[];
}

export function planPublish(state: PublishState, { leave, sides }: PublishChoices): PublishPlan {
  const [base, mine, theirs] = [entriesOf(state.base), entriesOf(state.mine), entriesOf(state.theirs)];
  const content: Entry[] = [];
  const conflicts: PublishConflict[] = [];
  for (const key of new Set([...theirs.keys(), ...mine.keys(), ...base.keys()])) {
    const three = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) };
    if (leave.has(key)) {
      if (three.theirs) content.push(three.theirs);
      continue;
    }
    const { entry, conflict } = settle(three, sides.get(key) ?? NO_SIDES);
    if (entry) content.push(entry);
    if (conflict) conflicts.push(conflict);
  }
  const whole = definitionsOf(content);
  return { content: whole, changes: compareLibraries(state.theirs, whole), conflicts };
}

interface ThreeEntries {
  base: Entry | undefined;
  mine: Entry | undefined;
  theirs: Entry | undefined;
}

function settle(
  { base, mine, theirs }: ThreeEntries,
  sides: Sides,
): { entry: Entry | undefined; conflict: PublishConflict | null } {
  const same = (a: Entry | undefined, b: Entry | undefined) => (a && b ? saysTheSame(a, b) : a === b);
  const take = (entry: Entry | undefined) => ({ entry, conflict: null });
  if (same(mine, theirs) || same(mine, base)) return take(theirs);
  if (same(theirs, base)) return take(mine);
  const whole = sideOf(sides, WHOLE);
  const wholly = whole === 'mine' ? mine : theirs;
  const any = mine ?? theirs;
  if (!any) return take(wholly);
  const about = { kind: any.kind, id: any.id, name: any.definition.name };
  if (!mine || !theirs) {
    const removedBy = mine ? 'theirs' : 'mine';
    return {
      entry: wholly,
      conflict: { ...about, fields: [], removedBy, fits: false, settled: whole !== null },
    };
  }
  const merged = mergeDefinitions(base?.definition, mine.definition, theirs.definition, sides);
  const entry = asEntry(mine, merged.value);
  const fields = merged.conflicts;
  const isOpen = fields.some(({ side }) => side === null);
  if (entry && fields.length === 0) return take(entry);
  const fits = entry !== null || isOpen;
  const settled = !isOpen && (fits || whole !== null);
  return {
    entry: settled ? (entry ?? wholly) : theirs,
    conflict: { ...about, fields, removedBy: null, fits, settled },
  };
}

/** null: what came of the merge is no definition, or one that agents could not run. */
function asEntry({ kind, id }: Entry, value: unknown): Entry | null {
  switch (kind) {
    case 'action': {
      const read = actionSchema.safeParse(value);
      const works = read.success && (read.data.status !== 'active' || checkAction(read.data).length === 0);
      return works ? { kind, id, definition: read.data } : null;
    }
    case 'connection': {
      const read = connectionSchema.safeParse(value);
      return read.success ? { kind, id, definition: read.data } : null;
    }
    case 'helpdesk': {
      const read = helpdeskSchema.safeParse(value);
      return read.success ? { kind, id, definition: read.data } : null;
    }
  }
}

export interface AfterPublish {
  take: Definitions;
  remove: EntryKey[];
  base: Entry[];
  forgotten: EntryKey[];
}

/**
 * What this browser has to do once `content` is published: it follows all of it, save what was left out.
 * @param now what stands here by then: what was saved since `mine` was read was not published, and stays
 */
export function planAfterPublish(
  { base, mine }: Pick<PublishState, 'base' | 'mine'>,
  content: Definitions,
  leave: ReadonlySet<string>,
  now: Definitions = mine,
): AfterPublish {
  const [was, read, here, published] = [entriesOf(base), entriesOf(mine), entriesOf(now), entriesOf(content)];
  const stays = (key: string) => {
    const [before, own] = [read.get(key), here.get(key)];
    return leave.has(key) || !(before && own ? saysTheSame(before, own) : before === own);
  };
  const take = [...published].flatMap(([key, entry]) => {
    const own = here.get(key);
    return stays(key) || (own && saysTheSame(own, entry)) ? [] : [entry];
  });
  const gone = [...was].flatMap(([key, { kind, id }]) => (published.has(key) ? [] : [{ key, kind, id }]));
  return {
    take: definitionsOf(take),
    remove: gone.filter(({ key }) => here.has(key) && !stays(key)).map(({ kind, id }) => ({ kind, id })),
    base: [...published.values()],
    forgotten: gone.map(({ kind, id }) => ({ kind, id })),
  };
}
