// What is said about a run: when, by whom, whose side a failure is on, what goes into a reply. Pure: locale and now come in.
import type { ActionKind } from '#lib/action/schema.ts';
import type { Blame } from '#lib/errors.ts';
import { insertText } from '#lib/run/insert-text.ts';
import type { OutputValue, Run } from '#lib/run.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';

export const KIND_WORDS: Record<ActionKind, string> = { lookup: 'Looks up', change: 'Changes', delete: 'Deletes' };

/** "14:05" today, "Mon 3 Nov, 14:05" before. `seconds` for the details of a failure. */
export function timeText(
  at: number,
  now: number,
  options: { locale?: string; timeZone?: string; seconds?: boolean } = {},
) {
  const zone = options.timeZone === undefined ? {} : { timeZone: options.timeZone };
  const day = new Intl.DateTimeFormat('en-CA', zone);
  const time = { hour: '2-digit', minute: '2-digit', ...(options.seconds ? { second: '2-digit' } : {}) } as const;
  const date = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const today = day.format(at) === day.format(now);
  return new Intl.DateTimeFormat(options.locale, {
    ...zone,
    ...time,
    ...(today ? {} : date),
  } as Intl.DateTimeFormatOptions).format(at);
}

/** "4.2 s", "under 0.1 s"; '' when it never left or never came back. */
export function tookText(run: Run): string {
  if (run.sentAt === null || run.settledAt === null) return '';
  const seconds = (run.settledAt - run.sentAt) / 1000;
  return seconds < 0.1 ? 'under 0.1 s' : `${seconds.toFixed(1)} s`;
}

export function agentText(run: Run, ticket: Ticket | null): string {
  const own = ticket === null ? [] : [ticket.agent.name, ticket.agent.email].filter((name) => name !== '');
  if (own.some((name) => run.agent === name || run.agent.includes(`<${name}>`))) return 'you';
  return run.agent;
}

const BLAMES: Record<Blame, string> = {
  you: 'The ticket and your values are as they were.',
  administrator: 'The action is set up in a way that does not work here. Its administrator can mend it.',
  server: 'The fault is on their side; the ticket and your values are fine.',
  network: 'The way there failed; the ticket and your values are fine.',
  browser: 'The browser stopped it; the ticket and your values are fine.',
  deskhand: 'The fault is Deskhand’s; the ticket and your values are fine.',
};

export function blameText(blame: Blame): string {
  return BLAMES[blame];
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number) => NUMBERS[count] ?? String(count);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Before "Insert into reply" is pressed: how much goes, and what stays out, by name. */
export function replyText(outputs: OutputValue[]): { goes: string[]; text: string } {
  const goes = insertText(outputs, 'reply').names;
  const stays = outputs.filter((output) => output.value !== null && !goes.includes(output.name));
  const count = goes.length === 1 ? 'one value' : `${inWords(goes.length)} values`;
  if (goes.length === 0) return { goes, text: 'A public reply gets nothing: no value here is marked customer-safe.' };
  const [first] = stays;
  if (first === undefined) return { goes, text: `A public reply gets ${count}.` };
  if (stays.length === 1) {
    return { goes, text: `A public reply gets ${count}. ${first.name} is ${first.audience} and stays out.` };
  }
  return {
    goes,
    text: `A public reply gets ${count}. ${capital(inWords(stays.length))} are not for customers and stay out.`,
  };
}
