// The request as it would be sent now, built by the code that sends it, while the action is written. Secrets and sensitive values are
// masked before anything is drawn.
import { useMemo, useState } from 'preact/hooks';
import { CopyButton } from '#components/shared/CopyButton.tsx';
import { Icon } from '#components/shared/Icon.tsx';
import { RequestView } from '#components/shared/RequestView.tsx';
import { actionKind } from '#lib/action/schema.ts';
import type { ShownRequest } from '#lib/run.ts';
import { tell } from '../../parts/toast.ts';
import { routeHash } from '../../route.ts';
import { useConnection } from '../api/connection.ts';
import type { Editor } from '../editor.ts';
import { useSettledAction } from '../settled-action.ts';
import { PreviewError } from './PreviewError.tsx';
import { buildPreview, cutSpans, joined, requestText } from './preview.ts';

/** From the last change to a new preview, in ms. */
const PAUSE = 150;
/** How much of a body is drawn unasked, in characters: drawing 200,000 at every pause would be felt while typing. */
const MOST = 20_000;

export function RequestPreview({ editor }: { editor: Editor }) {
  const action = useSettledAction(editor, PAUSE);
  const values = editor.values.value;
  const connection = useConnection(action.request.connectionId);
  const preview = useMemo(() => buildPreview(action, values, connection), [action, values, connection]);
  const { request, samples, refused } = preview;
  // what the form says of a field is said here in the same words
  const wrong = editor.problems.value.find(({ field }) => field.startsWith('request.')) ?? preview.problem;
  // an empty form is not told off
  const begun = wrong === null || !editor.fresh.value.has(wrong.field);
  const text = useMemo(() => (request ? requestText(request) : ''), [request]);
  return (
    <section class="panel preview" aria-labelledby="preview-title">
      <header>
        <h2 id="preview-title">Request preview</h2>
        <span class="method" data-does={actionKind(action.request.method)}>
          {action.request.method}
        </span>
        {request && <CopyButton name="Request as shown" text={text} say={tell} />}
      </header>
      {wrong && begun && <PreviewError {...wrong} action={action} />}
      {!begun && !request && <p class="panel__empty">Stands here as soon as there is an endpoint.</p>}
      {request && <Shown request={request} />}
      {refused && (
        <p class="preview-note">
          <Icon name="alert" small is="warn" /> Without the credential: the connection does not name this address.
        </p>
      )}
      {request && <Samples samples={samples} of={action.inputs.length} id={editor.id} />}
    </section>
  );
}

function Shown({ request }: { request: ShownRequest }) {
  const [whole, setWhole] = useState(false);
  const length = useMemo(() => (request.body ? joined(request.body).length : 0), [request]);
  const cut = length > MOST && !whole;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="preview-scroll" aria-label="Request" tabIndex={0}>
        <RequestView request={cut && request.body ? { ...request, body: cutSpans(request.body, MOST) } : request} />
      </section>
      {cut && (
        <p class="preview-note">
          The first {MOST.toLocaleString('en')} of {length.toLocaleString('en')} characters of the body.{' '}
          <button class="button" data-size="s" type="button" onClick={() => setWhole(true)}>
            Show all of it
          </button>
        </p>
      )}
    </>
  );
}

function Samples({ samples, of, id }: { samples: string[]; of: number; id: string }) {
  if (of === 0) return null;
  const link = <a href={routeHash({ page: 'actions', id, view: 'test' })}>Test values</a>;
  if (samples.length === 0) return <p class="preview-note">With your test values. {link}</p>;
  return (
    <p class="preview-note">
      {samples.length === of ? (
        'All values are samples.'
      ) : (
        <>
          Samples:{' '}
          {samples.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <code>{name}</code>
            </span>
          ))}
          .
        </>
      )}{' '}
      {link}
    </p>
  );
}
