// One run or one change in the list. Drawn again only when something of it changed: thousands may stand there.
import { Component } from 'preact';
import type { LogEntry, LogEvent, LogRun } from '#lib/log.ts';
import { routeHash } from '../route.ts';
import { timeOf } from './log-dates.ts';
import { eventLine, fieldsText, outcomeDetail, SUBJECT_WORDS, stateLook, subjectName } from './log-words.ts';

interface LogRowProps {
  id: string;
  entry: LogEntry;
  /** The filters, for the address. */
  query: string;
  isOpen: boolean;
  /** True: Tab comes to this row; the arrow keys go on from it. */
  isReachable: boolean;
  onFocus: (id: string) => void;
}

export class LogRow extends Component<LogRowProps> {
  override shouldComponentUpdate(next: LogRowProps): boolean {
    const { entry, query, isOpen, isReachable } = this.props;
    return next.entry !== entry || next.query !== query || next.isOpen !== isOpen || next.isReachable !== isReachable;
  }

  override render({ id, entry, query, isOpen, isReachable, onFocus }: LogRowProps) {
    const isRun = entry.kind === 'run';
    const address = routeHash({ page: 'log', id });
    return (
      <tr aria-current={isOpen ? 'true' : undefined}>
        <td class="num">
          <time dateTime={new Date(entry.at).toISOString()}>{timeOf(entry.at)}</time>
        </td>
        <th scope="row">
          <a
            href={query === '' ? address : `${address}?${query}`}
            data-entry={id}
            tabIndex={isReachable ? 0 : -1}
            onFocus={() => onFocus(id)}
          >
            {isRun ? entry.actionName || 'Without a name' : subjectName(entry)}
          </a>{' '}
          {isRun && entry.test && <span class="pill">Test</span>}
          <small>{isRun ? entry.agent : eventLine(entry)}</small>
        </th>
        <td class="num">{isRun && entry.ticketNumber !== '' && `#${entry.ticketNumber}`}</td>
        {isRun ? <RunOutcome run={entry} /> : <EventOutcome event={entry} />}
      </tr>
    );
  }
}

function RunOutcome({ run }: { run: LogRun }) {
  const { word, is } = stateLook(run.state, run.code);
  return (
    <td>
      <span class="status" data-is={is}>
        {word}
      </span>
      <small>{outcomeDetail(run)}</small>
    </td>
  );
}

function EventOutcome({ event }: { event: LogEvent }) {
  const count = event.changes.length;
  return (
    <td>
      {event.revision === null ? SUBJECT_WORDS[event.subject.kind] : `Revision ${event.revision}`}
      {count > 0 && <small>{fieldsText(count)}</small>}
    </td>
  );
}
