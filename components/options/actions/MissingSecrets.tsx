// The next step after an import: connections whose actions cannot run before a secret is given, somebody signs in, or it is unlocked.
import type { SecretState } from '#lib/connection.ts';
import { connections } from '../options-state.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { routeHash } from '../route.ts';

const LACKS: Record<Exclude<SecretState, 'ready'>, { title: string; step: string }> = {
  missing: { title: 'has no secret in this browser yet', step: 'Set the secret' },
  'sign-in': { title: 'needs you to sign in', step: 'Sign in' },
  locked: { title: 'is locked', step: 'Unlock' },
};

export function MissingSecrets() {
  return (connections.value.value ?? []).map(({ id, name, broken, secret, usedBy }) => {
    if (broken !== undefined || secret === 'ready' || usedBy.length === 0) return null;
    const { title, step } = LACKS[secret];
    return (
      <Outcome key={id} is="warn" title={`${name} ${title}`}>
        <p>
          {usedBy.length === 1 ? 'One action needs it to run. ' : `${usedBy.length} actions need it to run. `}
          <a href={routeHash({ page: 'connections', id })}>{step}</a>
        </p>
      </Outcome>
    );
  });
}
