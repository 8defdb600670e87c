// One line of the tree: key, value, what it is or would be called as an output, and Add with its form.
import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { Icon } from '#components/shared/Icon.tsx';
import { type NodeLine, valueLine } from '#lib/response/answer-tree.ts';
import { PageIcon } from '../parts/PageIcon.tsx';

export interface RowMark {
  /** Names of the outputs that show this very value; Add is not offered again. */
  chosen: string[];
  /** Names of those that show it among others, as `[*]` does. */
  among: string[];
  /** What it would be called. */
  suggested: string;
  /** Why no path can name it. */
  refused: string | null;
}

interface TreeRowProps {
  line: NodeLine;
  mark: RowMark;
  /** How the line is called in words. */
  name: string;
  active: boolean;
  onPress: (line: NodeLine) => void;
  onAdd: (line: NodeLine) => void;
  /** The form, while it is open. */
  children?: ComponentChildren;
}

const TAGS = { text: 'b', number: 'u', word: 'i' } as const;

function Row({ line, mark, name, active, onPress, onAdd, children }: TreeRowProps) {
  const value = valueLine(line.value);
  const Tag = TAGS[value.is];
  const chosen = [...mark.chosen, ...mark.among];
  return (
    <li
      role="treeitem"
      data-key={line.key}
      tabIndex={active ? 0 : -1}
      aria-level={line.level}
      aria-setsize={line.of}
      aria-posinset={line.place}
      aria-expanded={line.open ?? undefined}
      aria-selected={active}
      style={{ '--level': String(Math.min(line.level - 1, 12)) }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of its lines */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pressing it is the line's own press, for pointers */}
      <div class="node" onClick={() => onPress(line)}>
        <span class="twist">{line.open !== null && <PageIcon name={line.open ? 'down' : 'right'} />}</span>
        {line.step !== null && <span class="step">{line.step}: </span>}
        <span class="value">
          <Tag>{value.text}</Tag>
        </span>
        {chosen.length > 0 && (
          <span class="added">
            <Icon name="check" small label="chosen as" /> <span>{chosen.join(', ')}</span>
          </span>
        )}
        {chosen.length === 0 && !children && <span class="suggested">{mark.refused ?? mark.suggested}</span>}
        {mark.chosen.length === 0 && mark.refused === null && !children && (
          <button
            class="button"
            data-size="s"
            type="button"
            tabIndex={active ? 0 : -1}
            aria-label={`Add ${name}`}
            onClick={(event) => {
              event.stopPropagation();
              onAdd(line);
            }}
          >
            Add
          </button>
        )}
      </div>
      {children}
    </li>
  );
}

/** Lines are made anew with every change of the tree, most of them as they were. */
export const TreeRow = memo(Row, (before, after) => {
  const [one, other] = [before.line, after.line];
  return (
    !before.children &&
    !after.children &&
    before.active === after.active &&
    before.mark === after.mark &&
    one.key === other.key &&
    one.open === other.open &&
    one.value === other.value &&
    one.of === other.of &&
    one.place === other.place
  );
});
