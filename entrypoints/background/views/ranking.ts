// Which actions fit a ticket, ranked once for each reading of it: what a run teaches must not shuffle the cards under the agent's hand.
import { suggest } from '#lib/suggest/rank.ts';
import type { Suggestion } from '#lib/suggest/suggestion.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Deps } from '../deps.ts';
import type { Library } from '../library-cache.ts';
import { type Offered, offeredHere } from '../offered.ts';
import { report } from '../report.ts';
import { noteShown } from '../store/suggested.ts';

export interface Ranking {
  of(deps: Deps, library: Library, ticket: Ticket): Promise<Suggestion[]>;
  /** The agent put an action aside: the next ones move up. */
  forget(ticket: Ticket): void;
}

/** For insights. Nobody waits for it. */
function countShown({ database, now }: Deps, ticket: Ticket, suggestions: readonly Suggestion[]): void {
  const shown = suggestions.map(({ actionId }) => actionId);
  void noteShown(database, ticket.key, shown, now()).catch((error: unknown) => report('counting suggestions', error));
}

export function createRanking(): Ranking {
  const ranked = new WeakMap<Ticket, { offered: Offered; suggestions: Suggestion[] }>();
  return {
    async of(deps, library, ticket) {
      const offered = await offeredHere(deps, library);
      const known = ranked.get(ticket);
      if (known?.offered === offered) return known.suggestions;
      const suggestions = suggest(offered.index(), ticket, await deps.learned.read());
      ranked.set(ticket, { offered, suggestions });
      if (offered.active.length > 0) countShown(deps, ticket, suggestions);
      return suggestions;
    },
    forget: (ticket) => void ranked.delete(ticket),
  };
}
