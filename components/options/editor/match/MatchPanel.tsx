// Where this action stands on a ticket, against all others and why, while it is being written.
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { lineOf, reasonPath } from '#components/shared/reason-path.ts';
import { shareAgents } from '#lib/action/groups.ts';
import type { Action } from '#lib/action/schema.ts';
import type { MatchRow } from '#lib/suggest/match.ts';
import type { Reason } from '#lib/suggest/suggestion.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { lazy, useLazy } from '../../parts/lazy.ts';
import { TicketPicker } from '../../parts/TicketPicker.tsx';
import { routeHash } from '../../route.ts';
import type { Editor } from '../editor.ts';
import { definitions, useDefinitions } from '../other-actions.ts';
import { useSettledAction } from '../settled-action.ts';
import { ordinal, rowWords, standing } from './standing.ts';

const matching = lazy(() => import('#lib/suggest/match.ts'));

/** The ticket stays chosen from one action to the next, and goes with the page: it is never kept. */
const chosen = signal<Ticket | null>(null);

export function MatchPanel({ editor }: { editor: Editor }) {
  useDefinitions();
  const ticket = chosen.value;
  return (
    <section class="panel" aria-labelledby="match-title">
      <header>
        <h2 id="match-title">Match</h2>
        <small />
        <TicketPicker
          label={ticket ? 'Another ticket…' : 'Choose a ticket…'}
          onPick={(picked) => {
            chosen.value = picked;
          }}
        />
      </header>
      {ticket === null ? (
        <p class="panel__empty">Choose a ticket to see where this action ranks on it, and why.</p>
      ) : (
        <Standing editor={editor} ticket={ticket} />
      )}
    </section>
  );
}

function Standing({ editor, ticket }: { editor: Editor; ticket: Ticket }) {
  const action = useSettledAction(editor);
  const others = definitions.value.value?.actions ?? null;
  const matchAction = useLazy(matching)?.matchAction ?? null;
  const match = useMemo(
    () => others && (matchAction?.(action, besideIn(others, action), ticket) ?? null),
    [action, others, ticket, matchAction],
  );
  if (match === null) return <p class="panel__empty">Comparing…</p>;
  const shown = match.rows.filter((row) => row.suggested).length;
  return (
    <div class="inside match">
      <p class="match__ticket">
        {ticket.number ? `#${ticket.number} ` : ''}
        {ticket.subject || 'Pasted text'}
      </p>
      <output>{standing(match, action.id)}</output>
      {match.rows.length > 0 && (
        <ol class="match__rows">
          {match.rows.map((row, index) => (
            <Row
              key={row.actionId}
              row={row}
              place={row.actionId === action.id ? (match.rank ?? index + 1) : index + 1}
              shown={shown}
              own={row.actionId === action.id}
              phrases={phrasesIn(row.actionId === action.id ? action : others?.find(({ id }) => id === row.actionId))}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

/** Those that an agent who is offered this one is offered, too: nothing else competes with it. */
const besideIn = (others: readonly Action[], action: Action): Action[] =>
  others.filter((other) => shareAgents(action, other));

const phrasesIn = (action: Action | undefined): readonly string[] => action?.phrases ?? [];

interface RowProps {
  row: MatchRow;
  place: number;
  /** How many of all rows agents would see. */
  shown: number;
  own: boolean;
  /** What the action’s author wrote down that customers say. */
  phrases: readonly string[];
}

function Row({ row, place, shown, own, phrases }: RowProps) {
  const percent = `${Math.round(row.confidence * 100)}%`;
  return (
    <li aria-current={own ? 'true' : undefined} value={place}>
      <span class="match__name">
        <span aria-hidden="true">{place}</span>{' '}
        {own ? (
          <strong>{row.name || 'This action'}</strong>
        ) : (
          <a href={routeHash({ page: 'actions', id: row.actionId })}>{row.name}</a>
        )}
        <small data-is={row.suggested ? 'good' : undefined}>{rowWords(row, shown)}</small>
      </span>
      <meter min={0} max={1} value={row.confidence} aria-label={`How sure it fits, ${ordinal(place)}`}>
        {percent}
      </meter>
      <span class="match__score">{percent}</span>
      {row.reasons.length > 0 && (
        <ul class="match__why" aria-label="Why">
          {row.reasons.map((reason) => (
            <li key={`${reason.messageId} ${reason.start} ${reason.text}`}>
              <Steps reason={reason} line={lineOf(reason, phrases)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** @param line the whole line that its author wrote down, where one of its words matched */
function Steps({ reason, line }: { reason: Reason; line: string | null }) {
  const { means, leads } = reasonPath(reason);
  return (
    <>
      <mark>{reason.text}</mark>
      {means !== null && <small> → {means}</small>}
      {line === null ? leads !== null && <small> → {leads}</small> : <small> → line “{line}”</small>}
    </>
  );
}
