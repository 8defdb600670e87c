// The addresses that a secret may go to, one a row, each with whether this browser lets Deskhand reach it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '#components/shared/IconButton.tsx';
import { isOrigin } from '#lib/connection/check-connection.ts';
import { afterPress } from '../parts/after-press.ts';
import { PageIcon } from '../parts/PageIcon.tsx';
import { OriginAccess } from './OriginAccess.tsx';
import { CONNECTION_FORM } from './TextField.tsx';
import type { FieldsProps } from './use-fields.ts';

const MOST = 50;

export function OriginRows({ form, change, problemsAt, touch }: FieldsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [focusAt, setFocusAt] = useState<number | null>(null);
  const { origins } = form;
  useEffect(() => {
    if (focusAt === null) return;
    list.current?.querySelectorAll<HTMLInputElement>('.input')[focusAt]?.focus();
    setFocusAt(null);
  }, [focusAt]);
  const setRow = (row: number, origin: string) =>
    change({ origins: origins.map((other, index) => (index === row ? origin : other)) });
  const remove = (row: number) => {
    change({ origins: origins.filter((_origin, index) => index !== row) });
    setFocusAt(Math.max(0, row - 1));
  };
  const [none] = problemsAt('origins');
  return (
    <fieldset class="stack-s" data-field="origins" aria-label="Origins">
      <div class="title">
        <h3>Origins</h3>
        <small>The secret goes to these addresses only</small>
        {origins.length < MOST && (
          <button
            class="button push"
            data-size="s"
            type="button"
            onClick={() => {
              change({ origins: [...origins, ''] });
              setFocusAt(origins.length);
            }}
          >
            <PageIcon name="plus" /> Add origin
          </button>
        )}
      </div>
      <ul class="boxed origins" ref={list}>
        {origins.map((origin, row) => (
          <OriginRow
            // rows have nothing else of their own, and their text is controlled
            key={row}
            row={row}
            origin={origin}
            problem={problemsAt(`origins[${row}]`)[0] ?? (row === 0 ? none : undefined)}
            onChange={(text) => setRow(row, text)}
            onTouch={() => {
              touch(`origins[${row}]`);
              touch('origins');
            }}
            onRemove={origins.length > 1 ? () => remove(row) : null}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface OriginRowProps {
  row: number;
  origin: string;
  problem: string | undefined;
  onChange: (origin: string) => void;
  onTouch: () => void;
  /** null: the last row stays. */
  onRemove: (() => void) | null;
}

function OriginRow({ row, origin, problem, onChange, onTouch, onRemove }: OriginRowProps) {
  const id = `origin-${row}`;
  return (
    <li data-field={`origins[${row}]`}>
      <div class="origin-row">
        <input
          class="input mono"
          form={CONNECTION_FORM}
          value={origin}
          maxLength={300}
          spellcheck={false}
          autocomplete="off"
          inputMode="url"
          placeholder="https://api.example.com"
          aria-label={`Origin ${row + 1}`}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : id}
          onInput={(event) => onChange(event.currentTarget.value)}
          onBlur={() => afterPress(onTouch)}
        />
        {isOrigin(origin.trim()) && <OriginAccess origin={origin.trim()} />}
        {onRemove && (
          <IconButton icon="close" label={`Remove origin ${row + 1}${origin && ` (${origin})`}`} onClick={onRemove} />
        )}
      </div>
      <p class="field__error" id={id} role="status">
        {problem}
      </p>
    </li>
  );
}
