// Why a ticket could not be read, as the agent hears it. Pure.
import type { Helpdesk, JsonAnswer } from './adapter.ts';
import type { PageReading } from './ticket.ts';

/** What the answer says instead of a ticket, or null when it is one. */
export function unreadable(helpdesk: Helpdesk, id: string, answer: JsonAnswer): PageReading | null {
  const helpdeskName = helpdesk.name;
  const because = (message: string): PageReading => ({ kind: 'unreadable', helpdeskName, message });
  switch (answer.kind) {
    case 'json':
      return null;
    case 'signed-out':
      return { kind: 'signed-out', helpdeskName };
    case 'slow-down':
      return because(
        `${helpdeskName} asks for fewer requests just now. Deskhand reads this ticket again in ${answer.seconds} seconds.`,
      );
    case 'failed':
      if (answer.status === 404) return because(`${helpdeskName} has no ticket ${id} that you may see.`);
      return because(
        answer.status === 0
          ? `${helpdeskName} did not answer in a way that can be read. Reload the page to try again.`
          : `${helpdeskName} answered with an error (${answer.status}). Reload the page to try again.`,
      );
  }
}
