// Runs shown in their cards whose card is not in the list: the suggestions changed, or another ticket is open. Pure.
import type { Card } from '#lib/card.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { ticketName } from '../ticket/where.ts';
import { type Task, taskKey } from './task.ts';

/** They stay visible above the list: a run keeps its ticket, and its result is not lost. */
export function strayTasks(tasks: Task[], cards: Card[]): Task[] {
  const listed = new Set(cards.map(taskKey));
  return tasks.filter((task) => task.place === 'card' && task.stage.kind !== 'form' && !listed.has(task.key));
}

/** Where they come from, when that is another ticket. */
export function strayNote(tasks: Task[], ticket: Ticket | null): string {
  const foreign = tasks.filter((task) => task.card.ticketKey !== (ticket?.key ?? null));
  const numbers = [...new Set(foreign.map((task) => ticketName(task.card.ticketNumber)))];
  return numbers.length === 0 ? '' : `from ${numbers.join(', ')}`;
}
