// The request of an action: method and endpoint, connection, query parameters, headers, body. What it comes to, RequestPreview shows.
import { useMemo } from 'preact/hooks';
import { MOST_INPUTS } from '#lib/edit/input-list.ts';
import type { Editor } from '../editor.ts';
import { addInputQuietly } from '../inputs/change-inputs.ts';
import { BodyField } from './BodyField.tsx';
import { ConnectionField } from './ConnectionField.tsx';
import { EndpointField } from './EndpointField.tsx';
import { HeaderRows } from './HeaderRows.tsx';
import { QueryRows } from './QueryRows.tsx';
import { withRequest } from './request-edits.ts';

export interface ApiPartProps {
  editor: Editor;
  /** Adds an input to the action; undefined when it has as many as it may. */
  onNewInput: ((name: string) => void) | undefined;
}

export function ApiSection({ editor }: { editor: Editor }) {
  const { inputs, request } = editor.action.value;
  const full = inputs.length >= MOST_INPUTS;
  const onNewInput = useMemo(
    () => (full ? undefined : (name: string) => void addInputQuietly(editor, name)),
    [editor, full],
  );
  const part = { editor, onNewInput };
  return (
    <section class="part api" id="api" aria-labelledby="api-title">
      <h2 id="api-title">API configuration</h2>
      <EndpointField {...part} />
      <ConnectionField editor={editor} />
      <QueryRows {...part} />
      <HeaderRows {...part} />
      <BodyField {...part} />
      <label class="check">
        <input
          type="checkbox"
          checked={request.acceptJsonSuffix}
          onChange={({ currentTarget: { checked } }) =>
            editor.change((action) => withRequest(action, { acceptJsonSuffix: checked }))
          }
        />
        <span>
          Also accept answers of type <code>application/*+json</code>
          <small>Without it an answer must be exactly application/json.</small>
        </span>
      </label>
    </section>
  );
}
