// Signing in at a server's own page, and out again. The browser's questions come in the press itself; what is typed there, nobody here sees.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { requestAccess } from '#lib/browser/permissions.ts';
import type { Connection } from '#lib/connection.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { signIn, signOut } from '../changes.ts';
import { formatMoment } from '../parts/dates.ts';
import { Failure } from '../parts/Failure.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { tellFailure } from '../parts/toast.ts';
import { missingOrigins } from './grants.ts';

type Stage = { is: 'idle' } | { is: 'busy' } | { is: 'denied' } | { is: 'failed'; error: ErrorDetail };

export function SignInPart({ found, connection }: { found: ConnectionSummary; connection: Connection }) {
  const [stage, setStage] = useState<Stage>({ is: 'idle' });
  const there = useRef(true);
  useEffect(
    () => () => {
      there.current = false;
    },
    [],
  );
  const signedIn = found.secret === 'ready';
  const busy = stage.is === 'busy';
  // the browser asks within the click alone: nothing may wait before
  const start = async () => {
    if (busy) return;
    const granted = await requestAccess({ origins: missingOrigins(connection), identity: true });
    if (!granted) return setStage({ is: 'denied' });
    setStage({ is: 'busy' });
    const error = await signIn(found);
    // Whoever went on to something else, or deleted the connection, is told there.
    if (error !== null && !there.current) return tellFailure(`You were not signed in to “${found.name}”`, error);
    setStage(error === null ? { is: 'idle' } : { is: 'failed', error });
  };
  return (
    <section class="stack-s" aria-label="Sign-in">
      <div class="title">
        <h3>Sign-in</h3>
        <span class="status" data-is={signedIn ? 'good' : 'warn'}>
          {signedIn
            ? `Signed in${found.secretAt === null ? '' : `, ${formatMoment(found.secretAt)}`}`
            : 'Not signed in: actions cannot run'}
        </span>
      </div>
      <div class="buttons">
        <button
          class="button"
          data-kind={signedIn ? undefined : 'primary'}
          type="button"
          aria-disabled={busy || undefined}
          onClick={() => void start()}
        >
          {busy ? 'Signing in …' : signedIn ? 'Sign in again' : 'Sign in'}
        </button>
        {signedIn && !busy && (
          <button class="button" type="button" onClick={() => void signOut(found)}>
            Sign out
          </button>
        )}
      </div>
      <div role="status">{busy && <p>Waiting for you to sign in, in the window that opened.</p>}</div>
      <SignInTrouble stage={stage} />
      <p class="field__help">
        <Icon name="lock" /> Opens the server’s own page in a window. Each agent signs in for themselves, in their own
        browser; Deskhand never sees a password there.
      </p>
    </section>
  );
}

function SignInTrouble({ stage }: { stage: Stage }) {
  if (stage.is === 'denied') {
    return (
      <Outcome is="warn" title="The browser did not allow it" alert>
        <p>No window was opened. Press Sign in again and answer the browser’s question with yes.</p>
      </Outcome>
    );
  }
  if (stage.is !== 'failed') return null;
  if (stage.error.code !== 'cancelled') return <Failure error={stage.error} />;
  return (
    <Outcome is="warn" title="The sign-in was not finished" alert>
      <p>The window was closed before the server let you in. Try again whenever you like.</p>
    </Outcome>
  );
}
