// The opened actions and what is asked of the background for them. What follows from an answer is decided in task.ts and after-reply.ts.
import { signal } from '@preact/signals';
import { copyText } from '#components/shared/copy.ts';
import { signInError } from '#components/shared/sign-in-lost.ts';
import type { InputValue } from '#lib/action/values.ts';
import { call } from '#lib/browser/call.ts';
import type { Card } from '#lib/card.ts';
import type { SecretState } from '#lib/connection.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { Provenance } from '#lib/fill/filled-input.ts';
import { insertText } from '#lib/run/insert-text.ts';
import type { Run } from '#lib/run.ts';
import type { ComposerKind } from '#lib/ticket/page-commands.ts';
import type { PageState } from '#lib/ticket/ticket.ts';
import { sentValues } from '../form/field-errors.ts';
import { inserted } from '../result/inserted.ts';
import { COPY_REFUSED, noted } from '../result/noted.ts';
import { isTooEarly, ticketName, whereIs } from '../ticket/where.ts';
import { afterRefusal, afterStart } from './after-reply.ts';
import { awaitRun } from './await-run.ts';
import type { Panel } from './panel.ts';
import {
  credentialStage,
  editTask,
  isAsking,
  isOver,
  newestTasks,
  nextDemand,
  openTask,
  type Task,
  taskKey,
  unlockStage,
} from './task.ts';

interface SendOptions {
  /** The earlier run that the agent chose to repeat. */
  repeatOf?: string;
}

export type Tasks = ReturnType<typeof createTasks>;

