// Carries out what the background asks of the page: read, mark, insert, note. Each names the ticket it means; beside another ticket it does nothing.
import type { PageAnswers, PageCommand } from '#lib/ticket/page-commands.ts';
import type { TicketWatch } from './watch.ts';

const COMMANDS = ['page.read', 'page.mark', 'page.insert', 'page.note', 'page.stop'];

/** From our own background or pages; a content script of ours (it has a tab) may not command another. */
export function isCommand(
  message: unknown,
  sender: { id?: string; tab?: unknown },
  extensionId: string,
): message is PageCommand {
  if (sender.id !== extensionId || sender.tab !== undefined) return false;
  return (
    typeof message === 'object' && message !== null && 'name' in message && COMMANDS.includes(String(message.name))
  );
}

export async function carryOut(
  command: Exclude<PageCommand, { name: 'page.stop' }>,
  watch: TicketWatch,
): Promise<PageAnswers[PageCommand['name']]> {
  if (command.name === 'page.read') return watch.current();
  const reader = watch.openKey() === command.ticketKey ? watch.reader() : null;
  switch (command.name) {
    case 'page.mark':
      return { found: reader?.mark(command.messageId, command.text) ?? false };
    case 'page.insert':
      return (
        (await reader?.insert(command.target, command.text, command.byTyping)) ?? {
          inserted: false,
          composer: null,
          inPage: false,
        }
      );
    case 'page.note':
      return { sent: (await reader?.note(command.text)) ?? null };
  }
}
