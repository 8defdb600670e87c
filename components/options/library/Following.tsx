// How following goes: from where, which version, when it was last looked at, what is wrong with it, and what can be done.
import { useId, useState } from 'preact/hooks';
import { useNow } from '#components/shared/use-now.ts';
import type { SyncView } from '#lib/messages.ts';
import { formatAgo, formatMoment } from '../parts/dates.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { isLibrarySet, isLibraryTrusted, mayFollow } from '../policy/by-policy.ts';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';
import { StopFollowing } from './StopFollowing.tsx';
import { change, lookNow } from './sync-changes.ts';

/** Failing for longer, in ms, it is more than a server that is being mended. */
const LONG = 24 * 60 * 60 * 1000;

export function Following({ view }: { view: SyncView }) {
  const { url, latest, problem, failingSince, publicKey, pinned, paused, automatic, follows, checkedAt } = view;
  const [busy, setBusy] = useState(false);
  const now = useNow(60_000);
  const id = useId();
  const mayChange = !isLibrarySet();
  const look = () => {
    if (busy) return;
    setBusy(true);
    void lookNow(url).finally(() => setBusy(false));
  };
  return (
    <section class="stack-m" aria-labelledby={id}>
      <h2 id={id}>Followed library</h2>
      {problem && (
        <Outcome is="bad" title={problem.message}>
          <p>
            {problem.advice} It has been so since {formatMoment(failingSince)}
            {now - failingSince > LONG && ': ask whoever publishes it whether it has moved'}. Agents keep working on
            what was taken before.
          </p>
        </Outcome>
      )}
      <dl class="pairs">
        <dt>Address</dt>
        <dd>
          <code class="breaks">{url}</code>
        </dd>
        {latest && (
          <>
            <dt>Latest version</dt>
            <dd>
              <strong>{latest.version}</strong> by <bdi>{latest.author}</bdi>,{' '}
              <time dateTime={latest.publishedAt}>{formatMoment(Date.parse(latest.publishedAt))}</time>
              {latest.note !== '' && (
                <p class="muted">
                  <bdi>{latest.note}</bdi>
                </p>
              )}
            </dd>
          </>
        )}
        <dt>Signature</dt>
        <dd>
          {publicKey ? (
            <>
              Checked with the key <code class="breaks">{publicKey}</code>
            </>
          ) : (
            'Not asked for: whoever may write to the address decides what it says.'
          )}
        </dd>
        <dt>Here</dt>
        <dd>
          {follows} {follows === 1 ? 'definition follows' : 'definitions follow'} it
          {pinned !== null && `, at version ${pinned}`}
          {paused && '; paused'}
        </dd>
        <dt>Looked at</dt>
        <dd>{checkedAt === 0 ? 'not yet' : formatAgo(checkedAt, now)}</dd>
      </dl>
      <div class="setting">
        <input
          type="checkbox"
          id={`${id}-automatic`}
          checked={automatic}
          disabled={!mayChange}
          onChange={() => void change({ automatic: !automatic, paused })}
        />
        <label for={`${id}-automatic`}>Take harmless changes by themselves</label>
        <p class="field__help">
          {isLibraryTrusted()
            ? 'Your organisation has said yes to every change that the key has signed.'
            : 'What a change sends and every new address wait for a yes all the same.'}
        </p>
      </div>
      <div class="buttons">
        <button class="button" type="button" aria-disabled={busy} onClick={look}>
          {busy ? 'Looking …' : 'Look now'}
        </button>
        {mayChange && (
          <button class="button" type="button" onClick={() => void change({ automatic, paused: !paused })}>
            {paused ? 'Go on' : 'Pause'}
          </button>
        )}
        {mayFollow() && <StopFollowing count={follows} />}
      </div>
      {!mayChange && <SetByOrganisation />}
    </section>
  );
}
