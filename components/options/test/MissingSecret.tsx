// The connection has no secret in this browser: it can be given right where the call was to be made.
import { SecretForm } from '../connections/SecretForm.tsx';
import { connections } from '../options-state.ts';
import { Outcome } from '../parts/Outcome.tsx';

export function MissingSecret({ connectionId }: { connectionId: string }) {
  const found = connections.value.value?.find(({ id }) => id === connectionId);
  if (found === undefined) {
    return (
      <Outcome is="bad" title="The connection of this action is not in this library" alert>
        <p>Choose another one under API configuration. Nothing was sent.</p>
      </Outcome>
    );
  }
  if (found.hasSecret) {
    return (
      <Outcome is="good" title={`“${found.name}” has its secret now`}>
        <p>Make the call again.</p>
      </Outcome>
    );
  }
  return (
    <div class="stack-s">
      <Outcome is="warn" title={`“${found.name}” needs a secret first`} alert>
        <p>Nothing was sent.</p>
      </Outcome>
      <SecretForm connection={found} />
    </div>
  );
}
