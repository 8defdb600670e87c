// The project's own tickets keep the rules of their format: what is expected stands in the ticket, or is marked as worked out.
import { expect, test } from 'vitest';
import { type CatalogueAction, readCatalogue, readTickets, type ScoredTicket } from '#test/bench/read-tickets.ts';
import { ownSets } from '#test/bench/tickets.ts';

const sets = ownSets().map(({ name, files }) => {
  const catalogue = readCatalogue(files.catalogue);
  return { name, catalogue, tickets: readTickets(files.tickets, catalogue) };
});

type Value = string | number | boolean;

const folded = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

/** Everything of a ticket in which a value may stand. */
function wholeText({ ticket }: ScoredTicket): string {
  const { id, subject, requester, fields = {}, messages } = ticket;
  const texts = messages.map(({ text }) => text);
  return folded([id, subject, requester.name, requester.email, ...Object.values(fields), ...texts].join('\n'));
}

/** As a whole word or number: "4411" does not stand in "44110". */
function stands(value: string, text: string): boolean {
  const isPart = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  const wanted = folded(value);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + wanted.length])) return true;
  }
  return false;
}

/** Every number of a text, read with either decimal sign. */
function numbersIn(text: string): Set<number> {
  const written = [...text.matchAll(/\d[\d.,]*/g)].map(([found]) => found.replace(/[.,]+$/, ''));
  return new Set(
    written.flatMap((found) => [
      Number(found.replaceAll(',', '')),
      Number(found.replaceAll('.', '').replace(',', '.')),
    ]),
  );
}

function isStated(value: Value, row: ScoredTicket): boolean {
  const text = wholeText(row);
  if (typeof value === 'boolean') return true;
  return typeof value === 'number' ? numbersIn(text).has(value) : stands(value, text);
}

function hasType(value: Value, type: CatalogueAction['inputs'][number]['type']): boolean {
  if (type === 'string') return typeof value === 'string' && value !== '' && value.trim() === value;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === (type === 'decimal' ? 'number' : 'boolean');
}

/** The expected inputs of one ticket with their definitions. */
function expectedOf(row: ScoredTicket, catalogue: readonly CatalogueAction[]) {
  const action = catalogue.find(({ id }) => id === row.expected.actions[0]);
  return (action?.inputs ?? []).flatMap((input) => {
    const value = row.expected.inputs[input.name];
    return value === undefined ? [] : [{ row, input, value }];
  });
}

const expectations = sets.flatMap(({ catalogue, tickets }) => tickets.flatMap((row) => expectedOf(row, catalogue)));

test('there are five accounts to develop against and two that are held out', () => {
  expect(sets.map(({ name }) => name.replace(/^(dev|held-out)-.*/, '$1'))).toEqual([
    'dev',
    'dev',
    'dev',
    'dev',
    'dev',
    'held-out',
    'held-out',
  ]);
});

test('every account has enough of everything to be scored', () => {
  for (const { name, catalogue, tickets } of sets) {
    const none = tickets.filter(({ expected }) => expected.actions.length === 0).length;
    expect(catalogue.length, name).toBeGreaterThanOrEqual(25);
    expect(tickets.length, name).toBeGreaterThanOrEqual(35);
    expect(none / tickets.length, name).toBeGreaterThan(0.15);
    expect(none / tickets.length, name).toBeLessThan(0.25);
  }
  expect(sets.flatMap(({ tickets }) => tickets).length).toBeGreaterThanOrEqual(150);
  expect(new Set(expectations.map(({ input }) => input.type))).toEqual(
    new Set(['string', 'integer', 'decimal', 'boolean']),
  );
});

test('ids are unique within an account, and every action is expected by a ticket', () => {
  for (const { name, catalogue, tickets } of sets) {
    expect(new Set(tickets.map(({ id }) => id)).size, name).toBe(tickets.length);
    expect(new Set(tickets.map(({ ticket }) => ticket.id)).size, name).toBe(tickets.length);
    const expected = new Set(tickets.flatMap(({ expected: { actions } }) => actions));
    expect(
      catalogue.map(({ id }) => id).filter((id) => !expected.has(id)),
      name,
    ).toEqual([]);
  }
});

test('every expected value has the type of its input, and the format that its description states', () => {
  for (const { row, input, value } of expectations) {
    expect(hasType(value, input.type), `${row.id} ${input.name}`).toBe(true);
    const fallback = input.description.includes(`"${value}"`);
    if (input.description.includes('YYYY-MM-DD') && !fallback) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
    if (input.description.includes('HH:MM')) expect(value).toMatch(/^\d\d:\d\d$/);
  }
});

test('a value that does not stand in its ticket is marked as worked out', () => {
  for (const { row, input, value } of expectations) {
    expect(isStated(value, row) || row.expected.derived === true, `${row.id} ${input.name}`).toBe(true);
  }
  for (const { tickets } of sets) {
    for (const row of tickets.filter(({ expected }) => expected.derived)) {
      expect(
        Object.values(row.expected.inputs).every((value) => isStated(value, row)),
        row.id,
      ).toBe(false);
    }
  }
});

test('a ticket that fits no action expects no value', () => {
  for (const { tickets } of sets) {
    for (const { id, expected } of tickets.filter((row) => row.expected.actions.length === 0)) {
      expect(expected.inputs, id).toEqual({});
    }
  }
});

test('addresses are nobody’s, and messages stand in the order of their times', () => {
  for (const { ticket } of sets.flatMap(({ tickets }) => tickets)) {
    expect(ticket.requester.email).toMatch(/^$|^[^\s@]+@[^\s@]+\.example$/);
    const times = ticket.messages.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    for (const at of times) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/);
  }
});
