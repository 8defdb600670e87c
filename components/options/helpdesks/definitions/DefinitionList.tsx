// The helpdesks that an administrator defined, beside the sites: which, for what sites, and the way to make one.
import { useEffect } from 'preact/hooks';
import type { HelpdeskSummary } from '#lib/messages.ts';
import { pushes } from '../../options-state.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageIcon } from '../../parts/PageIcon.tsx';
import { mayEdit } from '../../policy/by-policy.ts';
import { routeHash } from '../../route.ts';
import { definitions, deleteDefinition } from './definition-changes.ts';
import { definitionEdits, NEW_DEFINITION } from './definition-edits.ts';
import { exportDefinitions } from './export-definitions.ts';

const NEW_HASH = routeHash({ page: 'helpdesks', id: NEW_DEFINITION });

export function DefinitionList() {
  // every push may be about a definition
  useEffect(() => void definitions.load(), [pushes.value]);
  const there = definitions.value.value ?? [];
  return (
    <section class="definitions stack-s" aria-labelledby="definitions-title">
      <div class="title">
        <h2 id="definitions-title">Helpdesks you define</h2>
        <div class="buttons push">
          {there.length > 0 && (
            <button class="button" type="button" onClick={() => void exportDefinitions()}>
              Export
            </button>
          )}
          {mayEdit() && (
            <a class="button" href={NEW_HASH}>
              <PageIcon name="plus" /> Define a helpdesk
            </a>
          )}
        </div>
      </div>
      <p class="lead">
        For a helpdesk that Deskhand does not know: open a ticket of it, point at its parts, and agents have them beside
        the ticket.
      </p>
      <Loaded from={definitions}>{(found) => found.length > 0 && <DefinitionTable found={found} />}</Loaded>
    </section>
  );
}

function DefinitionTable({ found }: { found: HelpdeskSummary[] }) {
  return (
    <table class="list">
      <caption class="unseen">Helpdesks you define</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="wide-only">
            Sites
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map((summary) => (
          <DefinitionRow key={summary.id} summary={summary} />
        ))}
      </tbody>
    </table>
  );
}

function DefinitionRow({ summary: { id, definition, broken } }: { summary: HelpdeskSummary }) {
  if (!definition) {
    return (
      <tr>
        <th scope="row">
          {id}
          <small>It cannot be read: {broken}</small>
        </th>
        <td>
          <button
            class="button"
            data-size="s"
            type="button"
            aria-label={`Delete ${id}`}
            onClick={() => void deleteDefinition(id, null)}
          >
            Delete
          </button>
        </td>
      </tr>
    );
  }
  const sites = definition.origins.map((origin) => new URL(origin).host).join(', ');
  return (
    <tr>
      <th scope="row">
        <a href={routeHash({ page: 'helpdesks', id })}>
          <bdi>{definition.name}</bdi>
        </a>{' '}
        {definitionEdits.value.has(id) && (
          <span class="status" data-is="warn">
            Not saved
          </span>
        )}
        <span class="narrow-only facts">
          <code>{sites}</code>
        </span>
      </th>
      <td class="wide-only">
        <code>{sites}</code>
      </td>
    </tr>
  );
}
