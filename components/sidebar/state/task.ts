// One opened action: its card as it was when it opened, the values in its form, and how far it has come. Pure.
import type { InputValue, InputValues } from '#lib/action/values.ts';
import type { Card } from '#lib/card.ts';
import type { SecretState } from '#lib/connection.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { Provenance } from '#lib/fill/filled-input.ts';
import type { Run, ShownRequest } from '#lib/run.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { fieldErrors } from '../form/field-errors.ts';

export type Stage =
  /** `busy`: the exact request is being asked for. */
  | { kind: 'form'; busy: boolean }
  /** `locked`: it was typed and could not be kept, because the secrets are locked. */
  | { kind: 'secret'; error: string; busy: boolean; locked?: boolean }
  /** The passphrase is asked for: the secrets of this browser are locked. */
  | { kind: 'unlock'; busy: boolean }
  /** The agent has to sign in at the server's own page. `error`: the last try came to nothing; `denied`: the browser was asked and said no. */
  | { kind: 'sign-in'; error: ErrorDetail | null; denied: boolean; busy: boolean }
  /** The browser has not granted an origin. `denied`: it was asked and said no. */
  | { kind: 'allow'; request: ShownRequest | null; denied: boolean }
  | { kind: 'confirm'; request: ShownRequest; denied: boolean }
  /** The same change ran a short while ago. */
  | { kind: 'repeat'; error: ErrorDetail }
  | { kind: 'running'; startedAt: number; run: Run | null; cancelling: boolean }
  | { kind: 'settled'; run: Run }
  /** Refused before anything was sent. */
  | { kind: 'refused'; error: ErrorDetail };

export interface Task {
  key: string;
  /** Never replaced: a change of the library does not alter an open form. */
  card: Card;
  /** The ticket the values came from, as it was read then. */
  ticket: Ticket | null;
  values: InputValues;
  from: Record<string, Provenance | null>;
  /** A sentence for each field that was refused. */
  errors: Record<string, string>;
  /** How often values were refused: each time the focus goes to the first wrong field. */
  refusals: number;
  /** One decision, one id: made with the form, made anew by an edit and after the run has settled. */
  runId: string;
  /** How often this id’s write has left with its outcome unknown; sending it again is the same run. 0: there is nothing to repeat. */
  again: number;
  edited: boolean;
  /** The unknown run that this lookup is to tell about. */
  checks: Run | null;
  /** `card`: run straight from the suggestion and shown in it. */
  place: 'card' | 'view';
  /** Origins that the browser has not granted yet: the action's own, and where its connection gets a token. */
  missingGrants: readonly string[];
  secret: SecretState;
  stage: Stage;
}

/** The same action beside the same ticket is the same task; each unknown run is checked by a task of its own. */
export function taskKey(card: Pick<Card, 'ticketKey' | 'actionId'>, checks: Run | null = null): string {
  const key = `${card.ticketKey ?? ''}\n${card.actionId}`;
  return checks === null ? key : `${key}\n${checks.runId}`;
}

export function openTask(
  card: Card,
  ticket: Ticket | null,
  runId: string,
  place: Task['place'],
  checks: Run | null = null,
): Task {
  const values: InputValues = {};
  const from: Task['from'] = {};
  for (const input of card.inputs) {
    if (input.value !== null) values[input.definition.name] = input.value;
    from[input.definition.name] = input.from;
  }
  return {
    key: taskKey(card, checks),
    card,
    ticket: ticket !== null && ticket.key === card.ticketKey ? ticket : null,
    values,
    from,
    errors: {},
    refusals: 0,
    runId,
    again: 0,
    edited: false,
    checks,
    place,
    missingGrants: card.missingGrants,
    secret: card.connection?.secret ?? 'ready',
    stage: { kind: 'form', busy: false },
  };
}

export const TYPED: Provenance = {
  kind: 'typed',
  label: '',
  messageId: null,
  author: '',
  at: '',
  quote: '',
  start: 0,
  end: 0,
};

