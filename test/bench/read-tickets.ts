// A catalogue of actions and tickets with the right action and values, as files have them: read, checked and made the product's own.
import * as z from 'zod/mini';
import { type Action, actionSchema, METHODS, VALUE_TYPES } from '#lib/action/schema.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { BenchInputError, checked, parseFile, parseLines, readText } from './bench-input.ts';
import { benchTicket } from './bench-ticket.ts';
import { seededRandom, shuffledBy } from './seeded-random.ts';

const SEED = 20261;

const catalogueActionSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  description: z.string(),
  method: z.enum(METHODS),
  inputs: z.array(z.object({ name: z.string(), description: z.string(), type: z.enum(VALUE_TYPES) })),
});

const scoredTicketSchema = z.object({
  id: z.string(),
  channel: z.optional(z.string()),
  ticket: z.object({
    id: z.string(),
    subject: z.string(),
    requester: z.object({ name: z.string(), email: z.string() }),
    assignee: z.optional(z.string()),
    tags: z.optional(z.array(z.string())),
    fields: z.optional(z.record(z.string(), z.string())),
    messages: z.array(
      z.object({
        author: z.enum(['requester', 'agent', 'system']),
        name: z.string(),
        at: z.string(),
        text: z.string(),
      }),
    ),
  }),
  expected: z.object({
    /** The right action first, then others that are as good; none when no action of the catalogue fits. */
    actions: z.array(z.string()),
    /** For the first action: every value that the ticket states. */
    inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    /** True where a value has to be worked out: "tomorrow" as a date. */
    derived: z.optional(z.boolean()),
  }),
});

export type CatalogueAction = z.infer<typeof catalogueActionSchema>;
export type ScoredTicket = z.infer<typeof scoredTicketSchema>;

/** The actions as the file has them. @throws BenchInputError */
export function readCatalogue(file: string): CatalogueAction[] {
  const text = readText(file);
  const content = parseFile(text, file);
  if (!Array.isArray(content)) throw new BenchInputError(`${file}:1 is not a list of actions.`);
  const seen = new Set<string>();
  return content.map((entry: unknown, place) => {
    const id = z.object({ id: z.string() }).safeParse(entry).data?.id;
    const where = `${file}:${lineOf(text, id)}, action ${place + 1}`;
    const action = checked(entry, catalogueActionSchema, where);
    if (seen.has(action.id)) throw new BenchInputError(`${where} has an id that stands there twice.`);
    seen.add(action.id);
    return action;
  });
}

/** The tickets of a file, one a line. @throws BenchInputError, also for an expected action or input that the catalogue has not. */
export function readTickets(file: string, catalogue: readonly CatalogueAction[]): ScoredTicket[] {
  const known = new Map(catalogue.map((action) => [action.id, action]));
  return parseLines(readText(file), file, scoredTicketSchema).map(({ row, where }) => {
    const { actions, inputs } = row.expected;
    const missing = actions.find((id) => !known.has(id));
    if (missing !== undefined) throw new BenchInputError(`${where} expects ${missing}, which the catalogue has not.`);
    const own = known.get(actions[0] ?? '')?.inputs.map(({ name }) => name) ?? [];
    const strange = Object.keys(inputs).find((name) => !own.includes(name));
    if (strange !== undefined) throw new BenchInputError(`${where} expects ${strange}, no input of the first action.`);
    return row;
  });
}

/** The product's own actions, shuffled: equal scores must not be broken by the file's order. */
export function productActions(catalogue: readonly CatalogueAction[]): Action[] {
  return shuffledBy(catalogue, seededRandom(SEED)).map(({ method, ...entry }) =>
    actionSchema.parse({
      ...entry,
      schemaVersion: 1,
      request: { method, url: 'https://api.example/' },
      status: 'active',
      revision: 1,
      updatedAt: 0,
    }),
  );
}

/** The ticket as the product reads it off a page: nothing of what is expected. */
export function productTicket({ ticket }: ScoredTicket): Ticket {
  return benchTicket({
    id: ticket.id,
    number: ticket.id,
    subject: ticket.subject,
    tags: ticket.tags ?? [],
    requester: { ...ticket.requester, phone: '' },
    assignee: ticket.assignee ?? '',
    fields: Object.entries(ticket.fields ?? {}).map(([label, value]) => ({ key: label, label, value })),
    messages: ticket.messages.map(({ author, name, at, text }, place) => ({
      id: String(place + 1),
      author: { role: author, name, email: author === 'requester' ? ticket.requester.email : '' },
      at,
      public: true,
      text,
    })),
  });
}

/** Where an action stands, counted from 1: where its id is first written; 1 for one without. */
function lineOf(text: string, id: string | undefined): number {
  const at = id === undefined ? -1 : text.indexOf(JSON.stringify(id));
  return text.slice(0, Math.max(0, at)).split('\n').length;
}
