// What the worker thinks about without waiting for anything: reading an answer against JSON.parse, and suggesting among ever more actions.
import { parseJson } from '#lib/action/json.ts';
import { actionSchema } from '#lib/action/schema.ts';
import { emptyLearned } from '#lib/suggest/learned.ts';
import { buildIndex, suggest } from '#lib/suggest/rank.ts';
import { benchTicket } from './bench-ticket.ts';
import { quantiles, ratio, report } from './figures.ts';

const ROUNDS = 15;

function medianOf(work: () => unknown, rounds = ROUNDS): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return quantiles(times).median;
}

const documents: [string, string][] = [
  [
    'records, 2 MB',
    JSON.stringify(
      Array(18_000).fill({ id: 1234567890123, name: 'Enamel kettle', price: 49.9, tags: ['a', 'b'], open: true }),
    ),
  ],
  ['numbers, 1 MB', `[${Array(330_000).fill(12).join(',')}]`],
];

function benchReading(): void {
  report(
    'Reading an answer with its numbers’ text, against JSON.parse with a reviver that keeps it',
    documents.map(([name, text]) => {
      const bytes = new TextEncoder().encode(text);
      const decode = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const ours = medianOf(() => parseJson(bytes));
      const reviver = medianOf(() => JSON.parse(decode(), (_key, value) => value));
      const plain = medianOf(() => JSON.parse(decode()));
      return {
        document: name,
        ms: ours,
        'against the reviver': ratio(ours, reviver),
        'against plain JSON.parse': ratio(ours, plain),
      };
    }),
  );
}

const TOPICS = ['refund', 'parcel', 'invoice', 'password', 'seat', 'booking', 'customs', 'coupon', 'basket', 'plan'];

const action = (place: number) =>
  actionSchema.parse({
    schemaVersion: 1,
    id: `a${place}`,
    name: `Change ${TOPICS[place % 10]} ${TOPICS[(place * 7 + 3) % 10]}`,
    description: `Changes the ${TOPICS[place % 10]} of a customer order in the warehouse, and mails a link.`,
    request: { method: 'POST', url: 'https://api.example.com/' },
    status: 'active',
    revision: 1,
    updatedAt: 0,
  });

const LETTER = 'Could you change the booking of my order? The invoice is wrong and the parcel has not come. '.repeat(4);

const ticket = benchTicket({
  subject: 'Refund',
  messages: ['1', '2', '3', '4'].map((id) => ({
    id,
    author: { role: 'requester', name: '', email: '' },
    at: '',
    public: true,
    text: LETTER,
  })),
});

function benchSuggesting(): void {
  const medians = [100, 1_000, 10_000].map((actions) => {
    const index = buildIndex(Array.from({ length: actions }, (_, place) => action(place)));
    return { actions, ms: medianOf(() => suggest(index, ticket, emptyLearned())) };
  });
  const [first] = medians;
  report(
    'Suggesting for a long ticket (1,500 characters) among actions that share their words',
    medians.map(({ actions, ms }) => ({ actions, 'median ms': ms, 'times the first': ratio(ms, first?.ms ?? ms) })),
  );
}

export function benchThinking(): void {
  benchReading();
  benchSuggesting();
}
