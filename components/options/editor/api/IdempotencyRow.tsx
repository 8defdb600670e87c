// The header that carries the run's id with every write: it can be called otherwise, or turned off with a warning.
import { useRef, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { IDEMPOTENCY_HEADER } from '#lib/action/schema.ts';
import { Field } from '../../parts/Field.tsx';
import type { Editor } from '../editor.ts';
import { fieldState } from './field-state.ts';
import { withRequest } from './request-edits.ts';

export function IdempotencyRow({ editor }: { editor: Editor }) {
  const name = editor.action.value.request.idempotencyHeader;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { problems, onTouch } = fieldState(editor, 'request.idempotencyHeader');
  const change = (header: string | null) =>
    editor.change((action) => withRequest(action, { idempotencyHeader: header }));
  const editing = name !== null && (open || problems.length > 0);
  return (
    <li data-fixed="" data-is={name === null ? 'warn' : undefined} data-field="request.idempotencyHeader">
      <code>{name ?? IDEMPOTENCY_HEADER}</code>
      <div class="stack-s">
        <div class="added-line">
          {name === null ? (
            <span>
              <Icon name="alert" small /> Off: browsers re-send a request whose connection dropped, and the server
              cannot tell that it is the same one. It may act twice.
            </span>
          ) : (
            <span>The run’s id, so that the server can tell a request sent twice</span>
          )}
          <button
            class="button"
            data-size="s"
            type="button"
            ref={button}
            aria-expanded={name === null ? undefined : editing}
            aria-label={name === null ? 'Send the run’s id again' : 'Change the header for the run’s id'}
            onClick={() => (name === null ? change(IDEMPOTENCY_HEADER) : setOpen(!editing))}
          >
            {name === null ? 'Turn on' : 'Change'}
          </button>
        </div>
        {editing && (
          <>
            <Field label="Header for the run’s id" problems={problems} onTouch={onTouch}>
              {(control) => (
                <input
                  class="input mono"
                  {...control}
                  type="text"
                  maxLength={100}
                  spellcheck={false}
                  autocomplete="off"
                  value={name}
                  onInput={({ currentTarget: { value } }) => change(value)}
                />
              )}
            </Field>
            <div class="buttons">
              {name !== IDEMPOTENCY_HEADER && (
                <button class="button" data-size="s" type="button" onClick={() => change(IDEMPOTENCY_HEADER)}>
                  Back to {IDEMPOTENCY_HEADER}
                </button>
              )}
              <button
                class="button"
                data-size="s"
                type="button"
                onClick={() => {
                  setOpen(false);
                  change(null);
                  button.current?.focus();
                }}
              >
                Turn off
              </button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}
