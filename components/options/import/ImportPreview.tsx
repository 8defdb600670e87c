// What one request would become: its address, inputs, outputs, connection, and what could not be carried over.
import { Icon } from '#components/shared/Icon.tsx';
import { RequestView } from '#components/shared/RequestView.tsx';
import type { ImportedAction } from '#lib/import/imported.ts';
import { keyWords } from './connection-words.ts';
import { shownTemplate } from './shown-template.ts';

export function ImportPreview({ imported }: { imported: ImportedAction }) {
  const { action, connection, leftOut } = imported;
  const { request } = action;
  return (
    <div class="import-preview">
      {action.description !== '' && <p class="prose">{action.description}</p>}
      <RequestView request={shownTemplate(request)} />
      <div class="import-parts">
        <section>
          <h3>Inputs: {action.inputs.length}</h3>
          {action.inputs.length === 0 && <p class="muted">None: it always sends the same.</p>}
          <ul>
            {action.inputs.map((input) => (
              <li key={input.name}>
                <code>{input.name}</code>{' '}
                <small>
                  {input.type}
                  {input.options ? `, one of ${input.options.length}` : ''}
                  {input.required ? '' : ', optional'}
                  {input.sensitive ? ', sensitive' : ''}
                </small>
                <small class="import-about">{input.description}</small>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>Outputs: {action.outputs.length}</h3>
          {action.outputs.length === 0 && <p class="muted">None known: add them from an answer.</p>}
          <ul>
            {action.outputs.map((output) => (
              <li key={output.name}>
                {output.name} <small>{output.format}</small> <code>{output.path}</code>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>Connection</h3>
          {connection ? (
            <p>
              {connection.name}: <small>{keyWords(connection)}, to be filled in</small>
            </p>
          ) : (
            <p class="muted">None found.</p>
          )}
        </section>
        {leftOut.length > 0 && (
          <section>
            <h3>
              <Icon name="alert" small is="warn" /> Not carried over: {leftOut.length}
            </h3>
            <ul class="bullets">
              {leftOut.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
