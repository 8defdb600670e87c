// What a helpdesk's definition names and this page does not have: the agent must not take a gap for an empty ticket.
import { openOptions } from '#lib/browser/window.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { missingText } from './ticket-text.ts';

export function MissingParts({ ticket: { missing = [], helpdeskName } }: { ticket: Ticket }) {
  if (missing.length === 0) return null;
  return (
    <p class="ticket__missing">
      {missingText(missing)} The definition of <bdi>{helpdeskName}</bdi> may be out of date.{' '}
      <button class="link" type="button" onClick={() => openOptions('#helpdesks')}>
        An administrator can mend it under Helpdesks
      </button>
      .
    </p>
  );
}
