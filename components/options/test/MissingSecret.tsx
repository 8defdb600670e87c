// The connection lacks something in this browser: it can be given right where the call was to be made.
import { SecretPart } from '../connections/SecretPart.tsx';
import { connections } from '../options-state.ts';
import { Outcome } from '../parts/Outcome.tsx';

const LACKS = {
  missing: 'needs a secret first',
  'sign-in': 'needs you to sign in first',
  locked: 'is locked',
} as const;

export function MissingSecret({ connectionId }: { connectionId: string }) {
  const found = connections.value.value?.find(({ id }) => id === connectionId);
  if (!found?.connection) {
    return (
      <Outcome is="bad" title="The connection of this action is not in this library" alert>
        <p>Choose another one under API configuration. Nothing was sent.</p>
      </Outcome>
    );
  }
  const { name, secret, connection } = found;
  if (secret === 'ready') {
    return (
      <Outcome
        is="good"
        title={`“${name}” ${connection.kind === 'oauth-code' ? 'is signed in now' : 'has its secret now'}`}
      >
        <p>Make the call again.</p>
      </Outcome>
    );
  }
  return (
    <div class="stack-s">
      <Outcome is="warn" title={`“${name}” ${LACKS[secret]}`} alert>
        <p>Nothing was sent.</p>
      </Outcome>
      <SecretPart found={found} connection={connection} />
    </div>
  );
}
