// Tickets that hold one thing a hundred thousand times, by accident (a table's dots, a log) or to bring a browser to a halt: reading them,
// suggesting and filling come to an end. What takes each of a run anew takes hours here, and the test's own limit ends it.
import { expect, test } from 'vitest';
import { fillInputs } from '#lib/fill/fill.ts';
import { emptyLearned } from '#lib/suggest/learned.ts';
import { buildIndex, suggest } from '#lib/suggest/rank.ts';
import { tidy } from '#lib/ticket/plain-text.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { makeAction, makeInput } from '#test/unit/action/make-action.ts';
import { sampleTicket } from '#test/unit/sidebar/samples.ts';

const LENGTH = 300_000;
const RUNS =
  ' |\t|\n| \n|a|a |@|a@|a@a.|.|…|!?|-|_|1|12-|+|+1 |(|((1)|<|> a\n|>\n|"|“|http://|a.|-- \n|--\n|On 1 wrote:\n|From: a\n|*|€1|1,|12/|2026-|DE1|A1-|#|é|渡|🙏|\u202e|not 1 but |Order: |[|](|a=|1st |monday |Dear a,\n|\r|\u00a0|\u200b'.split(
    '|',
  );

const action = makeAction(
  {},
  [
    makeInput('order_number', { description: 'The order, two letters and five digits.' }),
    makeInput('email', { description: 'E-mail address of the customer.' }),
    makeInput('day', { description: 'New date, as YYYY-MM-DD.' }),
    makeInput('amount', { description: 'The amount to pay back.', type: 'decimal' }),
    makeInput('phone', { description: 'Telephone number.' }),
    makeInput('name', { description: 'Full name of the customer.' }),
  ],
  { name: 'Refund an order', description: 'Pays an order back.' },
);
const index = buildIndex([action]);

const holding = (text: string): Ticket => {
  const [first] = sampleTicket().messages;
  if (!first) throw new Error('no message');
  return sampleTicket({ messages: [{ ...first, text }] });
};

test.each(RUNS.map((run) => [run]))('a run of %j comes to an end, and what stands before it is read', (run) => {
  const text = `Please refund my order NW-20481. x${run.repeat(LENGTH / run.length)}x`;
  const ticket = holding(tidy(text));
  expect(suggest(index, ticket, emptyLearned())).toMatchObject([{ actionId: action.id }]);
  expect(fillInputs(action.inputs, ticket)).toHaveLength(action.inputs.length);
});
