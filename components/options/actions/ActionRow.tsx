// One action in the list: what it is, how it has fared, and its menu.
import { formatAgo, formatMoment } from '../parts/dates.ts';
import { MenuButton } from '../parts/MenuButton.tsx';
import { SelectBox } from '../parts/SelectBox.tsx';
import type { ListSelection } from '../parts/use-selection.ts';
import { routeHash } from '../route.ts';
import {
  DRAFT_WORDS,
  formatShare,
  POOR_SUCCESS,
  type ActionRow as Row,
  type SoundAction,
  STATUS_WORDS,
  shortOrigin,
} from './action-list.ts';
import { menuOf } from './action-menu.ts';

const TONES = { active: 'good', draft: undefined, inactive: 'off' } as const;

interface ActionRowProps {
  row: Row;
  now: number;
  selection: ListSelection;
  onDelete: (row: Row) => void;
}

export function ActionRow({ row, now, selection, onDelete }: ActionRowProps) {
  const { action, connection, runs } = row;
  const method = (
    <span class="method" data-does={action.kind}>
      {action.method}
    </span>
  );
  return (
    <tr>
      <td class="box">
        <SelectBox id={action.id} name={action.name} selection={selection} />
      </td>
      <th scope="row">
        <a href={routeHash({ page: 'actions', id: action.id })}>{action.name || 'Without a name'}</a>
        <small>{action.description}</small>
        {action.groups.length > 0 && (
          <small>
            For <bdi>{action.groups.join(', ')}</bdi>
          </small>
        )}
        <span class="narrow-only facts">
          {method} <Status action={action} /> <code>{shortOrigin(action.origin)}</code>
          {connection && <span>{connection.name}</span>}
          {row.activity && (
            <span>
              Last run <LastRun row={row} now={now} />
            </span>
          )}
          {row.success !== null && (
            <span>
              <Success row={row} /> of {runs} succeeded
            </span>
          )}
          <span>Revision {action.revision}</span>
        </span>
      </th>
      <td class="wide-only">{method}</td>
      <td class="wide-only">
        {connection ? (
          <>
            <span class="clip" title={connection.name}>
              {connection.name}
            </span>
            <small>{connection.kind ?? 'missing'}</small>
          </>
        ) : (
          <span class="muted">None</span>
        )}
      </td>
      <td class="wide-only">
        <span class="clip small" title={action.origin}>
          {shortOrigin(action.origin)}
        </span>
      </td>
      <td class="wide-only">
        <Status action={action} />
      </td>
      <td class="wide-only">
        {row.activity ? (
          <>
            <LastRun row={row} now={now} />
            <small class="clip" title={row.activity.lastAgent}>
              {row.activity.lastAgent}
            </small>
          </>
        ) : (
          <span class="muted">Never run</span>
        )}
      </td>
      <td class="wide-only num">
        {row.success === null ? (
          <span class="muted">–</span>
        ) : (
          <>
            <Success row={row} />
            <small>{runs === 1 ? '1 run' : `${new Intl.NumberFormat().format(runs)} runs`}</small>
          </>
        )}
      </td>
      <td class="wide-only num">{action.revision}</td>
      <td class="tools">
        <MenuButton label={`More for ${action.name}`} entries={menuOf(action, () => onDelete(row))} />
      </td>
    </tr>
  );
}

function Status({ action }: { action: SoundAction }) {
  return (
    <span>
      <span class="status" data-is={TONES[action.status]}>
        {STATUS_WORDS[action.status]}
      </span>
      {action.draft && <small> {DRAFT_WORDS[action.draft]}</small>}
    </span>
  );
}

function LastRun({ row: { activity }, now }: { row: Row; now: number }) {
  if (activity === null) return null;
  return (
    <time dateTime={new Date(activity.lastAt).toISOString()} title={formatMoment(activity.lastAt)}>
      {formatAgo(activity.lastAt, now)}
    </time>
  );
}

function Success({ row: { success } }: { row: Row }) {
  if (success === null) return null;
  return (
    <span class="share" data-is={success < POOR_SUCCESS ? 'bad' : undefined}>
      {formatShare(success)}
    </span>
  );
}
