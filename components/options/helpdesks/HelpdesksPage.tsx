// The sites whose open ticket Deskhand may read: which, since when, and whether the browser still allows it.
import type { Site } from '#lib/messages.ts';
import { allowSite, removeSite } from '../changes.ts';
import { sites } from '../options-state.ts';
import { formatDay } from '../parts/dates.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { AddHelpdesk } from './AddHelpdesk.tsx';

export function HelpdesksPage() {
  const list = sites.value.value;
  return (
    <>
      <PageHead
        title="Helpdesks"
        count={
          list && (
            <>
              <strong>{list.length}</strong> allowed
            </>
          )
        }
      />
      <div class="narrow-text">
        <p class="lead">
          On these sites, and nowhere else, Deskhand reads the ticket that is open. A site can also be allowed from the
          sidebar, beside its page.
        </p>
        <AddHelpdesk />
      </div>
      <Loaded from={sites}>{(found) => (found.length === 0 ? <NoSites /> : <SiteTable found={found} />)}</Loaded>
    </>
  );
}

function NoSites() {
  return (
    <section class="empty" aria-labelledby="empty-title">
      <PageIcon name="helpdesks" />
      <h2 id="empty-title">No helpdesk allowed yet</h2>
      <p>Type its address above. The browser then asks you whether Deskhand may read that site.</p>
    </section>
  );
}

function SiteTable({ found }: { found: Site[] }) {
  return (
    <table class="list">
      <caption class="unseen">Allowed helpdesks</caption>
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col" class="wide-only">
            Since
          </th>
          <th scope="col" class="wide-only">
            In this browser
          </th>
          <td>
            <span class="unseen">What can be done</span>
          </td>
        </tr>
      </thead>
      <tbody>
        {found.map((site) => (
          <SiteRow key={site.origin} site={site} />
        ))}
      </tbody>
    </table>
  );
}

function SiteRow({ site: { origin, addedAt, granted } }: { site: Site }) {
  const since = <time dateTime={new Date(addedAt).toISOString()}>{formatDay(addedAt)}</time>;
  const status = (
    <span class="status" data-is={granted ? 'good' : 'bad'}>
      {granted ? 'Allowed' : 'Taken back'}
    </span>
  );
  return (
    <tr>
      <th scope="row">
        <code>{origin}</code>
        {!granted && (
          <small>The browser’s permission was taken back: nothing is read there until you allow it again.</small>
        )}
        <span class="narrow-only facts">
          {status} <span>since {since}</span>
        </span>
      </th>
      <td class="wide-only">{since}</td>
      <td class="wide-only">{status}</td>
      <td class="tools">
        <div class="buttons">
          {!granted && (
            <button
              class="button"
              data-size="s"
              type="button"
              aria-label={`Allow again: ${origin}`}
              onClick={() => void allowSite(origin)}
            >
              Allow again
            </button>
          )}
          <button
            class="button"
            data-size="s"
            type="button"
            aria-label={`Remove ${origin}`}
            onClick={() => void removeSite(origin)}
          >
            Remove
          </button>
        </div>
      </td>
    </tr>
  );
}
