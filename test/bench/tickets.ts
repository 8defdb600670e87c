// Scores ranking and filling on realistic tickets that are kept beside the project, where they are present (`npm run bench -- tickets`).
// What each figure means is said in that data's FORMAT.md.
import { existsSync, readFileSync } from 'node:fs';
import { actionSchema } from '#lib/action/schema.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { emptyLearned } from '#lib/suggest/learn.ts';
import { buildIndex, rank, suggest } from '#lib/suggest/rank.ts';
import type { AuthorRole, Ticket } from '#lib/ticket/ticket.ts';
import { benchTicket } from './bench-ticket.ts';
import { report } from './figures.ts';

interface DataAction {
  id: string;
  name: string;
  description: string;
  method: string;
  inputs: { name: string; description: string; type: string }[];
}

interface DataTicket {
  id: string;
  ticket: {
    id: string;
    subject: string;
    requester: { name: string; email: string };
    assignee?: string;
    tags?: string[];
    fields?: Record<string, string>;
    messages: { author: AuthorRole; name: string; at: string; text: string }[];
  };
  expected: { actions: string[]; inputs: Record<string, string | number | boolean> };
}

const folder = new URL('../../../shared/data/tickets/', import.meta.url);
/** Scores the suggestions and the filled inputs; says so when the tickets are not there. */
export function benchTickets(): void {
  if (!existsSync(new URL('tickets.jsonl', folder))) {
    console.log('tickets: skipped, ../shared/data/tickets is not there.');
    return;
  }
  const catalogue: DataAction[] = JSON.parse(readFileSync(new URL('catalogue.json', folder), 'utf8'));
  const rows: DataTicket[] = readFileSync(new URL('tickets.jsonl', folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  const actions = shuffled(catalogue).map(({ method, ...entry }) =>
    actionSchema.parse({
      ...entry,
      schemaVersion: 1,
      request: { method, url: 'https://api.example/' },
      status: 'active',
      revision: 1,
      updatedAt: 0,
    }),
  );
  const index = buildIndex(actions);
  const figures = { ...scoreRanking(rows, index), ...scoreFilling(rows, actions) };
  const rounded = Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]);
  report('Suggestions and filled inputs on realistic tickets', [Object.fromEntries(rounded)]);
}

function scoreRanking(rows: DataTicket[], index: ReturnType<typeof buildIndex>) {
  const sum = { top1: 0, top4: 0, mrr: 0, hidden: 0, shown: 0, shownRight: 0, some: 0, none: 0 };
  const confidences: { value: number; some: boolean }[] = [];
  const times: number[] = [];
  for (const row of [...rows.slice(0, 20), ...rows]) suggest(index, toTicket(row), emptyLearned());
  for (const row of rows) {
    const ticket = toTicket(row);
    const before = performance.now();
    const suggested = suggest(index, ticket, emptyLearned());
    times.push(performance.now() - before);
    const ranked = rank(index, ticket, emptyLearned());
    const some = row.expected.actions.length > 0;
    confidences.push({ value: ranked[0]?.score ?? 0, some });
    if (some) {
      const place = ranked.findIndex(({ actionId }) => row.expected.actions.includes(actionId));
      sum.some += 1;
      sum.top1 += Number(place === 0);
      sum.top4 += Number(place >= 0 && place < 4);
      sum.mrr += place < 0 ? 0 : 1 / (place + 1);
      sum.hidden += Number(suggested.length === 0);
      sum.shownRight += Number(suggested.some(({ actionId }) => row.expected.actions.includes(actionId)));
    } else {
      sum.none += 1;
      sum.shown += suggested.length;
    }
  }
  times.sort((a, b) => a - b);
  return {
    top1: sum.top1 / sum.some,
    top4: sum.top4 / sum.some,
    mrr: sum.mrr / sum.some,
    auroc: areaUnderCurve(confidences),
    shownWhenNone: sum.shown / sum.none,
    hiddenWhenSome: sum.hidden / sum.some,
    // Not in FORMAT.md: the right action is among those shown, after the threshold.
    shownRight: sum.shownRight / sum.some,
    rankP50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
    rankP95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

function scoreFilling(rows: DataTicket[], actions: ReturnType<typeof actionSchema.parse>[]) {
  const sum = { filled: 0, right: 0, stated: 0, wrong: 0, unstated: 0, open: 0, offered: 0, forms: 0, whole: 0 };
  for (const row of rows) {
    const action = actions.find(({ id }) => id === row.expected.actions[0]);
    if (!action) continue;
    let whole = true;
    for (const { name, value, candidates } of fillInputs(action.inputs, toTicket(row))) {
      const expected = row.expected.inputs[name];
      const right = expected !== undefined && value !== null && same(value, expected);
      if (expected === undefined) sum.unstated += 1;
      else sum.stated += 1;
      if (value !== null) sum.filled += 1;
      if (right) sum.right += 1;
      if (value !== null && expected === undefined) sum.wrong += 1;
      if (value === null && candidates.length > 0) {
        sum.open += 1;
        if (expected !== undefined) sum.offered += Number(candidates.some((each) => same(each.value, expected)));
      }
      const fine = expected === undefined ? value === null : right;
      if (!fine) whole = false;
    }
    sum.forms += 1;
    sum.whole += Number(whole);
  }
  return {
    fillPrecision: sum.right / sum.filled,
    fillRecall: sum.right / sum.stated,
    wrongFill: sum.wrong / sum.unstated,
    wholeForms: sum.whole / sum.forms,
    offered: sum.open === 0 ? 0 : sum.offered / sum.open,
  };
}

function same(value: string | boolean, expected: string | number | boolean): boolean {
  if (typeof expected === 'boolean') return value === expected;
  if (typeof expected === 'number') return Number(value) === expected;
  const folded = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return folded(String(value)) === folded(expected);
}

function toTicket({ ticket }: DataTicket): Ticket {
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

function areaUnderCurve(confidences: { value: number; some: boolean }[]): number {
  const some = confidences.filter((each) => each.some);
  const none = confidences.filter((each) => !each.some);
  let won = 0;
  for (const a of some) for (const b of none) won += a.value > b.value ? 1 : a.value === b.value ? 0.5 : 0;
  return won / (some.length * none.length);
}

/** Fisher and Yates with a fixed seed (mulberry32): equal scores must not be broken by the catalogue's own order. */
function shuffled<T>(items: readonly T[]): T[] {
  let state = 20261;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}