export function createTasks(panel: Panel) {
  const all = signal<ReadonlyMap<string, Task>>(new Map());
  /** The task that fills the panel; null shows the list. */
  const open = signal<string | null>(null);
  /** Runs of which the agent was told that a note is there, or may be. */
  const notedBefore = new Set<string>();

  const put = (task: Task) => {
    const before = all.peek().get(task.key);
    all.value = newestTasks(new Map(all.peek()).set(task.key, task), open.peek());
    // A run that was started from its card and now asks for something takes the panel, unless another action has it.
    if (task.place === 'view' && before?.place === 'card' && open.peek() === null) open.value = task.key;
  };
  const drop = (key: string) => {
    const rest = new Map(all.peek());
    rest.delete(key);
    all.value = rest;
    if (open.peek() === key) open.value = null;
  };
  /** Changes a task if it is still the same decision: an answer to an older form is dropped. */
  const change = (key: string, runId: string, next: (task: Task) => Task) => {
    const task = all.peek().get(key);
    if (task !== undefined && task.runId === runId) put(next(task));
  };
  /** What one task learnt of its connection or its address holds for every other one, too. */
  const learn = (change: (task: Task) => Task) => {
    all.value = new Map([...all.peek()].map(([key, task]) => [key, change(task)]));
  };
  const learnGranted = (origins: readonly string[]) =>
    learn((one) => ({ ...one, missingGrants: one.missingGrants.filter((origin) => !origins.includes(origin)) }));
  const learnSecret = (connectionId: string, secret: SecretState) =>
    learn((one) => (one.card.connection?.id === connectionId ? { ...one, secret } : one));
  const requestOf = (task: Task) => ({
    windowId: panel.windowId,
    actionId: task.card.actionId,
    revision: task.card.revision,
    runId: task.runId,
    values: sentValues(task.values),
    ticketKey: task.card.ticketKey,
  });
  /** From a check back to the run that it was opened for, where that still stands; else to the list. */
  const returnFrom = ({ checks }: Task) => {
    const asked = [...all.peek().values()].find(
      ({ stage }) => stage.kind === 'settled' && stage.run.runId === checks?.runId,
    );
    open.value = asked?.key ?? null;
  };

  /** The exact request: a change's confirmation, or what will be sent once access is allowed. */
  const preview = async (task: Task) => {
    const reply = await call('runs.preview', requestOf(task));
    change(task.key, task.runId, (now) => {
      if (now.stage.kind === 'allow') {
        return reply.ok ? { ...now, stage: { ...now.stage, request: reply.value } } : afterRefusal(now, reply.error);
      }
      if (now.stage.kind !== 'form' || !now.stage.busy) return now;
      if (!reply.ok) return afterRefusal(now, reply.error);
      return { ...now, stage: { kind: 'confirm', request: reply.value, denied: false } };
    });
  };

  const send = async (task: Task, options: SendOptions = {}) => {
    // A double press: the first one is under way.
    const before = all.peek().get(task.key);
    if (before?.stage.kind === 'running' && before.runId === task.runId) return;
    put({ ...task, stage: { kind: 'running', startedAt: Date.now(), run: null, cancelling: false } });
    const first = await call('runs.start', {
      ...requestOf(task),
      confirmed: task.card.kind !== 'lookup',
      ...(options.repeatOf === undefined ? {} : { repeatOf: options.repeatOf }),
      ...(task.again > 0 ? { again: task.again } : {}),
      ...(task.checks === null ? {} : { checks: task.checks.runId }),
    });
    const reply = await awaitRun(task.runId, first);
    if (!reply.ok && reply.error.code === 'origin-paused') {
      panel.pauses.refused(reply.error.origin ?? task.card.origin, reply.error.at ?? 0);
    }
    // No answer: the run may be under way, so its card keeps the id.
    if (reply.ok || reply.error.code !== 'internal') panel.runIds.settled(task.runId);
    change(task.key, task.runId, (now) => afterStart(now, reply, crypto.randomUUID()));
    const now = all.peek().get(task.key);
    if (now?.stage.kind === 'allow') void preview(now);
    if (!reply.ok && reply.error.code === 'wrong-ticket') void panel.refresh();
  };

  const busyUnlocking = (key: string, busy: boolean) => {
    const task = all.peek().get(key);
    if (task?.stage.kind === 'unlock') put({ ...task, stage: { kind: 'unlock', busy } });
  };
  /** Another page may have unlocked since this card was made. */
  const lookAtLock = async (key: string) => {
    const reply = await call('secrets.status', {});
    if (reply.ok && !reply.value.locked) unlocked(key);
  };
  /** Goes on with the task that asked; the others are asked no more. */
  const unlocked = (key: string) => {
    learn((one) => (one.secret === 'locked' ? { ...one, secret: 'ready' } : one));
    const now = all.peek().get(key);
    if (now?.stage.kind === 'unlock') proceed({ ...now, secret: 'ready' });
    if (now?.stage.kind === 'secret') put({ ...now, stage: { ...now.stage, locked: false } });
  };

  /** Goes as far as it can without the agent: sends a complete lookup, else asks for what is missing. */
  const proceed = (task: Task) => {
    const demand = nextDemand(task);
    switch (demand.kind) {
      case 'values':
        return put({
          ...task,
          place: 'view',
          errors: demand.errors,
          refusals: task.refusals + 1,
          stage: { kind: 'form', busy: false },
        });
      case 'unlock':
        put(unlockStage(task));
        return void lookAtLock(task.key);
      case 'secret':
      case 'sign-in':
        return put(credentialStage(task));
      case 'allow':
        put({ ...task, place: 'view', stage: { kind: 'allow', request: null, denied: false } });
        return void preview(task);
      case 'confirm':
        put({ ...task, errors: {}, stage: { kind: 'form', busy: true } });
        return void preview(task);
      case 'send':
        return void send({ ...task, errors: {} });
    }
  };

  /** The card as it is beside the ticket that is open now; null: it is said why there is none, or the agent has gone on meanwhile. */
  const renew = async (card: Card): Promise<Card | null> => {
    const before = open.peek();
    const reply = await call('cards.get', { windowId: panel.windowId, actionId: card.actionId });
    if (open.peek() !== before) return null;
    if (!reply.ok) panel.say(`${reply.error.message} ${reply.error.advice}`);
    return reply.ok ? reply.value : null;
  };
  const openNow = (card: Card) => {
    const left = all.peek().get(taskKey(card));
    const task = left ?? openTask(card, panel.ticket, crypto.randomUUID(), 'view');
    put({ ...task, place: 'view' });
    open.value = task.key;
  };
  const runNow = (card: Card) => {
    const before = all.peek().get(taskKey(card));
    if (before?.stage.kind === 'running') return;
    const task = openTask(card, panel.ticket, panel.runIds.of(card), 'card');
    put(task);
    proceed(task);
  };

  return {
    all,
    open,
    opened: () => all.value.get(open.value ?? '') ?? null,
    get: (card: Card) => all.value.get(taskKey(card)) ?? null,

    /** Opens a card's form, or goes on with the one that was left. */
    openCard(card: Card) {
      if (!isTooEarly(card, panel.page)) return openNow(card);
      void renew(card).then((now) => now && openNow(now));
    },
    /** The lookup that tells what became of an unknown run, filled from that run. It is said why where it cannot be opened. */
    async openCheck(run: Run) {
      const reply = await call('runs.checkCard', { windowId: panel.windowId, runId: run.runId });
      if (!reply.ok) return panel.say(`${reply.error.message} ${reply.error.advice}`);
      panel.pauses.learn([reply.value]);
      const task = openTask(reply.value, panel.ticket, crypto.randomUUID(), 'view', run);
      // What was typed for it before, and what it brought, is still there.
      put(all.peek().get(task.key) ?? task);
      open.value = task.key;
    },
    /** One key: a lookup that has all it needs is sent, and its result shown in its card. */
    runCard(card: Card) {
      if (!isTooEarly(card, panel.page)) return runNow(card);
      void renew(card).then((now) => now && runNow(now));
    },
    edit(task: Task, name: string, value: InputValue | null, from: Provenance | null) {
      put(editTask(task, name, value, from, crypto.randomUUID()));
    },
    submit: proceed,
    send,
    /** The browser was asked in the click; the answer comes in. */
    allowed(task: Task, granted: boolean) {
      if (granted) learnGranted(task.missingGrants);
      const now = all.peek().get(task.key);
      if (now === undefined || now.runId !== task.runId) return;
      if (granted) return void send({ ...now, missingGrants: [] });
      if (now.stage.kind === 'allow' || now.stage.kind === 'confirm') {
        put({ ...now, stage: { ...now.stage, denied: true } });
      }
    },
    /** The server did not take the secret or the sign-in that is kept: asks for it again. */
    enterSecret(task: Task) {
      const signsIn = task.card.connection?.gives === 'sign-in';
      put(credentialStage({ ...task, secret: signsIn ? 'sign-in' : 'missing' }));
    },
    async saveSecret(task: Task, secret: string) {
      const { connection } = task.card;
      if (connection === null) return;
      put({ ...task, stage: { kind: 'secret', error: '', busy: true } });
      const reply = await call('connections.setSecret', { id: connection.id, secret });
      // A client's secret is not all that its connection needs: the agent signs in next.
      const known: SecretState = connection.gives === 'sign-in' ? 'sign-in' : 'ready';
      if (reply.ok) learnSecret(connection.id, known);
      const now = all.peek().get(task.key);
      if (now === undefined || now.stage.kind !== 'secret') return;
      if (reply.ok) return proceed({ ...now, secret: known });
      // What was typed stays in its form; it can be kept once the passphrase was given.
      const locked = reply.error.code === 'secret-locked';
      const error = locked ? '' : `${reply.error.message} ${reply.error.advice}`;
      put({ ...now, stage: { kind: 'secret', error, busy: false, locked } });
    },
    /** @returns why it did not open; null: it did, and every task that waited for it knows */
    async unlock(task: Task, passphrase: string): Promise<ErrorDetail | null> {
      busyUnlocking(task.key, true);
      const reply = await call('secrets.unlock', { passphrase });
      busyUnlocking(task.key, false);
      if (!reply.ok) return reply.error;
      unlocked(task.key);
      return null;
    },
    /** The browser was asked in the click for all that a sign-in needs. The task goes on where it was once the agent is through. */
    async signIn(task: Task, granted: boolean) {
      const { connection } = task.card;
      const asked = all.peek().get(task.key);
      if (connection === null || asked?.stage.kind !== 'sign-in' || asked.stage.busy) return;
      if (!granted) return put({ ...asked, stage: { kind: 'sign-in', error: null, denied: true, busy: false } });
      learnGranted(task.missingGrants);
      put({ ...asked, missingGrants: [], stage: { kind: 'sign-in', error: null, denied: false, busy: true } });
      const reply = await call('connections.signIn', { id: connection.id });
      if (reply.ok) learnSecret(connection.id, 'ready');
      const now = all.peek().get(task.key);
      if (now === undefined || now.stage.kind !== 'sign-in') return;
      if (reply.ok) return proceed({ ...now, secret: 'ready' });
      const error = signInError(reply.error);
      if (error.code === 'secret-missing') return put(credentialStage({ ...now, secret: 'missing' }));
      put({ ...now, stage: { kind: 'sign-in', error, denied: false, busy: false } });
    },
    editValues(task: Task) {
      put({ ...task, place: 'view', stage: { kind: 'form', busy: false } });
      open.value = task.key;
    },
    /** What is still of use stays with its card: a run under way, a form that was worked on, an outcome nobody knows. */
    back(task: Task) {
      if (task.stage.kind === 'running' && task.checks === null) put({ ...task, place: 'card' });
      else if (isOver(task) && !isAsking(task)) drop(task.key);
      returnFrom(task);
    },
    /** Another ticket is open: a result that is over gives the panel back, and shows in its card on its own ticket. */
    leaveFinished(page: PageState) {
      const task = all.peek().get(open.peek() ?? '');
      if (task === undefined || task.stage.kind !== 'settled' || !isOver(task)) return;
      if (whereIs(task, page).kind !== 'elsewhere') return;
      if (task.checks === null) put({ ...task, place: 'card' });
      open.value = null;
    },
    discard(task: Task) {
      drop(task.key);
      if (task.checks !== null) returnFrom(task);
    },
    async cancel(task: Task) {
      if (task.stage.kind !== 'running' || task.stage.cancelling) return;
      put({ ...task, stage: { ...task.stage, cancelling: true } });
      await call('runs.cancel', { runId: task.runId });
    },
    /** Escape: the run that fills the panel, else one that was started from its card. False when nothing runs. */
    cancelCurrent(): boolean {
      const tasks = [...all.peek().values()].filter((task) => task.stage.kind === 'running');
      const current = tasks.find((task) => task.key === open.peek()) ?? tasks.find((task) => task.place === 'card');
      if (current === undefined) return false;
      void this.cancel(current);
      return true;
    },
    /** Fills the form anew from the ticket that is open now: the agent chose to. */
    async moveHere(task: Task) {
      const card = await renew(task.card);
      if (card === null) return;
      const there = all.peek().get(taskKey(card));
      // What was begun on that ticket before keeps its values and the id of its run; the moved form stays where it was, too.
      if (there === undefined) drop(task.key);
      const moved = there ?? openTask(card, panel.ticket, crypto.randomUUID(), 'view');
      put({ ...moved, place: 'view' });
      open.value = moved.key;
    },
    /** What the agent found out about an unknown run. */
    async settle(run: Run, happened: boolean, check: Task | null = null) {
      const checkedBy = check?.stage.kind === 'settled' ? { checkedBy: check.stage.run.runId } : {};
      const reply = await call('runs.settle', { runId: run.runId, happened, ...checkedBy });
      if (!reply.ok) return panel.say(`${reply.error.message} ${reply.error.advice}`);
      if (check !== null) this.discard(check);
      panel.say(happened ? 'Noted: it happened.' : 'Noted: it did not happen.');
      for (const task of all.peek().values()) {
        if (task.stage.kind === 'settled' && task.stage.run.runId === run.runId) {
          put({ ...task, runId: crypto.randomUUID(), again: 0, stage: { kind: 'settled', run: reply.value } });
        }
      }
      panel.keepRun(reply.value);
    },
    async insert(run: Run, target: ComposerKind) {
      const reply = await call('tickets.insert', { windowId: panel.windowId, runId: run.runId, target });
      panel.say(reply.ok ? inserted(target, reply.value) : `${reply.error.message} ${reply.error.advice}`);
    },
    /** Where nothing can be put into the page with certainty. */
    async copyReply(run: Run) {
      const { text, names } = insertText(run.outputs, 'reply');
      panel.say((await copyText(text)) ? `Copied: ${names.join(', ')}.` : COPY_REFUSED);
    },
    /** Posts a note where the helpdesk has a way for that, else copies its text. Whoever was told that there is one, and presses again, means it. */
    async note(run: Run) {
      const again = notedBefore.has(run.runId);
      notedBefore.delete(run.runId);
      const reply = await call('tickets.note', { windowId: panel.windowId, runId: run.runId, again });
      if (!reply.ok) return panel.say(`${reply.error.message} ${reply.error.advice}`);
      const { value } = reply;
      if (value.state === 'noted-before' || value.state === 'may-be-noted') notedBefore.add(run.runId);
      const copied = value.state === 'copy' && (await copyText(value.text));
      panel.say(noted(value, ticketName(panel.ticket), copied));
    },
    /** A push about a run that is under way: its steps. The outputs come with the reply. */
    hear(run: Run) {
      for (const task of all.peek().values()) {
        if (task.runId === run.runId && task.stage.kind === 'running') put({ ...task, stage: { ...task.stage, run } });
      }
    },
  };
}
