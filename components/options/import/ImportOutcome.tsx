// What the last import did: added, replaced, refused and why. Stays until it is closed.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseButton } from '../parts/CloseButton.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { importSummary, importTone } from './import-report.ts';
import { closeImport, libraryImport, takeLearning } from './library-import.ts';

export function ImportOutcome() {
  const shown = libraryImport.value;
  const box = useRef<HTMLElement>(null);
  const settled = shown.state === 'done' || shown.state === 'failed';
  // the button that began it may be gone with the empty state: the report takes the focus
  useLayoutEffect(() => {
    if (settled) box.current?.focus();
  }, [settled]);
  if (shown.state === 'idle') return null;
  if (shown.state === 'running') {
    return (
      <p class="waiting" role="status">
        Importing {shown.source}…
      </p>
    );
  }
  return (
    <section class="report" ref={box} tabIndex={-1} aria-label="Import report">
      {shown.state === 'failed' ? (
        <Outcome is="bad" title={`${shown.source} was not imported`}>
          <p>{shown.message}</p>
          <p>{shown.advice}</p>
        </Outcome>
      ) : (
        <Outcome is={importTone(shown.report)} title={`${shown.source}: ${importSummary(shown.report)}`}>
          {shown.report.refused.length > 0 && (
            <details open>
              <summary>Refused or taken as a draft, and why</summary>
              <ul class="bullets">
                {shown.report.refused.map(({ name, reason }, place) => (
                  <li key={`${place} ${name}`}>
                    <strong>{name}</strong>: {reason}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <Names title="Replaced" names={shown.report.replaced} />
          <Names title="Added" names={shown.report.added} />
          <Names title="Connections replaced" names={shown.report.connections.replaced} />
          <Names title="Connections added" names={shown.report.connections.added} />
          <Names title="Helpdesks replaced" names={shown.report.helpdesks.replaced} />
          <Names title="Helpdesks added" names={shown.report.helpdesks.added} />
          {shown.offered && (
            <>
              <p>
                The file also holds what others learnt from use of {shown.offered.actions.length}{' '}
                {shown.offered.actions.length === 1 ? 'action' : 'actions'}: counts of words, no text of tickets.
              </p>
              <div class="buttons">
                <button class="button" type="button" onClick={() => void takeLearning(shown)}>
                  Learn from it, too
                </button>
              </div>
            </>
          )}
        </Outcome>
      )}
      <CloseButton label="Close import report" onClose={closeImport} />
    </section>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>
        {title}: {names.length}
      </summary>
      <ul class="bullets" data-is="names">
        {names.map((name, place) => (
          <li key={`${place} ${name}`}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
