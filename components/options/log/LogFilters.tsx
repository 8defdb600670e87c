// What the log is narrowed to. All of it stands in the address; what is seldom asked stands behind "More filters".
import { useState } from 'preact/hooks';
import { PageIcon } from '../parts/PageIcon.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { DateFilter } from './DateFilter.tsx';
import { FilterSelect } from './FilterSelect.tsx';
import { changeView, facets, feed, view } from './log-state.ts';
import { countMore, FIRST_LOG_VIEW, isNarrowed, LONGEST_WORDS, type LogView, OUTCOMES } from './log-view.ts';
import { countText, OUTCOME_WORDS, showWords } from './log-words.ts';

const SHOWS = ['all', 'runs', 'events'] as const;
const TESTS = { include: 'With tests', 'leave-out': 'Without tests', only: 'Tests alone' } as const;

export function LogFilters() {
  const now = view.value;
  const known = facets.value.value;
  const change = (part: Partial<LogView>) => changeView({ ...view.peek(), ...part });
  const set = countMore(now);
  const [unfolded, setUnfolded] = useState(set > 0);
  const runs = now.show !== 'events';
  return (
    <>
      <fieldset class="tabs" aria-label="Entries">
        {SHOWS.map((show) => (
          <button key={show} type="button" aria-pressed={now.show === show} onClick={() => change({ show })}>
            {showWords(show)} {known && <span>{totalOf(show).toLocaleString()}</span>}
          </button>
        ))}
      </fieldset>
      <search class="filters log-filters">
        <SearchField
          label="Search the log"
          value={now.search}
          onInput={(search) => changeView({ ...view.peek(), search: search.slice(0, LONGEST_WORDS) }, true)}
        />
        <FilterSelect
          label="Action"
          any="Any action"
          value={now.actionId}
          options={named(known?.actions)}
          onChange={(actionId) => change({ actionId })}
        />
        {runs && (
          <FilterSelect
            label="Agent"
            any="Any agent"
            value={now.agent}
            options={known?.agents.map((agent) => [agent, agent || 'Nobody named'])}
            onChange={(agent) => change({ agent })}
          />
        )}
        {runs && (
          <FilterSelect
            label="Outcome"
            any="Any outcome"
            value={now.outcome}
            options={OUTCOMES.map((outcome) => [outcome, OUTCOME_WORDS[outcome]])}
            onChange={(outcome) => change({ outcome: OUTCOMES.find((one) => one === outcome) ?? null })}
          />
        )}
        <DateFilter />
        <button
          class="button"
          data-kind="plain"
          type="button"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          <PageIcon name={unfolded ? 'up' : 'down'} /> More filters{set > 0 && ` (${set})`}
        </button>
        {isNarrowed(now) && (
          <button
            class="button"
            data-kind="plain"
            type="button"
            onClick={() => changeView({ ...FIRST_LOG_VIEW, show: view.peek().show })}
          >
            Clear filters
          </button>
        )}
        <output>{feed.ready.value ? countText(counted()) : ''}</output>
        {unfolded && (
          <div class="more-filters">
            <FilterSelect
              label="Connection"
              any="Any connection"
              value={now.connectionId}
              options={named(known?.connections)}
              onChange={(connectionId) => change({ connectionId })}
            />
            {runs && (
              <input
                class="input"
                type="text"
                aria-label="Ticket number"
                placeholder="Ticket number"
                maxLength={LONGEST_WORDS}
                value={now.ticket}
                onInput={(event) => changeView({ ...view.peek(), ticket: event.currentTarget.value }, true)}
              />
            )}
            {runs && (
              <select
                class="input"
                aria-label="Tests"
                value={now.tests}
                onChange={(event) => {
                  const tests = event.currentTarget.value;
                  change({ tests: tests === 'only' || tests === 'leave-out' ? tests : 'include' });
                }}
              >
                {Object.entries(TESTS).map(([tests, words]) => (
                  <option key={tests} value={tests}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </div>
        )}
      </search>
    </>
  );
}

function named(known: readonly { id: string; name: string }[] | undefined): [string, string][] | undefined {
  return known?.map(({ id, name }) => [id, name.trim() || 'Without a name']);
}

function totalOf(show: LogView['show']): number {
  const known = facets.value.value;
  if (known === null) return 0;
  return (show === 'events' ? 0 : known.runs) + (show === 'runs' ? 0 : known.events);
}

function counted() {
  return {
    shown: feed.entries.value.length,
    more: feed.more.value,
    looked: feed.looked.value,
    total: facets.value.value === null ? null : totalOf(view.value.show),
    narrowed: isNarrowed(view.value),
  };
}
