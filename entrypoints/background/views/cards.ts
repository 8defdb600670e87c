// Puts together what the panel shows for one action: definition, filled inputs, access and secret.
import { type Action, actionKind } from '#lib/action/schema.ts';
import type { Card, CardInput } from '#lib/card.ts';
import { givenTo, secretState } from '#lib/connection/secret-state.ts';
import { neededOrigins } from '#lib/connection/token-address.ts';
import { type FillSettings, fillInputs } from '#lib/fill/fill.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import type { Reason } from '#lib/suggest/suggestion.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Deps } from '../deps.ts';
import type { Library } from '../library-cache.ts';
import { pauseOf } from '../run/breaker.ts';

export interface CardSource {
  action: Action;
  /** Why it was suggested; empty for a search. */
  reasons: Reason[];
}

function cardInputs(action: Action, ticket: Ticket | null, about: FillSettings): CardInput[] {
  const filled = new Map(fillInputs(action.inputs, ticket, about).map((input) => [input.name, input]));
  return action.inputs.map((definition) => {
    const value = filled.get(definition.name) ?? { name: definition.name, value: null, from: null, candidates: [] };
    return { ...value, definition };
  });
}

async function cardConnection(
  deps: Deps,
  library: Library,
  action: Action,
  origin: string,
): Promise<Card['connection']> {
  const id = action.request.connectionId;
  if (id === null) return null;
  const connection = library.connections.get(id);
  if (!connection) {
    return { id, name: id, kind: 'bearer', help: '', account: '', gives: 'secret', secret: 'missing' };
  }
  const note = library.secrets.get(id) ?? null;
  const hasToken = note !== null && (await deps.tokens.find(connection, note.savedAt, deps.now())) !== null;
  const secret = secretState(connection, note, hasToken, neededOrigins(connection, origin));
  const { name, kind, help, account } = connection;
  // Of a client with a secret, that comes first.
  const gives = secret === 'missing' && kind === 'oauth-code' ? 'secret' : givenTo(connection);
  return { id, name, kind, help, account, gives, secret };
}

/** Those that the browser has not granted. */
async function missingGrants(deps: Deps, origins: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(origins.map((origin) => deps.access.has(origin)));
  return origins.filter((_origin, index) => !granted[index]);
}

/** The cards of these actions beside a ticket, in their order. */
export async function buildCards(
  deps: Deps,
  library: Library,
  sources: readonly CardSource[],
  ticket: Ticket | null,
): Promise<Card[]> {
  const shapes = await deps.shapes.read();
  const locale = deps.browser.locale();
  return Promise.all(
    sources.map(async ({ action, reasons }): Promise<Card> => {
      const origin = actionOrigin(action);
      const learned = shapes.get(action.id);
      const inputs = cardInputs(action, ticket, { locale, ...(learned && { shapes: learned }) });
      const connection = library.connections.get(action.request.connectionId ?? '') ?? null;
      const missing = origin === '' ? [] : await missingGrants(deps, neededOrigins(connection, origin));
      return {
        actionId: action.id,
        revision: action.revision,
        name: action.name,
        description: action.description,
        kind: actionKind(action.request.method),
        origin,
        confirmation: action.confirmation,
        granted: origin !== '' && missing.length === 0,
        missingGrants: missing,
        paused: origin === '' ? null : await pauseOf(deps, origin),
        sharers: library.sharers.get(origin) ?? 0,
        connection: await cardConnection(deps, library, action, origin),
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
