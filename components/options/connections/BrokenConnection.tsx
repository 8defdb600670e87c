// A connection whose record cannot be read: why, who waits for it, and the two ways on.
import type { ConnectionSummary } from '#lib/messages.ts';
import { deleteBrokenConnection } from '../changes.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { DeleteConnection } from './DeleteConnection.tsx';
import { UsedBy } from './UsedBy.tsx';

export function BrokenConnection({ found }: { found: ConnectionSummary }) {
  const { id, name, usedBy, broken } = found;
  return (
    <div class="inside">
      <div class="title">
        <h2>{name}</h2>
      </div>
      <Outcome is="bad" title="This connection cannot be read">
        <p>{broken}</p>
        <p>Its actions cannot run. Import a library file that holds it in good order to replace it.</p>
      </Outcome>
      <UsedBy id={id} users={usedBy} />
      <DeleteConnection found={found} onDelete={() => void deleteBrokenConnection(id)} undo={false} />
    </div>
  );
}
