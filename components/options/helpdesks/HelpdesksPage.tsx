// The sites whose open ticket Deskhand may read: which, since when, and whether the browser still allows it.
import { useState } from 'preact/hooks';
import type { Site } from '#lib/messages.ts';
import { allowSite } from '../changes.ts';
import { sites } from '../options-state.ts';
import { formatDay } from '../parts/dates.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';
import { AddHelpdesk } from './AddHelpdesk.tsx';
import { DefinitionList } from './definitions/DefinitionList.tsx';
import { RemoveSite } from './RemoveSite.tsx';

/** More are not seen at a glance. */
const SEEN_AT_ONCE = 10;

export function HelpdesksPage() {
  const list = sites.value.value;
  return (
    <>
      <PageHead
        title="Helpdesks"
        count={
          list && (
            <>
              <strong>{list.filter(({ granted }) => granted).length}</strong> allowed
            </>
          )
        }
      />
      <div class="narrow-text">
        <p class="lead">
          On these sites, and nowhere else, Deskhand reads the ticket that is open, once the browser allows it. An agent
          allows a site with one click in the sidebar, beside its page.
        </p>
        <AddHelpdesk />
      </div>
      <Loaded from={sites}>{(found) => (found.length === 0 ? <NoSites /> : <SiteList found={found} />)}</Loaded>
      <DefinitionList />
    </>
  );
}

function NoSites() {
  return (
    <section class="empty" aria-labelledby="empty-title">
      <PageIcon name="helpdesks" />
      <h2 id="empty-title">No helpdesk yet</h2>
      <p>Type its address above. The browser then asks you whether Deskhand may read that site.</p>
    </section>
  );
}

function SiteList({ found }: { found: Site[] }) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const isSearched = found.length > SEEN_AT_ONCE;
  const shown = isSearched ? found.filter(({ origin }) => origin.includes(wanted)) : found;
  return (
    <>
      {isSearched && (
        <search>
          <SearchField label="Search helpdesk sites" value={search} onInput={setSearch} />
        </search>
      )}
      {shown.length > 0 ? <SiteTable found={shown} /> : <p class="none-fits">No site fits.</p>}
    </>
  );
}

function SiteTable({ found }: { found: Site[] }) {
  return (
    <table class="list">
      <caption class="unseen">Helpdesk sites</caption>
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

function SiteRow({ site: { origin, addedAt, byPolicy, granted } }: { site: Site }) {
  const since = addedAt !== null && <time dateTime={new Date(addedAt).toISOString()}>{formatDay(addedAt)}</time>;
  const status = (
    <span class="status" data-is={granted ? 'good' : 'bad'}>
      {granted ? 'Allowed' : 'Not allowed'}
    </span>
  );
  return (
    <tr>
      <th scope="row">
        <code>{origin}</code>
        {byPolicy && <SetByOrganisation />}
        {!granted && <small>Not allowed in this browser: nothing is read there until you allow it.</small>}
        <span class="narrow-only facts">
          {status} {since && <span>since {since}</span>}
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
              aria-label={`Allow ${origin}`}
              onClick={() => void allowSite(origin)}
            >
              Allow
            </button>
          )}
          {!byPolicy && <RemoveSite origin={origin} />}
        </div>
      </td>
    </tr>
  );
}
