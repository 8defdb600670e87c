// Lines that the editor proposes: what the lexicon's situations say, and what this browser's own tickets said.
import { describe, expect, test } from 'vitest';
import type { Learned } from '#lib/suggest/learned.ts';
import { LEXICON } from '#lib/suggest/lexicon/lexicon.ts';
import { MOST_PROPOSED, proposePhrases } from '#lib/suggest/propose-phrases.ts';
import { ticketPhrases } from '#lib/suggest/ticket-phrases.ts';
import { tokenize } from '#lib/suggest/tokens.ts';

const TRACK = { name: 'Track a parcel', description: 'Shows where a parcel is and when it will arrive.' };
const REFUND = { name: 'Refund an order', description: 'Gives the money of an order back to the customer.' };

const situations = LEXICON.filter(({ kind }) => kind === 'situation');
const saidIn = (language: 'en' | 'de') =>
  new Set(situations.flatMap(({ said }) => (said?.[language] ?? '').split(',').map((term) => term.trim())));

describe('from the lexicon', () => {
  test('lines are what customers say in situations that the action is a remedy for', () => {
    const lines = proposePhrases(TRACK, []);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.length).toBeLessThanOrEqual(MOST_PROPOSED);
    const said = saidIn('en');
    for (const line of lines) {
      expect(said).toContain(line);
      expect(line).toMatch(/^[^*?]+ [^*?]+$/);
      const told = situations.filter(({ said: terms }) => terms?.en?.split(',').some((term) => term.trim() === line));
      const remedies = told.flatMap(({ implies }) => Object.keys(implies ?? {}));
      expect(remedies.some((id) => /track|parcel|deliver|ship|courier|look-up/.test(id))).toBe(true);
    }
  });
  test('another action gets other lines', () => {
    const lines = proposePhrases(REFUND, []);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines).not.toEqual(proposePhrases(TRACK, []));
  });
  test('a line that the action has is not proposed, however it is written, and another one takes its place', () => {
    const [first = '', ...others] = proposePhrases(TRACK, []);
    const now = proposePhrases(TRACK, [`  ${first.toUpperCase()}! `]);
    expect(now).not.toContain(first);
    for (const line of others) expect(now).toContain(line);
  });
  test.each([
    ['nothing', { name: '', description: '' }],
    ['no word of the lexicon', { name: 'Zzyzx', description: 'Qwrtp fghjk.' }],
  ])('an action that says %s gets none', (_what, action) => {
    expect(proposePhrases(action, [])).toEqual([]);
  });
});

describe('from this browser’s tickets', () => {
  const terms = (...pairs: [string, number][]) =>
    pairs.map(([text, tickets]): [string, number] => [
      tokenize(text)
        .map(({ stem }) => stem)
        .join(' '),
      tickets,
    ]);
  const history = (tickets: number, ...pairs: [string, number][]) => ({ tickets, stems: terms(...pairs) });
  const nothing = { tickets: 0, stems: [] };
  const text = `${TRACK.name}\n${TRACK.description}`;

  test('the strongest words and pairs that set its tickets apart, readable, pairs first', () => {
    const learned: Learned = {
      actions: [
        {
          id: 'track',
          run: history(8, ['courier neighbour', 6], ['courier', 6], ['delivery', 7], ['parcel', 8], ['hello', 8]),
          dismissed: nothing,
        },
        { id: 'refund', run: history(8, ['hello', 8], ['delivery', 7]), dismissed: nothing },
      ],
    };
    expect(ticketPhrases(learned, 'track', text)).toEqual(['courier neighbour']);
  });
  test('nothing is proposed when nothing was learnt, of one ticket, or of another action', () => {
    const learned: Learned = {
      actions: [{ id: 'track', run: history(1, ['courier neighbour', 1]), dismissed: nothing }],
    };
    expect(ticketPhrases({ actions: [] }, 'track', text)).toEqual([]);
    expect(ticketPhrases(learned, 'track', text)).toEqual([]);
    expect(ticketPhrases(learned, 'refund', text)).toEqual([]);
  });
  test('a stem that nobody could read is left out', () => {
    const learned: Learned = {
      actions: [{ id: 'track', run: { tickets: 4, stems: [['zzyzx qwrtp', 4]] }, dismissed: nothing }],
    };
    expect(ticketPhrases(learned, 'track', text)).toEqual([]);
  });
  test('what stands in dismissed tickets as well tells nothing', () => {
    const learned: Learned = {
      actions: [
        { id: 'track', run: history(4, ['courier neighbour', 4]), dismissed: history(4, ['courier neighbour', 4]) },
      ],
    };
    expect(ticketPhrases(learned, 'track', text)).toEqual([]);
  });
});
