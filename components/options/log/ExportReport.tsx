// How far an export is and the way out of it; then what was written and what was not. Stays until it is closed.
import { CloseButton } from '../parts/CloseButton.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { closeReport, exporting, stopExport } from './export-log.ts';
import { progressText, writtenText } from './export-words.ts';

export function ExportReport() {
  const now = exporting.value;
  if (now.state === 'idle') return null;
  if (now.state === 'running') {
    return (
      <div class="log-export">
        <label for="log-exporting">
          <span role="status">{progressText(now)}</span>
        </label>
        <progress id="log-exporting" max={now.of ?? undefined} value={now.of === null ? undefined : now.done} />
        <button class="button" type="button" onClick={stopExport}>
          Cancel
        </button>
      </div>
    );
  }
  return (
    <section class="report" aria-label="Export">
      {now.state === 'failed' && <Failure error={now.error} />}
      {now.state === 'cancelled' && <Outcome is="warn" title="Export cancelled. No file was written." alert />}
      {now.state === 'done' && (
        <Outcome is={now.written.runs + now.written.events === 0 ? 'warn' : 'good'} title={writtenText(now)[0]} alert>
          {writtenText(now)
            .slice(1)
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </Outcome>
      )}
      <CloseButton label="Close export report" onClose={closeReport} />
    </section>
  );
}
