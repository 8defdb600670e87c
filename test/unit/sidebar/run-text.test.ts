import { describe, expect, test } from 'vitest';
import { copyAllText } from '#components/sidebar/result/copy-all.ts';
import { detailsText, runDetails } from '#components/sidebar/result/details-text.ts';
import { inserted } from '#components/sidebar/result/inserted.ts';
import { agentText, replyText, timeText, tookText } from '#components/sidebar/result/run-text.ts';
import { createRunIds } from '#components/sidebar/state/run-ids.ts';
import { strayNote, strayTasks } from '#components/sidebar/state/stray-tasks.ts';
import { openTask } from '#components/sidebar/state/task.ts';
import { cutText, ticketFields, ticketMeta } from '#components/sidebar/ticket/ticket-text.ts';
import {
  FRESH_ID,
  RUN_ID,
  sampleCard,
  sampleCardInput,
  sampleError,
  sampleInput,
  sampleOutput,
  sampleRun,
  sampleTicket,
} from './samples.ts';

describe('the run id of a card', () => {
  const counting = () => {
    let count = 0;
    return createRunIds(() => `id-${++count}`);
  };

  test('is the same for every press, so that a double press is one run', () => {
    const ids = counting();
    expect(ids.of(sampleCard())).toBe(ids.of(sampleCard()));
  });

  test('is new after its run has settled', () => {
    const ids = counting();
    const first = ids.of(sampleCard());
    ids.settled(first);
    expect(ids.of(sampleCard())).not.toBe(first);
  });

  test('is another for other values, another ticket or another revision', () => {
    const ids = counting();
    const other = [sampleCardInput(sampleInput(), { value: 'NW-1' })];
    const all = [
      ids.of(sampleCard()),
      ids.of(sampleCard({ inputs: other })),
      ids.of(sampleCard({ ticketKey: 'other#1' })),
      ids.of(sampleCard({ revision: 5 })),
    ];
    expect(new Set(all).size).toBe(4);
  });
});

describe('what a reply gets', () => {
  const internal = sampleOutput({ name: 'Fraud check', audience: 'internal' });

  test('counts customer-safe values and names the one that stays out', () => {
    expect(replyText([sampleOutput(), internal]).text).toBe(
      'A public reply gets one value. Fraud check is internal and stays out.',
    );
  });

  test('says when nothing may go', () => {
    expect(replyText([internal])).toEqual({
      goes: [],
      text: 'A public reply gets nothing: no value here is marked customer-safe.',
    });
  });

  test('does not count what is not in the response', () => {
    expect(replyText([sampleOutput(), sampleOutput({ name: 'Bank', value: null })]).text).toBe(
      'A public reply gets one value.',
    );
  });
});

describe('copy all', () => {
  test('leaves sensitive values out and says so', () => {
    const { text, said } = copyAllText([
      sampleOutput(),
      sampleOutput({ name: 'Card', audience: 'sensitive', value: { kind: 'text', text: '4111' } }),
      sampleOutput({ name: 'Bank', value: null }),
    ]);
    expect(text).toBe('Status: paid');
    expect(said).toBe('1 output copied. Left out, because sensitive: Card.');
  });
});

describe('after inserting', () => {
  test('names what went', () => {
    expect(inserted('reply', { inserted: true, composer: 'reply', outputs: ['Status', 'Refunded'] })).toBe(
      'Put into the reply: Status, Refunded.',
    );
  });

  test('says which step makes it possible', () => {
    expect(inserted('reply', { inserted: false, composer: null, outputs: ['Status'] })).toContain('No reply is open');
    expect(inserted('reply', { inserted: false, composer: 'note', outputs: ['Status'] })).toContain(
      'has its internal note open',
    );
    expect(inserted('note', { inserted: false, composer: 'note', outputs: [] })).toContain('did not take the text');
  });
});