/** An edit is a new decision: the run id is new, and a request that was shown for the old values no longer counts. */
export function editTask(
  task: Task,
  name: string,
  value: InputValue | null,
  from: Provenance | null,
  runId: string,
): Task {
  const values = { ...task.values };
  if (value === null) delete values[name];
  else values[name] = value;
  const errors = { ...task.errors };
  delete errors[name];
  return {
    ...task,
    values,
    errors,
    from: { ...task.from, [name]: from },
    runId,
    again: 0,
    edited: true,
    stage: { kind: 'form', busy: false },
  };
}

/** What stands between this task and the sending. */
export type Demand =
  | { kind: 'values'; errors: Record<string, string> }
  | { kind: 'secret' }
  | { kind: 'sign-in' }
  | { kind: 'unlock' }
  | { kind: 'allow' }
  | { kind: 'confirm' }
  | { kind: 'send' };

/** In this order: values, the passphrase, the secret or the sign-in, then a lookup's access; a change shows its exact request and asks for access there. */
export function nextDemand(task: Task): Demand {
  const errors = fieldErrors(
    task.card.inputs.map((input) => input.definition),
    task.values,
  );
  if (Object.keys(errors).length > 0) return { kind: 'values', errors };
  if (task.secret === 'locked') return { kind: 'unlock' };
  if (task.secret === 'missing') return { kind: 'secret' };
  if (task.secret === 'sign-in') return { kind: 'sign-in' };
  if (task.card.kind !== 'lookup') return { kind: 'confirm' };
  return isGranted(task) ? { kind: 'send' } : { kind: 'allow' };
}

/** May the browser reach every address that this run needs? */
export function isGranted(task: Pick<Task, 'missingGrants'>): boolean {
  return task.missingGrants.length === 0;
}

/** The stage that asks for what the connection lacks: its secret, or a sign-in where the agent gives nothing else. */
export function credentialStage(task: Task, error: ErrorDetail | null = null): Task {
  const signsIn = task.card.connection?.gives === 'sign-in' && task.secret !== 'missing';
  const said = error === null ? '' : `${error.message} ${error.advice}`;
  const stage: Stage = signsIn
    ? { kind: 'sign-in', error, denied: false, busy: false }
    : { kind: 'secret', error: said, busy: false };
  return { ...task, place: 'view', secret: signsIn ? 'sign-in' : 'missing', stage };
}

/** The stage that asks for the passphrase. */
export function unlockStage(task: Task): Task {
  return { ...task, place: 'view', secret: 'locked', stage: { kind: 'unlock', busy: false } };
}

/** More results than this are not gone back to. */
const KEPT = 20;

/** Without the oldest of the results that are over; what is still of use stays, and `open` does, which fills the panel. */
export function newestTasks(tasks: ReadonlyMap<string, Task>, open: string | null): ReadonlyMap<string, Task> {
  const over = [...tasks.values()].filter((task) => task.stage.kind === 'settled' && isOver(task) && task.key !== open);
  if (over.length <= KEPT) return tasks;
  const at = (task: Task) => (task.stage.kind === 'settled' ? (task.stage.run.settledAt ?? 0) : 0);
  const oldest = new Set(over.sort((a, b) => at(b) - at(a)).slice(KEPT));
  return new Map([...tasks].filter(([, task]) => !oldest.has(task)));
}

/** Is this task busy with, or past, its run? Then it stays with its ticket and shows what came of it. */
export function hasRun(task: Task): boolean {
  return task.stage.kind === 'running' || task.stage.kind === 'settled';
}

/** Has this lookup been run to find out about another run, and did nobody say yet what it told? */
export function isAsking(task: Task): boolean {
  return task.checks !== null && task.stage.kind === 'settled';
}

/** Is there nothing in this task that leaving it would lose? An unknown outcome is kept until somebody says what happened. */
export function isOver(task: Task): boolean {
  if (task.stage.kind === 'running') return false;
  if (task.stage.kind !== 'settled') return !task.edited;
  return task.stage.run.state !== 'unknown' || task.stage.run.verdict !== null;
}
