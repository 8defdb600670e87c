// Runs shown in their cards whose card is not in the list: the suggestions changed, or another ticket is open. Pure.
import type { Card } from '#lib/card.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { ownTicket, ticketName } from '../ticket/where.ts';
import { isOver, type Task, taskKey } from './task.ts';

/** They stay visible above the list, so that no run is lost. What is over shows beside its own ticket alone. */
export function strayTasks(tasks: Task[], cards: Card[], ticket: Ticket | null): Task[] {
  const listed = new Set(cards.map((card) => taskKey(card)));
  return tasks.filter((task) => {
    // A check shows where the run stands that it is about.
    if (task.checks !== null) return false;
    if (task.place !== 'card' || task.stage.kind === 'form' || listed.has(task.key)) return false;
    return isForeign(task, ticket) ? !isOver(task) : true;
  });
}

/** Where they come from, when that is another ticket. */
export function strayNote(tasks: Task[], ticket: Ticket | null): string {
  const foreign = tasks.filter((task) => isForeign(task, ticket));
  const names = [...new Set(foreign.map((task) => ticketName(ownTicket(task))))];
  return names.length === 0 ? '' : `from ${names.join(', ')}`;
}

function isForeign(task: Task, ticket: Ticket | null): boolean {
  return task.card.ticketKey !== (ticket?.key ?? null);
}
