import { describe, expect, test } from 'vitest';
import { matchAction } from '#lib/suggest/match.ts';
import { pastedTicket } from '#lib/ticket/pasted-ticket.ts';
import { sampleAction } from './sample.ts';

const active = (id: string, name: string, description: string) =>
  ({ ...sampleAction(id, name, description), status: 'active' }) as const;

const refund = active('refund', 'Refund order', 'Pays an order back. Use it when goods arrived damaged.');
const parcel = active('parcel', 'Track parcel', 'Shows where a parcel is and when it arrives.');
const label = active('label', 'Resend return label', 'Mails the label of a return once more.');
const others = [refund, parcel, label];
const ticket = pastedTicket('Where is my parcel? It should have arrived on Monday.');

describe('where an action stands among the others', () => {
  test('its rank, its score and its reasons are those of the panel’s ranking', () => {
    const match = matchAction(parcel, others, ticket);
    expect(match.rank).toBe(1);
    expect(match.among).toBe(3);
    expect(match.rows[0]?.suggested).toBe(true);
    expect(match.rows[0]?.reasons.map(({ text }) => text).join(' ')).toContain('parcel');
  });

  test('what is being written counts, not what the library holds', () => {
    const before = matchAction(label, others, ticket).rank;
    const written = {
      ...label,
      name: 'Find lost parcel',
      description: 'Where is the parcel that should have arrived?',
    };
    expect(before).toBe(3);
    expect(matchAction(written, others, ticket).rank).toBeLessThan(3);
  });

  test('a draft is compared as if it were active; other drafts are not', () => {
    const draft = { ...parcel, id: 'draft', status: 'draft' } as const;
    expect(matchAction(draft, others, ticket).among).toBe(4);
    expect(matchAction(refund, [...others, draft], ticket).among).toBe(3);
  });

  test('one that comes late is shown behind the first ones', () => {
    const rivals = Array.from({ length: 8 }, (_, index) =>
      active(
        `r${index}`,
        `Track parcel ${'abcdefgh'[index]}`,
        'Shows where a parcel is and when it arrives on Monday.',
      ),
    );
    const own = active('own', 'Report damage', 'Tells the carrier that goods in a parcel broke on their way.');
    const match = matchAction(own, rivals, ticket);
    expect(match.rank).toBeGreaterThan(5);
    expect(match.rows).toHaveLength(6);
    expect(match.rows.at(-1)?.actionId).toBe('own');
  });
});
