// The log as JSON: runs and changes in full, one a line: `{ "run": … }` or `{ "event": … }`. Pure.
import type { LogFile, LogFileFacts } from './log-file.ts';

export const LOG_FORMAT = 'deskhand-log';
export const LOG_VERSION = 1;

export function jsonLog({ exportedAt, version }: LogFileFacts): LogFile {
  const facts = {
    format: LOG_FORMAT,
    schemaVersion: LOG_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    deskhand: version,
  };
  let isFirst = true;
  const entry = (value: object) => {
    const text = `${isFirst ? '' : ','}\n${JSON.stringify(value)}`;
    isFirst = false;
    return text;
  };
  return {
    start: `${JSON.stringify(facts).slice(0, -1)},"entries":[`,
    run: (run) => entry({ run }),
    event: ({ kind: _kind, ...event }) => entry({ event }),
    end: '\n]}\n',
  };
}
