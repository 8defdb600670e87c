// What the panel shows for one action beside one ticket: the suggestion, its filled inputs and whether it can run now. Types only.
import type { ActionKind, Audience, Input, OutputFormat } from './action/schema.ts';
import type { Connection, SecretState } from './connection.ts';
import type { FilledInput } from './fill/filled-input.ts';
import type { Run } from './run.ts';
import type { Reason } from './suggest/suggestion.ts';
import type { PageState } from './ticket/ticket.ts';

export interface CardInput extends FilledInput {
  definition: Input;
}

export interface Card {
  actionId: string;
  /** The revision this card was made from; the run uses this one even if the library changes. */
  revision: number;
  name: string;
  description: string;
  kind: ActionKind;
  origin: string;
  /** What the agent reads before confirming a change; placeholders still in it. */
  confirmation: string;
  /** Has the browser granted that origin, and those where its connection gets a token? */
  granted: boolean;
  /** Those that it has not: one press asks for all of them. */
  missingGrants: string[];
  /** The origin gets no requests for now: until when (ms since 1970), and whether it asked for that or kept failing. */
  paused: { until: number; reason: 'asked' | 'failing' } | null;
  /** How many active actions use that origin. */
  sharers: number;
  connection: {
    id: string;
    name: string;
    /** What the secret is made of. */
    kind: Connection['kind'];
    help: string;
    /** Whose account acts when agents share one; '' otherwise. */
    account: string;
    /** What a person gives: a login of two fields, one text, or a sign-in at the server's own page. */
    gives: 'login' | 'secret' | 'sign-in';
    secret: SecretState;
  } | null;
  /** Empty when the card came from a search. */
  reasons: Reason[];
  inputs: CardInput[];
  outputs: { name: string; format: OutputFormat; audience: Audience }[];
  /** True when every required input has a value. */
  complete: boolean;
  /** The ticket the inputs were filled from; null beside no ticket. */
  ticketKey: string | null;
  ticketNumber: string;
}

/** Everything the panel shows of the tab beside it. */
export interface PanelView {
  page: PageState;
  /** At most four, strongest first. */
  suggestions: Card[];
  /** Active actions that this agent is offered, */
  activeActions: number;
  /** and those that are for other groups. */
  activeForOthers: number;
  /** Actions in all: 0 means that the library is empty. */
  actions: number;
  /** Runs on this ticket, newest first, at most 50. */
  runs: Run[];
}
