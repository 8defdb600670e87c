// Scores ranking on sets of single messages, with and without past tickets to learn from: `npm run -s bench:intents -- --catalogue FILE
// --rows FILE [--history FILE --k 5]`, or `--folder DIR` for every set of a folder. The last line printed is one JSON object.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Action } from '#lib/action/schema.ts';
import { emptyLearned, type Learned } from '#lib/suggest/learned.ts';
import { buildIndex, rank, suggest } from '#lib/suggest/rank.ts';
import { BenchInputError } from './bench-input.ts';
import { type HistoryChoice, type IntentRow, learnFrom, readCatalogue, readRows, ticketsOf } from './intent-data.ts';

type Figures = Record<string, number | null>;

interface SetFiles {
  name: string;
  catalogue: string;
  rows: string;
  history: string | null;
}

const USAGE = `bench:intents --catalogue FILE --rows FILE [--history FILE --k 5]
  or --folder DIR   every set of DIR/catalogues with its rows in DIR/dev and its history in DIR/history; their mean
  --history-share S only that share of the actions has a history; also scores those with and those without one
  --wrong S         that share of the past runs was of an action chosen by chance
  --noisy           every message inside an e-mail with greeting, order details, signature and quoted history
  --every N         only every N-th row`;

/** @throws BenchInputError */
export function benchIntents(argv: readonly string[]): void {
  const { catalogue, rows, history, folder, ...flagged } = flags(argv);
  const sets = folder
    ? setsOf(folder)
    : catalogue && rows
      ? [{ name: 'set', catalogue, rows, history: history ?? null }]
      : [];
  if (sets.length === 0) throw new BenchInputError(USAGE);
  const choice = {
    k: numberOf('k', flagged.k, 0, 1000),
    share: numberOf('history-share', flagged['history-share'], 0, 1),
    wrong: numberOf('wrong', flagged.wrong, 0, 1),
    noisy: flagged.noisy,
  };
  const every = numberOf('every', flagged.every, 1, 1_000_000);
  const figures = sets.map((set) => scoreSet(set, choice, every));
  const total = mean(figures);
  console.table([
    ...figures.map((each, place) => ({ set: sets[place]?.name, ...each })),
    ...(sets.length > 1 ? [{ set: 'mean', ...total }] : []),
  ]);
  console.log(JSON.stringify(total));
}

function flags(argv: readonly string[]) {
  const options = {
    catalogue: { type: 'string' },
    rows: { type: 'string' },
    history: { type: 'string' },
    folder: { type: 'string' },
    k: { type: 'string', default: '5' },
    'history-share': { type: 'string', default: '1' },
    wrong: { type: 'string', default: '0' },
    every: { type: 'string', default: '1' },
    noisy: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new BenchInputError(`${error instanceof Error ? error.message : 'Unknown flags.'}\n${USAGE}`);
  }
}

function numberOf(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= least && number <= most) return number;
  throw new BenchInputError(`--${flag} is a number from ${least} to ${most}, not “${text}”.`);
}

function setsOf(folder: string): SetFiles[] {
  const catalogues = join(folder, 'catalogues');
  if (!existsSync(catalogues)) throw new BenchInputError(`There is no folder ${catalogues}.\n${USAGE}`);
  return readdirSync(catalogues)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = file.slice(0, -'.json'.length);
      return {
        name,
        catalogue: join(folder, 'catalogues', file),
        rows: join(folder, 'dev', `${name}.jsonl`),
        history: join(folder, 'history', `${name}.jsonl`),
      };
    });
}

function scoreSet({ catalogue, rows, history }: SetFiles, choice: HistoryChoice, every: number): Figures {
  const actions = readCatalogue(catalogue);
  const scored = readRows(rows, actions).filter((_, place) => place % every === 0);
  const past = history === null || choice.k === 0 ? [] : readRows(history, actions);
  const { learned, taught } = learnFrom(past, actions, choice);
  const all = score(actions, scored, learned, choice.noisy);
  if (choice.share === 1) return all;
  const [withOne, without] = [true, false].map((has) =>
    scored.filter(({ action }) => action !== null && taught.has(action) === has),
  );
  const top1 = (some: readonly IntentRow[] = [], from = learned) =>
    score(actions, some, from, choice.noisy).top1 ?? null;
  return {
    ...all,
    top1With: top1(withOne),
    top1WithBefore: top1(withOne, emptyLearned()),
    top1Without: top1(without),
    top1WithoutBefore: top1(without, emptyLearned()),
  };
}

/** Shares are fractions from 0 to 1; null where the rows say nothing of a figure. */
function score(actions: readonly Action[], rows: readonly IntentRow[], learned: Learned, noisy: boolean): Figures {
  const index = buildIndex(actions);
  const tickets = ticketsOf(rows, noisy);
  const sum = { top1: 0, top3: 0, top4: 0, mrr: 0, hidden: 0, shown: 0, some: 0, none: 0 };
  const confidences: { value: number; some: boolean }[] = [];
  const times: number[] = [];
  for (const ticket of tickets.slice(0, 20)) suggest(index, ticket, learned);
  for (const [at, ticket] of tickets.entries()) {
    const right = rows[at]?.action ?? null;
    const before = performance.now();
    const suggested = suggest(index, ticket, learned);
    times.push(performance.now() - before);
    const ranked = rank(index, ticket, learned);
    confidences.push({ value: ranked[0]?.confidence ?? 0, some: right !== null });
    if (right === null) {
      sum.none += 1;
      sum.shown += suggested.length;
      continue;
    }
    const place = ranked.findIndex(({ actionId }) => actionId === right);
    sum.some += 1;
    sum.top1 += Number(place === 0);
    sum.top3 += Number(place >= 0 && place < 3);
    sum.top4 += Number(place >= 0 && place < 4);
    sum.mrr += place < 0 ? 0 : 1 / (place + 1);
    sum.hidden += Number(suggested.length === 0);
  }
  times.sort((a, b) => a - b);
  const share = (part: number, of: number) => (of === 0 ? null : rounded(part / of));
  return {
    top1: share(sum.top1, sum.some),
    top3: share(sum.top3, sum.some),
    top4: share(sum.top4, sum.some),
    mrr: share(sum.mrr, sum.some),
    auroc: sum.none === 0 ? null : rounded(areaUnderCurve(confidences)),
    shownWhenNone: share(sum.shown, sum.none),
    hiddenWhenSome: share(sum.hidden, sum.some),
    rankP50Ms: rounded(times[Math.floor(times.length * 0.5)] ?? 0),
    rankP95Ms: rounded(times[Math.floor(times.length * 0.95)] ?? 0),
  };
}

/** How often a message with a right action has the higher confidence than one with none, by ranks (Mann and Whitney); equal ones count half. */
function areaUnderCurve(confidences: readonly { value: number; some: boolean }[]): number {
  const groups = [...Map.groupBy(confidences, ({ value }) => value)].sort(([a], [b]) => a - b);
  let below = 0;
  let won = 0;
  for (const [, group] of groups) {
    const some = group.filter((each) => each.some).length;
    const none = group.length - some;
    won += some * (below + none / 2);
    below += none;
  }
  return won / ((confidences.length - below) * below);
}

function mean(figures: readonly Figures[]): Figures {
  const names = Object.keys(figures[0] ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const known = figures.flatMap((each) => (typeof each[name] === 'number' ? [each[name]] : []));
      return [name, known.length === 0 ? null : rounded(known.reduce((sum, value) => sum + value, 0) / known.length)];
    }),
  );
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
