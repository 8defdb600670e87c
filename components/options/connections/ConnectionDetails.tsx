// One connection: where its secret may go, how a person gets it, the secret itself (write-only) and who uses it.

import type { ConnectionSummary } from '#lib/messages.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { SecretForm } from './SecretForm.tsx';

export function ConnectionDetails({ connection, kind }: { connection: ConnectionSummary; kind: string }) {
  const { name, origins, help, usedBy, broken } = connection;
  return (
    <div class="inside">
      <div class="title">
        <h2>{name}</h2>
        <small>{kind}</small>
      </div>
      {broken === undefined ? (
        <SecretForm connection={connection} />
      ) : (
        <Outcome is="bad" title="This connection cannot be read">
          <p>{broken}</p>
          <p>Its actions cannot run. Import a library file that holds it in good order to replace it.</p>
        </Outcome>
      )}
      {origins.length > 0 && <Origins origins={origins} />}
      {help !== '' && (
        <section class="stack-s">
          <h3>Where to find the secret</h3>
          <p class="prose">{help}</p>
        </section>
      )}
      <section class="stack-s" aria-label="Used by">
        <div class="title">
          <h3>Used by</h3>
          <small>
            {usedBy.length === 0 ? 'No action' : usedBy.length === 1 ? '1 action' : `${usedBy.length} actions`}
          </small>
        </div>
        {usedBy.length > 0 && (
          <ul class="names">
            {usedBy.map((action, place) => (
              <li key={`${place} ${action}`}>{action}</li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Origins({ origins }: { origins: string[] }) {
  return (
    <section class="stack-s" aria-label="Origins">
      <div class="title">
        <h3>Origins</h3>
        <small>The secret goes to these addresses only</small>
      </div>
      <ul class="boxed">
        {origins.map((origin) => (
          <li key={origin}>
            <code>{origin}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
