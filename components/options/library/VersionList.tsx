// The versions that are kept here, newest first, and the way back to one of them.
import { useId, useState } from 'preact/hooks';
import type { SyncView, ValueOf } from '#lib/messages.ts';
import { formatMoment } from '../parts/dates.ts';
import { PreviewDialog } from './PreviewDialog.tsx';
import { pin, preview } from './sync-changes.ts';

export function VersionList({ view: { versions, pinned, latest, waiting } }: { view: SyncView }) {
  const id = useId();
  const [asked, setAsked] = useState<ValueOf<'sync.preview'> | null>(null);
  const current = pinned ?? latest?.version ?? null;
  return (
    <section class="stack-s" aria-labelledby={id}>
      <div class="title">
        <h2 id={id}>Versions kept here</h2>
        {pinned !== null && (
          <div class="buttons push">
            <button class="button" type="button" onClick={() => void pin(null)}>
              Follow the latest again
            </button>
          </div>
        )}
      </div>
      <table class="list">
        <caption class="unseen">Versions kept here</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col" class="wide-only">
              Published
            </th>
            <td>
              <span class="unseen">What can be done</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ publication: { version, author, publishedAt, note } }) => (
            <tr key={version}>
              <th scope="row">
                {version}{' '}
                <small>
                  {note !== '' ? (
                    <bdi>{note}</bdi>
                  ) : (
                    <>
                      by <bdi>{author}</bdi>
                    </>
                  )}
                </small>
              </th>
              <td class="wide-only">
                <time dateTime={publishedAt}>{formatMoment(Date.parse(publishedAt))}</time>
              </td>
              <td class="tools">
                <div class="buttons">
                  {version === current ? (
                    <span class="status" data-is={waiting ? 'warn' : 'good'}>
                      {waiting ? 'In use in part' : 'In use'}
                    </span>
                  ) : (
                    <button
                      class="button"
                      data-size="s"
                      type="button"
                      aria-label={`Go back to version ${version}`}
                      onClick={() => void preview({ version, entry: null }).then(setAsked)}
                    >
                      Go back…
                    </button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked !== null && (
        <PreviewDialog
          title={`Use version ${asked.version} in this browser?`}
          confirm={`Use version ${asked.version}`}
          changes={asked.changes}
          onAnswer={(confirmed) => {
            setAsked(null);
            if (confirmed) void pin(asked.version);
          }}
        >
          <p>
            Its definitions take the place of the ones that follow the library, at once, and stay until you follow the
            latest again. What was changed here stays as it is.
          </p>
          <p>For everybody, the publisher publishes the earlier content as a new version.</p>
        </PreviewDialog>
      )}
    </section>
  );
}
