// A table of names and values in their order: query parameters or headers, and below them the rows that Deskhand adds by itself.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '#components/shared/IconButton.tsx';
import { PageIcon } from '../../parts/PageIcon.tsx';
import { tell } from '../../parts/toast.ts';
import type { ApiPartProps } from './ApiSection.tsx';
import { PairRow } from './PairRow.tsx';
import { MOST_ROWS, type PairList, withNewRow, withoutRow } from './request-edits.ts';
import { useRowKeys } from './row-keys.ts';

interface PairRowsProps extends ApiPartProps {
  list: PairList;
  title: string;
  /** One of them: "parameter", "header". */
  one: string;
  /** Said beside the title. */
  note: string;
  /** Rows that are there by themselves. */
  children?: ComponentChildren;
}

export function PairRows({ editor, onNewInput, list, title, one, note, children }: PairRowsProps) {
  const rows = editor.action.value.request[list];
  const { keys, removed, added } = useRowKeys(rows.length);
  const box = useRef<HTMLElement>(null);
  const toFocus = useRef<string | null>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    box.current?.querySelector<HTMLElement>(toFocus.current)?.focus();
    toFocus.current = null;
  });
  const add = () => {
    toFocus.current = `[data-row="${rows.length}"] input`;
    editor.begin(`request.${list}[${rows.length}].name`, `request.${list}[${rows.length}].value`);
    editor.change((action) => withNewRow(action, list));
  };
  const remove = (index: number) => {
    const row = rows[index];
    if (!row) return;
    toFocus.current = rows.length > 1 ? `[data-row="${Math.min(index, rows.length - 2)}"] .remove` : '[data-add]';
    removed(index);
    editor.touch(`request.${list}`);
    editor.change((action) => withoutRow(action, list, index));
    tell(`The ${one} “${row.name || index + 1}” was removed.`, () => {
      added(index);
      editor.change((action) => withNewRow(action, list, row, index));
    });
  };
  return (
    <section class="section pairs-part" aria-labelledby={titleId} data-field={`request.${list}`} ref={box}>
      <div class="section__head">
        <h3 id={titleId}>{title}</h3>
        <span>{note}</span>
        <button
          class="button"
          data-size="s"
          data-add=""
          type="button"
          disabled={rows.length >= MOST_ROWS}
          title={rows.length >= MOST_ROWS ? `At most ${MOST_ROWS} fit` : undefined}
          onClick={add}
        >
          <PageIcon name="plus" />
          Add {one}
        </button>
      </div>
      {(rows.length > 0 || children) && (
        <ul class="pair-rows">
          {rows.map((row, index) => (
            <li key={keys[index]} data-row={index}>
              <PairRow editor={editor} onNewInput={onNewInput} list={list} one={one} index={index} row={row} />
              <IconButton
                icon="close"
                label={`Remove ${one} ${row.name || index + 1}`}
                class="button remove"
                title="Remove"
                onClick={() => remove(index)}
              />
            </li>
          ))}
          {children}
        </ul>
      )}
    </section>
  );
}
