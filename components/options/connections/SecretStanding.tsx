// Whether a secret is kept for what is saved, and since when.
import type { ConnectionSummary } from '#lib/messages.ts';
import { formatMoment } from '../parts/dates.ts';

export function SecretStanding({ connection, kept }: { connection: ConnectionSummary; kept: boolean }) {
  const at = connection.secretAt;
  if (kept) {
    return (
      <span class="status" data-is="good">
        Set in this browser{at === null ? '' : `, ${formatMoment(at)}`}
      </span>
    );
  }
  return (
    <span class="status" data-is="warn">
      Not set for these origins: actions cannot run
    </span>
  );
}
