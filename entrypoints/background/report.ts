// The background's only way to the console. Ticket text, values, secrets, URLs, headers and bodies never pass: it takes names and codes alone.
import { failureOf } from './failure.ts';

/** Tells a developer that something went wrong. @param where the message or event, a fixed text */
export function report(where: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const { code } = failureOf(error);
  // biome-ignore lint/suspicious/noConsole: the one line that may; the error's own message could hold a URL's query, so it stays out
  console.error(`Deskhand: ${where}: ${code} (${kind})`);
}
