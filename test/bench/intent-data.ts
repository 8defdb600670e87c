// Sets of single messages with the right action, as files have them: a catalogue, rows to score, past tickets to learn from.
import * as z from 'zod/mini';
import { type Action, actionSchema } from '#lib/action/schema.ts';
import { learn } from '#lib/suggest/learn.ts';
import { emptyLearned, type Learned } from '#lib/suggest/learned.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { checked, parseFile, parseLines, readText } from './bench-input.ts';
import { benchTicket } from './bench-ticket.ts';
import { noisyEmail } from './noisy-email.ts';
import { seededRandom, shuffledBy } from './seeded-random.ts';

const SEED = 20261;

export interface IntentRow {
  text: string;
  /** null: no action of the catalogue fits. */
  action: string | null;
}

const intentRowSchema = z.object({ text: z.string(), action: z.nullable(z.string()) });

const catalogueSchema = z.array(
  z.object({
    id: z.string().check(z.minLength(1)),
    name: z.string(),
    description: z.string(),
    inputs: z.optional(z.array(z.object({ name: z.string(), description: z.optional(z.string()) }))),
  }),
);

/**
 * The actions of a catalogue (`[…]` or `{ "actions": […] }`), shuffled: equal scores must not be broken by the file's order.
 * @throws BenchInputError
 */
export function readCatalogue(file: string): Action[] {
  const content = parseFile(readText(file), file);
  const list = typeof content === 'object' && content !== null && 'actions' in content ? content.actions : content;
  const entries = checked(list, catalogueSchema, file);
  return shuffledBy(entries, seededRandom(SEED)).map(({ id, name, description, inputs = [] }) =>
    actionSchema.parse({
      schemaVersion: 1,
      id,
      name,
      description,
      inputs: inputs.map((input) => ({ name: input.name, description: input.description ?? '', type: 'string' })),
      request: { method: 'POST', url: 'https://api.example/' },
      status: 'active',
      revision: 1,
      updatedAt: 0,
    }),
  );
}

/** One row a line; one that names an action which is none of `actions` stays and is told on stderr. @throws BenchInputError */
export function readRows(file: string, actions: readonly Action[]): IntentRow[] {
  const known = new Set(actions.map(({ id }) => id));
  const rows = parseLines(readText(file), file, intentRowSchema);
  const strange = rows.filter(({ row }) => row.action !== null && !known.has(row.action));
  const [first] = strange;
  if (first)
    console.error(
      `${strange.length} rows name actions that the catalogue has not, ${first.where} first: they count as misses.`,
    );
  return rows.map(({ row }) => row);
}

/** Each text as a ticket of one message of the requester; inside an e-mail if `noisy`. */
export function ticketsOf(rows: readonly IntentRow[], noisy: boolean): Ticket[] {
  const random = seededRandom(SEED + 1);
  return rows.map(({ text: said }, place) => {
    const { subject, name, text } = noisy ? noisyEmail(said, random) : { subject: '', name: '', text: said };
    const message = { id: '1', author: { role: 'requester' as const, name, email: '' }, at: '', public: true, text };
    return benchTicket({ id: String(place), subject, requester: { name, email: '', phone: '' }, messages: [message] });
  });
}

export interface HistoryChoice {
  /** Past tickets of each action that are learnt: the first ones. */
  k: number;
  /** Share of the actions that have any, 0 to 1. */
  share: number;
  /** Share of past tickets on which an action chosen by chance was run instead of the right one, 0 to 1. */
  wrong: number;
  noisy: boolean;
}

/** What use would have taught, the tickets in mixed order, and which actions had a part in it. */
export function learnFrom(
  history: readonly IntentRow[],
  actions: readonly Action[],
  { k, share, wrong, noisy }: HistoryChoice,
): { learned: Learned; taught: Set<string> } {
  const random = seededRandom(SEED + 2);
  const ids = shuffledBy(
    actions.map(({ id }) => id),
    random,
  );
  const taught = new Set(ids.slice(0, Math.round(ids.length * share)));
  const seen = new Map<string, number>();
  const chosen = history.filter(({ action }) => {
    if (action === null || !taught.has(action)) return false;
    seen.set(action, (seen.get(action) ?? 0) + 1);
    return (seen.get(action) ?? 0) <= k;
  });
  const among = [...taught];
  const tickets = ticketsOf(chosen, noisy);
  const past = chosen.map(({ action }, place) => ({ action: action ?? '', ticket: tickets[place] }));
  let learned = emptyLearned();
  for (const { action, ticket } of shuffledBy(past, random)) {
    const clicked = random() < wrong ? (among[Math.floor(random() * among.length)] ?? action) : action;
    if (ticket) learned = learn(learned, ticket, clicked, 'run');
  }
  return { learned, taught };
}
