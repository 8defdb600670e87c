// Carries out what the background asks of the page: read, mark, insert. Each names the ticket it means; beside another ticket it does nothing.
import type { Page } from '#lib/ticket/adapter.ts';
import type { PageAnswers, PageCommand } from '#lib/ticket/page-commands.ts';
import { insertText } from './insert.ts';
import { markWords } from './mark.ts';
import type { TicketWatch } from './watch.ts';

const COMMANDS = ['page.read', 'page.mark', 'page.insert', 'page.stop'];

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
  page: Page,
  watch: TicketWatch,
): Promise<PageAnswers[PageCommand['name']]> {
  if (command.name === 'page.read') return watch.current();
  const reader = watch.openKey() === command.ticketKey ? watch.reader() : null;
  if (command.name === 'page.mark') {
    if (!reader) return { found: false };
    const places = [reader.messageElement(page, command.messageId), reader.ticketArea(page)];
    return { found: markWords(places, command.text, reader.findWords) };
  }
  const composers = reader?.composers(page) ?? [];
  const fitting = composers.find((composer) => composer.kind === command.target);
  if (!fitting) return { inserted: false, composer: composers[0]?.kind ?? null };
  return { inserted: await insertText(fitting.element, command.text), composer: fitting.kind };
}
