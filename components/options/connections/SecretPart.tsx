// What a connection needs of the person in front of this browser: to unlock, to give a secret, to sign in. In this order.
import { UnlockForm } from '#components/shared/UnlockForm.tsx';
import type { Connection } from '#lib/connection.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { secretWordsOf } from './kinds.ts';
import { SecretForm } from './SecretForm.tsx';
import { SignInPart } from './SignInPart.tsx';

export function SecretPart({ found, connection }: { found: ConnectionSummary; connection: Connection }) {
  if (found.secret === 'locked') {
    return (
      <section class="stack-s" aria-label="Unlock">
        <Outcome is="warn" title="The secrets in this browser are locked">
          <p>With the passphrase they can be used, replaced and deleted again.</p>
        </Outcome>
        <UnlockForm />
      </section>
    );
  }
  const words = secretWordsOf(connection);
  const signsIn = connection.kind === 'oauth-code';
  const kept = signsIn ? found.secret !== 'missing' : found.secret === 'ready';
  return (
    <>
      {words && <SecretForm key={connection.kind} connection={found} words={words} kept={kept} />}
      {signsIn && (words === null || kept) && <SignInPart found={found} connection={connection} />}
    </>
  );
}
