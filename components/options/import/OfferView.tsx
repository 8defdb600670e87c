// The requests of a document to choose from, with a look at what each would become, and the bar that adds the chosen ones.
import { useMemo, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { actions } from '../options-state.ts';
import { AddBar } from './AddBar.tsx';
import { FindingList } from './FindingList.tsx';
import { chosen, offered, type ReadState } from './import-reading.ts';
import { OfferRow } from './OfferRow.tsx';
import { filterOffer, filterRows, groupsOf, type OfferFilter } from './offer-filter.ts';

/** More rows than that are drawn only when they are asked for: a document may hold 100,000. */
const PORTION = 100;

export function OfferView({ offer }: { offer: Extract<ReadState, { state: 'offer' }> }) {
  const [filter, setFilter] = useState<OfferFilter>({ query: '', group: '' });
  const [portion, setPortion] = useState(PORTION);
  const all = offered.value;
  const groups = useMemo(() => groupsOf(all), [all]);
  const rows = useMemo(() => filterRows(all), [all]);
  const shown = useMemo(() => filterOffer(rows, filter), [rows, filter]);
  const numbers = new Intl.NumberFormat();
  const narrow = (change: Partial<OfferFilter>) => {
    setFilter({ ...filter, ...change });
    setPortion(PORTION);
  };
  const tick = (on: boolean) => {
    const keys = new Set(chosen.peek());
    for (const { key, refused } of shown) {
      if (on && refused === null) keys.add(key);
      else keys.delete(key);
    }
    chosen.value = keys;
  };
  const what = offer.kind === 'openapi' ? 'operations' : 'requests';
  const free = actions.value.value;
  return (
    <div class="import-open">
      <header class="title">
        <h2>{offer.title}</h2>
        <span class="muted">
          {offer.kind === 'openapi' ? 'OpenAPI' : 'Postman collection'}, {numbers.format(offer.count)} {what}
        </span>
      </header>
      {offer.findings.list.length > 0 && (
        <details class="more">
          <summary>
            <Icon name="right" small turns /> The document breaks its format in{' '}
            {numbers.format(offer.findings.list.length + offer.findings.more)} places
          </summary>
          <FindingList findings={offer.findings} />
        </details>
      )}
      <search class="filters">
        <div class="search">
          <Icon name="search" />
          <input
            class="input"
            type="search"
            aria-label={`Search ${what}`}
            placeholder="Search name, method or path"
            value={filter.query}
            onInput={(event) => narrow({ query: event.currentTarget.value })}
          />
        </div>
        {groups.length > 1 && (
          <select
            class="input import-group"
            aria-label={offer.kind === 'openapi' ? 'Tag' : 'Folder'}
            value={filter.group}
            onChange={(event) => narrow({ group: event.currentTarget.value })}
          >
            <option value="">{offer.kind === 'openapi' ? 'All tags' : 'All folders'}</option>
            {groups.map(({ name, count }) => (
              <option key={name} value={name}>
                {name} ({count})
              </option>
            ))}
          </select>
        )}
        <div class="buttons">
          <button class="button" data-size="s" type="button" onClick={() => tick(true)}>
            Select all shown
          </button>
          <button class="button" data-size="s" type="button" onClick={() => tick(false)}>
            Select none
          </button>
        </div>
        <output>
          {numbers.format(shown.length)} of {numbers.format(offer.count)} shown
        </output>
      </search>
      {shown.length === 0 ? (
        <p class="nothing">None fits the search.</p>
      ) : (
        <table class="list import-list">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">Add</span>
              </th>
              <th scope="col">Name</th>
              <th scope="col" class="wide-only">
                {offer.kind === 'openapi' ? 'Tags' : 'Folder'}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, portion).map((request) => (
              <OfferRow key={request.key} request={request} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > portion && (
        <p class="portion">
          <button class="button" type="button" onClick={() => setPortion(portion + PORTION)}>
            Show {numbers.format(Math.min(PORTION, shown.length - portion))} more
          </button>
        </p>
      )}
      <AddBar source={offer.title} used={free?.actions.length ?? 0} limit={free?.limit ?? 0} />
    </div>
  );
}
