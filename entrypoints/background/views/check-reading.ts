// What a content script says of its page is judged before it is believed: the page may have taken its content script over.
import { AppError } from '#lib/errors.ts';
import { type PageReading, SNAPSHOT_TEXT_LIMIT } from '#lib/ticket/ticket.ts';
import { pageReadingSchema } from '#lib/ticket/ticket-schema.ts';

function refuse(message: string): AppError {
  return new AppError({
    code: 'bad-message',
    message,
    advice: 'Reload the page.',
    blame: 'deskhand',
  });
}

/**
 * Throws `bad-message` unless a reading speaks for its own site alone: a page of one site could otherwise pose as a ticket of another.
 * @param origin where the content script runs, as the browser says
 */
export function checkReading(reading: PageReading, origin: string): void {
  if (reading.kind !== 'ticket') return;
  const { ticket } = reading;
  const next = ticket.key.slice(origin.length, origin.length + 1);
  const ownKey = ticket.key.startsWith(origin) && (next === '/' || next === '#');
  if (ticket.origin !== origin || !ownKey) throw refuse('The page reported a ticket of another site.');
  const characters = ticket.messages.reduce((sum, message) => sum + message.text.length, ticket.selection.length);
  // The reader cuts at the limit; twice the limit is no honest reader.
  if (characters > 2 * SNAPSHOT_TEXT_LIMIT) throw refuse('The page reported more text than a ticket may hold.');
}

/** Reads a content script's answer to `page.read`; null: it has not read its page yet. Throws `bad-message`. */
export function parseReading(answer: unknown, origin: string): PageReading | null {
  if (answer === null || answer === undefined) return null;
  const parsed = pageReadingSchema.safeParse(answer);
  if (!parsed.success) throw refuse('The page reported something that is no reading.');
  checkReading(parsed.data, origin);
  return parsed.data;
}
