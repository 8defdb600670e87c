// The revisions of an action, newest first: two are chosen to be compared, one can be restored.
import { useState } from 'preact/hooks';
import type { RevisionSummary } from '#lib/action/draft.ts';
import type { EditableAction } from '#lib/messages.ts';
import { STATUS_WORDS } from '../actions/action-list.ts';
import { formatMoment } from '../parts/dates.ts';
import { type Choice, standing } from './choice.ts';

/** Rows drawn at once. */
const PORTION = 50;
const TONES = { active: 'good', draft: undefined, inactive: 'off' } as const;

interface RevisionListProps {
  found: EditableAction;
  revisions: RevisionSummary[];
  choice: Choice | null;
  busy: boolean;
  onChoose: (choice: Choice) => void;
  onRestore: (revision: number) => void;
}

export function RevisionList({ found, revisions, choice, busy, onChoose, onRestore }: RevisionListProps) {
  const [shown, setShown] = useState(PORTION);
  return (
    <div class="revisions">
      <table class="list" data-picks="two">
        <caption class="unseen">Revisions, newest first</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Revision</th>
            <td>
              <span class="unseen">What can be done</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {revisions.slice(0, shown).map((one) => (
            <RevisionRow
              key={one.revision}
              one={one}
              found={found}
              choice={choice}
              busy={busy}
              onChoose={onChoose}
              onRestore={onRestore}
            />
          ))}
        </tbody>
      </table>
      {revisions.length > shown && (
        <p class="portion">
          <button class="button" type="button" onClick={() => setShown(shown + PORTION)}>
            Show {Math.min(PORTION, revisions.length - shown)} more
          </button>
        </p>
      )}
    </div>
  );
}

interface RevisionRowProps extends Omit<RevisionListProps, 'revisions'> {
  one: RevisionSummary;
}

function RevisionRow({ one, found, choice, busy, onChoose, onRestore }: RevisionRowProps) {
  const { revision, name, status, updatedAt, broken } = one;
  const stands = standing(one, found);
  const side = (part: keyof Choice, word: string) => (
    <td class="box">
      <label class="select">
        <input
          type="radio"
          name={`compare-${part}`}
          aria-label={`Compare ${word} revision ${revision}`}
          checked={choice?.[part] === revision}
          disabled={broken !== null || choice === null}
          onChange={() => choice && onChoose({ ...choice, [part]: revision })}
        />
      </label>
    </td>
  );
  return (
    <tr>
      {side('before', 'from')}
      {side('after', 'to')}
      <th scope="row">
        <span class="title">
          <strong>{revision}</strong>
          <span class="status" data-is={TONES[status]}>
            {STATUS_WORDS[status]}
          </span>
          {stands && <span class="pill">{stands}</span>}
        </span>
        <small>{name}</small>
        <small>{updatedAt > 0 ? formatMoment(updatedAt) : 'Nobody knows when'}</small>
        {broken !== null && <small data-is="bad">Cannot be read: {broken}</small>}
      </th>
      <td class="tools">
        {broken === null && found.action?.revision !== revision && (
          <button
            class="button"
            data-size="s"
            type="button"
            disabled={busy}
            aria-label={`Restore revision ${revision}`}
            onClick={() => onRestore(revision)}
          >
            Restore
          </button>
        )}
      </td>
    </tr>
  );
}
