// The first thing an administrator sees: no actions yet, and the two ways to get some.
import { ImportButton } from '../import/ImportButton.tsx';
import { importDemo, libraryImport } from '../import/library-import.ts';
import { PageIcon } from '../parts/PageIcon.tsx';

export function EmptyLibrary() {
  return (
    <section class="empty" aria-labelledby="empty-title">
      <PageIcon name="actions" />
      <h2 id="empty-title">No actions yet</h2>
      <p>
        An action is one call to one of your company’s APIs: looking up an order, refunding it. Agents see the ones that
        fit beside each ticket.
      </p>
      <div class="buttons">
        <ImportButton primary />
        <button
          class="button"
          type="button"
          disabled={libraryImport.value.state === 'running'}
          onClick={() => void importDemo()}
        >
          Load the demo library
        </button>
      </div>
      <p>
        <small>The demo library belongs to Northwind, a made-up shop. It reaches nothing real.</small>
      </p>
    </section>
  );
}