describe('times and people', () => {
  const at = Date.UTC(2026, 10, 3, 14, 5, 7);
  const zone = { locale: 'en-GB', timeZone: 'UTC' };

  test('today is a time, an earlier day has its date', () => {
    expect(timeText(at, at + 1_000, zone)).toBe('14:05');
    expect(timeText(at, at + 1_000, { ...zone, seconds: true })).toBe('14:05:07');
    expect(timeText(at, at + 86_400_000, zone)).toBe('Tue 3 Nov, 14:05');
  });

  test('a run says how long it took, if it left and came back', () => {
    expect(tookText(sampleRun())).toBe('4.2 s');
    expect(tookText(sampleRun({ sentAt: null }))).toBe('');
    const { sentAt } = sampleRun();
    expect(tookText(sampleRun({ settledAt: (sentAt ?? 0) + 99 }))).toBe('under 0.1 s');
    expect(tookText(sampleRun({ settledAt: (sentAt ?? 0) + 100 }))).toBe('0.1 s');
  });

  test('the agent’s own runs are "you"', () => {
    expect(agentText(sampleRun(), sampleTicket())).toBe('you');
    expect(agentText(sampleRun({ agent: 'Jonas Weber' }), sampleTicket())).toBe('Jonas Weber');
    expect(agentText(sampleRun({ agent: 'Dana Reyes <dana.reyes@northwind.example>' }), sampleTicket())).toBe('you');
    expect(agentText(sampleRun({ agent: '' }), sampleTicket({ agent: { name: '', email: '' } }))).toBe('');
  });
});

describe('details', () => {
  test('of a failure hold code, status, request, time and run', () => {
    const run = sampleRun({ state: 'failed', status: 503, error: sampleError('http-status') });
    const lines = runDetails(run, run.preparedAt, 'en-GB', 'UTC');
    expect(detailsText(run.error, lines).split('\n')).toEqual([
      'It went wrong.',
      'Error: http-status',
      'Status: 503',
      'Request: GET https://api.northwind.example/orders/',
      'Sent: 14:04:12, answered in 4.2 s',
      'Action: Look up an order, revision 4',
      `Run: ${RUN_ID}`,
    ]);
  });

  test('say that a run was not sent, or had no answer', () => {
    const sent = (run: ReturnType<typeof sampleRun>) =>
      runDetails(run, run.preparedAt, 'en-GB', 'UTC').find((line) => line.name === 'Sent')?.text;
    expect(sent(sampleRun({ sentAt: null }))).toBe('no');
    expect(sent(sampleRun({ status: null }))).toBe('14:04:12, no answer');
  });
});

describe('runs whose card is gone from the list', () => {
  const running = { kind: 'running' as const, startedAt: 0, run: null, cancelling: false };
  const task = { ...openTask(sampleCard(), sampleTicket(), FRESH_ID, 'card'), stage: running };

  test('stay visible, with their ticket', () => {
    expect(strayTasks([task], [], sampleTicket({ key: 'other#1' }))).toEqual([task]);
    expect(strayNote([task], sampleTicket({ key: 'other#1' }))).toBe('from #48213');
    expect(strayNote([task], sampleTicket())).toBe('');
  });

  test('are not shown twice, and forms are not runs', () => {
    expect(strayTasks([task], [sampleCard()], sampleTicket())).toEqual([]);
    expect(strayTasks([{ ...task, stage: { kind: 'form', busy: false } }], [], sampleTicket())).toEqual([]);
  });

  test('show beside their own ticket alone once they are over; an unknown outcome stays everywhere', () => {
    const over = { ...task, stage: { kind: 'settled' as const, run: sampleRun() } };
    const unknown = { ...task, stage: { kind: 'settled' as const, run: sampleRun({ state: 'unknown' }) } };
    const other = sampleTicket({ key: 'other#1' });
    expect(strayTasks([over], [], other)).toEqual([]);
    expect(strayTasks([over], [], null)).toEqual([]);
    expect(strayTasks([over], [], sampleTicket())).toEqual([over]);
    expect(strayTasks([unknown], [], other)).toEqual([unknown]);
  });
});

describe('the ticket strip', () => {
  test('names helpdesk, number, requester and messages', () => {
    expect(ticketMeta(sampleTicket())).toBe('Otter #48213 · Mara Lindqvist · 2 messages');
    const cut = { messages: 1_998, characters: 4_000_000 };
    expect(ticketMeta(sampleTicket({ cut }))).toBe('Otter #48213 · Mara Lindqvist · 2 of 2,000 messages');
    expect(ticketMeta(sampleTicket({ number: '', messages: [] }))).toBe('Otter · Mara Lindqvist · 0 messages');
  });

  test('shows empty fields as empty, not as absent', () => {
    expect(ticketFields(sampleTicket())).toContainEqual({ label: 'Order reference', value: '' });
  });

  test('says what was cut', () => {
    expect(cutText({ messages: 3, characters: 12_000 })).toBe(
      'This ticket is long: the 3 oldest messages (12,000 characters) were left out.',
    );
    expect(cutText({ messages: 0, characters: 5 })).toBe('This ticket is long: 5 characters were left out.');
  });
});
