// The next step after an import: connections whose actions cannot run before their secret is set.

import { connections } from '../options-state.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { routeHash } from '../route.ts';

export function MissingSecrets() {
  const missing = (connections.value.value ?? []).filter(
    ({ broken, hasSecret, usedBy }) => broken === undefined && !hasSecret && usedBy.length > 0,
  );
  return missing.map(({ id, name, usedBy }) => (
    <Outcome key={id} is="warn" title={`${name} has no secret in this browser yet`}>
      <p>
        {usedBy.length === 1 ? 'One action needs it to run. ' : `${usedBy.length} actions need it to run. `}
        <a href={routeHash({ page: 'connections', id })}>Set the secret</a>
      </p>
    </Outcome>
  ));
}
