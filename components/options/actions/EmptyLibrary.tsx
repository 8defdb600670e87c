// The first thing an administrator sees: no actions yet, and the three ways to get some.
import { importDemo, libraryImport } from '../import/library-import.ts';
import { PageIcon } from '../parts/PageIcon.tsx';
import { routeHash } from '../route.ts';

export function EmptyLibrary() {
  return (
    <section class="empty" aria-labelledby="empty-title">
      <PageIcon name="actions" />
      <h2 id="empty-title">No actions yet</h2>
      <p>
        An action is one call to one of your company’s APIs: looking up an order, refunding it. Agents see the ones that
        fit beside each ticket.
      </p>
      <ul class="ways">
        <li>
          <button
            class="button"
            data-kind="primary"
            type="button"
            disabled={libraryImport.value.state === 'running'}
            onClick={() => void importDemo()}
          >
            Start with the demo
          </button>
          <p>Northwind, a made-up shop with 40 actions to look at, change and run. It reaches nothing real.</p>
        </li>
        <li>
          <a class="button" href="#import">
            Import
          </a>
          <p>Bring what you have: a library file, a cURL command, an OpenAPI document or a Postman collection.</p>
        </li>
        <li>
          <a class="button" href={routeHash({ page: 'actions', id: 'new' })}>
            Create action
          </a>
          <p>Describe one call yourself, try it out, and switch it on once its answer looks right.</p>
        </li>
      </ul>
    </section>
  );
}
