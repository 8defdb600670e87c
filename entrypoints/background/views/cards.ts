// Puts together what the panel shows for one action: definition, filled inputs, access and secret.
import { type Action, actionKind } from '#lib/action/schema.ts';
import type { Card, CardInput } from '#lib/card.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import type { Reason } from '#lib/suggest/suggestion.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Deps } from '../deps.ts';
import type { Library } from '../library-cache.ts';

export interface CardSource {
  action: Action;
  /** Why it was suggested; empty for a search. */
  reasons: Reason[];
}

function cardInputs(action: Action, ticket: Ticket | null): CardInput[] {
  const filled = new Map(fillInputs(action.inputs, ticket).map((input) => [input.name, input]));
  return action.inputs.map((definition) => {
    const value = filled.get(definition.name) ?? { name: definition.name, value: null, from: null, candidates: [] };
    return { ...value, definition };
  });
}

function cardConnection(library: Library, action: Action, origin: string): Card['connection'] {
  const id = action.request.connectionId;
  if (id === null) return null;
  const connection = library.connections.get(id);
  if (!connection) return { id, name: id, kind: 'bearer', help: '', account: '', secret: 'missing' };
  const ready = library.secrets.get(id)?.origins.includes(origin) ?? false;
  const { name, kind, help, account } = connection;
  return { id, name, kind, help, account, secret: ready ? 'ready' : 'missing' };
}

/** The cards of these actions beside a ticket, in their order. */
export async function buildCards(
  deps: Deps,
  library: Library,
  sources: readonly CardSource[],
  ticket: Ticket | null,
): Promise<Card[]> {
  return Promise.all(
    sources.map(async ({ action, reasons }): Promise<Card> => {
      const origin = actionOrigin(action);
      const inputs = cardInputs(action, ticket);
      return {
        actionId: action.id,
        revision: action.revision,
        name: action.name,
        description: action.description,
        kind: actionKind(action.request.method),
        origin,
        confirmation: action.confirmation,
        granted: origin !== '' && (await deps.access.has(origin)),
        sharers: library.sharers.get(origin) ?? 0,
        connection: cardConnection(library, action, origin),
        reasons,
        inputs,
        outputs: action.outputs.map(({ name, format, audience }) => ({ name, format, audience })),
        complete: inputs.every((input) => !input.definition.required || input.value !== null),
        ticketKey: ticket?.key ?? null,
        ticketNumber: ticket?.number ?? '',
      };
    }),
  );
}
