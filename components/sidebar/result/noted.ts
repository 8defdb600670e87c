// What is said after "Add as internal note" where the helpdesk has a way of its own for notes. Pure.
import type { NoteReply } from '#lib/messages/tickets.ts';

export const COPY_REFUSED = 'The browser did not allow copying. Select the text and copy it by hand.';

/** @param copied whether the text reached the clipboard, where it is to be copied */
export function noted(reply: NoteReply, ticket: string, copied: boolean): string {
  switch (reply.state) {
    case 'posted':
      return `Added to ${ticket} as an internal note. The page may show it after a reload.`;
    case 'noted-before':
      return `${ticket.charAt(0).toUpperCase()}${ticket.slice(1)} has a note of this run already. Press again to add another.`;
    case 'may-be-noted':
      return 'The note may have been added: the helpdesk did not answer. Look there first; press again to add another.';
    case 'signed-out':
      return 'Not added: the helpdesk wants you to sign in again. Sign in there, then press again.';
    case 'refused':
      return 'The helpdesk did not take the note. You may not be allowed to write notes there. Copy the outputs instead.';
    case 'slow-down':
      return `Not added: the helpdesk asks for fewer requests. Press again in ${reply.seconds} seconds.`;
    case 'copy':
      return copied ? 'Copied. Paste it into an internal note.' : COPY_REFUSED;
  }
}
