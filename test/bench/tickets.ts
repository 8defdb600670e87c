// Scores suggestions and filled inputs on realistic tickets: `npm run -s bench:tickets -- --catalogue FILE --tickets FILE`, whose last line
// is one JSON object of figures; without files, each of the project's own sets in data/.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Action } from '#lib/action/schema.ts';
import { emptyLearned } from '#lib/suggest/learned.ts';
import { buildIndex, rank, suggest } from '#lib/suggest/rank.ts';
import { BenchInputError } from './bench-input.ts';
import { type Row, report, table } from './figures.ts';
import { productActions, readCatalogue, readTickets } from './read-tickets.ts';
import { type FillingFigures, scoreFilling } from './score-filling.ts';
import { type Ranker, type RankingFigures, scoreRanking } from './score-ranking.ts';

const USAGE = 'npm run -s bench:tickets -- --catalogue FILE --tickets FILE';

interface TicketFiles {
  catalogue: string;
  tickets: string;
}

/** @throws BenchInputError */
export function benchTickets(argv: readonly string[] = []): void {
  const { catalogue, tickets } = flags(argv);
  if (catalogue === undefined && tickets === undefined) {
    benchOwn();
    return;
  }
  if (catalogue === undefined || tickets === undefined) throw new BenchInputError(`Both files are needed: ${USAGE}`);
  const { ranking, filling } = scoreFiles({ catalogue, tickets });
  table('Suggestions', [rounded(ranking)]);
  table('Filled inputs', [rounded(filling)]);
  console.log(JSON.stringify(inOrder(ranking, filling)));
}

function flags(argv: readonly string[]): Partial<TicketFiles> {
  try {
    const options = { catalogue: { type: 'string' }, tickets: { type: 'string' } } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new BenchInputError(`${error instanceof Error ? error.message : 'Unknown flags.'}\n${USAGE}`);
  }
}

function benchOwn(): void {
  const sets = ownSets().map(({ name, files }) => ({ name, ...scoreFiles(files) }));
  const rankings = sets.map(({ name, ranking }) => ({ account: name, ...rounded(ranking) }));
  const fillings = sets.map(({ name, filling }) => ({ account: name, ...rounded(filling) }));
  report('Suggestions on realistic tickets', [...rankings, ...means(rankings)]);
  report('Filled inputs on realistic tickets', [...fillings, ...means(fillings)]);
}

/** Over the accounts of a kind: what is held out is judged by this line. */
function means(rows: readonly Row[]): Row[] {
  return ['dev', 'held-out'].map((kind) => {
    const own = rows.filter(({ account }) => String(account).startsWith(kind));
    const names = Object.keys(own[0] ?? {}).filter((name) => name !== 'account');
    const mean = (name: string) => meanOf(own.map((row) => Number(row[name])).filter((value) => !Number.isNaN(value)));
    return { account: `mean of ${kind}`, ...rounded(Object.fromEntries(names.map((name) => [name, mean(name)]))) };
  });
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The project's own accounts: those to develop against (`dev-…`) and those held out for judging. */
export function ownSets(): { name: string; files: TicketFiles }[] {
  const folder = new URL('data/', import.meta.url);
  const file = (name: string, part: string) => fileURLToPath(new URL(`${name}/${part}`, folder));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      name,
      files: { catalogue: file(name, 'catalogue.json'), tickets: file(name, 'tickets.jsonl') },
    }));
}

function scoreFiles(files: TicketFiles): { ranking: RankingFigures; filling: FillingFigures } {
  const catalogue = readCatalogue(files.catalogue);
  const rows = readTickets(files.tickets, catalogue);
  const actions = productActions(catalogue);
  return { ranking: scoreRanking(rows, ownRanker(actions)), filling: scoreFilling(rows, actions) };
}

/** The product's own suggestions, nothing learnt. */
function ownRanker(actions: readonly Action[]): Ranker {
  const index = buildIndex([...actions]);
  return {
    suggest: (ticket) => suggest(index, ticket, emptyLearned()),
    rank: (ticket) => rank(index, ticket, emptyLearned()),
  };
}

function inOrder({ rankP50Ms, rankP95Ms, ...ranking }: RankingFigures, filling: FillingFigures) {
  return { ...rounded({ ...ranking, ...filling, rankP50Ms, rankP95Ms }) };
}

/** NaN, where no ticket tells, becomes null in JSON. */
function rounded(figures: object): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
}
