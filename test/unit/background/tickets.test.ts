// What pages report of their tickets and what the panel asks of them, against a background with a database of its own.
import { describe, expect, test } from 'vitest';
import { writeRun } from '#background/store/runs.ts';
import { tabMoved } from '#background/tab-events.ts';
import type { OutputValue, RunRecord } from '#lib/run.ts';
import type { PageReading, Ticket } from '#lib/ticket/ticket.ts';
import { runRecord } from '../run/run-record.ts';
import { API, contentSender, createReadyWorld, fakePort, HELPDESK, runIdOf, TAB, ticket, WINDOW } from './world.ts';

const reading: PageReading = { kind: 'ticket', ticket };
const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('tickets.publish', () => {
  test('reaches the panel of its window, and no other', async () => {
    const world = await createReadyWorld();
    const here = fakePort(`panel:${WINDOW}`);
    const elsewhere = fakePort('panel:8');
    world.deps.views.connect(here.port);
    world.deps.views.connect(elsewhere.port);
    await expect.poll(() => here.told.length).toBe(1);
    here.told.length = 0;
    const other = { ...ticket, key: `${HELPDESK}/#9`, number: '9' };
    await world.value('tickets.publish', { reading: { kind: 'ticket', ticket: other } });
    await expect.poll(() => here.told).toMatchObject([{ view: { page: { kind: 'ticket', ticket: { number: '9' } } } }]);
    expect(JSON.stringify(elsewhere.told)).not.toContain('"number":"9"');
  });
  test('the same reading again disturbs nobody', async () => {
    const world = await createReadyWorld();
    const { port, told } = fakePort(`panel:${WINDOW}`);
    world.deps.views.connect(port);
    await expect.poll(() => told.length).toBe(1);
    await world.value('tickets.publish', { reading });
    await world.value('tickets.view', { windowId: WINDOW });
    expect(told).toHaveLength(1);
  });
  test.each([
    ['of another site', { ...ticket, origin: 'https://other.example' }],
    ['with the key of another site', { ...ticket, key: 'https://other.example/#318' }],
    ['with a key that only begins like its site', { ...ticket, key: `${HELPDESK}.evil.example/#318` }],
  ])('refuses a ticket %s', async (_what, forged) => {
    const world = await createReadyWorld();
    const reply = await world.ask('tickets.publish', { reading: { kind: 'ticket', ticket: forged } });
    expect(reply).toMatchObject(refusedWith('bad-message'));
    const view = await world.value('tickets.view', { windowId: WINDOW });
    expect(view.page).toEqual(reading);
  });
});

describe('tickets.loadReader', () => {
  test('puts that reader into the page that asks', async () => {
    const world = await createReadyWorld();
    await world.value('tickets.loadReader', { helpdesk: 'zendesk' });
    expect(world.browser.injected).toEqual([{ tabId: TAB, file: 'reader-zendesk.js' }]);
  });
  test('refuses a reader that there is not', async () => {
    const world = await createReadyWorld();
    world.browser.inject = () => Promise.reject(new Error('Could not load file'));
    expect(await world.ask('tickets.loadReader', { helpdesk: 'nope' })).toMatchObject(refusedWith('bad-message'));
    expect(await world.ask('tickets.loadReader', { helpdesk: '../background' })).toMatchObject(
      refusedWith('bad-message'),
    );
  });
});

describe('tickets.view', () => {
  test('shows ticket, suggestions with filled inputs, and runs', async () => {
    const world = await createReadyWorld();
    await writeRun(world.deps.database, runRecord());
    const view = await world.value('tickets.view', { windowId: WINDOW });
    expect(view).toMatchObject({ page: reading, activeActions: 2, actions: 2, runs: [{ runId: runIdOf(1) }] });
    expect(view.suggestions.length).toBeGreaterThan(0);
    const card = view.suggestions.find(({ actionId }) => actionId === 'look-up-order');
    expect(card).toMatchObject({
      origin: API,
      granted: true,
      sharers: 2,
      kind: 'lookup',
      connection: { id: 'northwind', secret: 'ready' },
      ticketKey: ticket.key,
    });
    expect(card?.reasons.length).toBeGreaterThan(0);
    expect(card?.inputs[0]?.definition.name).toBe('order_number');
    expect(view.runs[0]).not.toHaveProperty('response');
  });

  const tab = { id: TAB, windowId: WINDOW, active: true, loading: false };
  test.each([
    ['a browser page', 'chrome://settings/', { kind: 'not-a-page' }],
    ['an address that the browser keeps to itself', null, { kind: 'not-a-page' }],
    ['a file', 'file:///tmp/a.html', { kind: 'not-a-page' }],
    [
      'a site that nobody added',
      'https://example.com/x',
      { kind: 'not-allowed', origin: 'https://example.com', known: false },
    ],
    ['another port of a site', `${HELPDESK}:8443/x`, { kind: 'not-allowed', origin: `${HELPDESK}:8443`, known: false }],
  ])('%s', async (_what, url, page) => {
    const world = await createReadyWorld();
    world.browser.tabs = [{ ...tab, url }];
    expect(await world.value('tickets.view', { windowId: WINDOW })).toMatchObject({ page, suggestions: [], runs: [] });
  });

  test('asks the page when the worker is new, and believes its own site alone', async () => {
    const world = await (await createReadyWorld()).restart();
    world.browser.answerPage = () => reading;
    expect((await world.value('tickets.view', { windowId: WINDOW })).page).toEqual(reading);
    expect(world.browser.asked).toEqual([{ name: 'page.read' }]);
    const other = await world.restart();
    other.browser.answerPage = () => ({ kind: 'ticket', ticket: { ...ticket, origin: 'https://evil.example' } });
    expect((await other.value('tickets.view', { windowId: WINDOW })).page.kind).toBe('unreadable');
  });

  test('drops a late answer when the page reported another ticket meanwhile', async () => {
    const world = await (await createReadyWorld()).restart();
    const late = Promise.withResolvers<unknown>();
    world.browser.askPage = () => late.promise;
    const asking = world.value('tickets.view', { windowId: WINDOW });
    const newer = { ...ticket, key: `${HELPDESK}/#9`, number: '9' };
    await expect
      .poll(() => world.ask('tickets.publish', { reading: { kind: 'ticket', ticket: newer } }))
      .toMatchObject({ ok: true });
    late.resolve(reading);
    expect(await asking).toMatchObject({ page: { ticket: { number: '9' } } });
    expect(await world.value('tickets.view', { windowId: WINDOW })).toMatchObject({
      page: { ticket: { number: '9' } },
    });
  });

  test('says that it is still reading, and tells the panel when the page answers', async () => {
    const world = await (await createReadyWorld()).restart();
    const late = Promise.withResolvers<unknown>();
    world.browser.askPage = () => late.promise;
    expect((await world.value('tickets.view', { windowId: WINDOW })).page).toEqual({ kind: 'reading' });
    const { port, told } = fakePort(`panel:${WINDOW}`);
    world.deps.views.connect(port);
    late.resolve(reading);
    await expect.poll(() => told.at(-1)).toMatchObject({ name: 'view.changed', view: { page: reading } });
  });

  test('starts the content script in a page that has none, once it has loaded', async () => {
    const world = await (await createReadyWorld()).restart();
    world.browser.injected.length = 0;
    world.browser.tabs = [{ ...tab, loading: true, url: HELPDESK }];
    expect((await world.value('tickets.view', { windowId: WINDOW })).page).toEqual({ kind: 'reading' });
    expect(world.browser.injected).toEqual([]);
    world.browser.tabs = [{ ...tab, url: HELPDESK }];
    await world.value('tickets.view', { windowId: WINDOW });
    expect(world.browser.injected).toEqual([{ tabId: TAB, file: 'content-scripts/helpdesk.js' }]);
    world.browser.inject = () => Promise.reject(new Error('Cannot access'));
    expect((await world.value('tickets.view', { windowId: WINDOW })).page.kind).toBe('unreadable');
  });
});

describe('a tab that moves on', () => {
  const tab = { id: TAB, windowId: WINDOW, active: true, loading: true, url: `${HELPDESK}/tickets/9` };
  test('to a page that has not reported yet no longer shows the old ticket', async () => {
    const world = await createReadyWorld();
    const { port, told } = fakePort(`panel:${WINDOW}`);
    world.deps.views.connect(port);
    world.browser.tabs = [tab];
    await tabMoved(world.deps, tab);
    await expect.poll(() => told.at(-1)).toMatchObject({ view: { page: { kind: 'reading' } } });
  });
  test('without changing its ticket disturbs nobody', async () => {
    const world = await createReadyWorld();
    const { port, told } = fakePort(`panel:${WINDOW}`);
    world.deps.views.connect(port);
    await expect.poll(() => told.length).toBe(1);
    world.browser.answerPage = () => reading;
    await tabMoved(world.deps, tab);
    await world.value('tickets.view', { windowId: WINDOW });
    expect(told).toHaveLength(1);
  });
  test('in the background is read when it comes to the front', async () => {
    const world = await createReadyWorld();
    await tabMoved(world.deps, { ...tab, active: false });
    expect(world.browser.asked).toEqual([]);
    expect(world.deps.readings.get(TAB, HELPDESK)).toBeNull();
  });
});

describe('tickets.mark', () => {
  const mark = { windowId: WINDOW, ticketKey: ticket.key, messageId: '1', text: 'NW-20481' };
  test('asks the page for exactly those words', async () => {
    const world = await createReadyWorld();
    world.browser.answerPage = () => ({ found: true });
    expect(await world.value('tickets.mark', mark)).toEqual({ found: true });
    const { windowId: _windowId, ...command } = mark;
    expect(world.browser.asked.at(-1)).toEqual({ name: 'page.mark', ...command });
  });
  test('finds nothing where the page does not answer, and refuses beside another ticket', async () => {
    const world = await createReadyWorld();
    expect(await world.value('tickets.mark', mark)).toEqual({ found: false });
    expect(await world.ask('tickets.mark', { ...mark, ticketKey: `${HELPDESK}/#9` })).toMatchObject(
      refusedWith('wrong-ticket'),
    );
  });
});

describe('tickets.note', () => {
  const besideTicket = async (changes: Partial<Ticket>) => {
    const world = await createReadyWorld();
    await world.value(
      'tickets.publish',
      { reading: { kind: 'ticket', ticket: { ...ticket, ...changes } } },
      contentSender,
    );
    return world;
  };
  const note = { windowId: WINDOW, runId: runIdOf(1), again: false };
  const inputs = [
    { name: 'order', value: 'NW-1', masked: false },
    { name: 'pin', value: '', masked: true },
  ];
  const posting = async (sent: unknown) => {
    const world = await besideTicket({ notes: 'post' });
    await writeRun(world.deps.database, runRecord({ inputs } as Partial<RunRecord>));
    world.browser.answerPage = (command) => (command.name === 'page.note' ? { sent } : null);
    const notes = () => world.browser.asked.filter(({ name }) => name === 'page.note');
    return { world, notes };
  };

  test('is posted once, with what the run was asked with and its line; a masked value stays out', async () => {
    const { world, notes } = await posting({ kind: 'done', value: {} });
    expect(await world.value('tickets.note', note)).toEqual({ state: 'posted' });
    const [command] = notes();
    expect(command).toMatchObject({ ticketKey: ticket.key });
    expect(command && 'text' in command ? command.text : '').toMatch(
      /^order: NW-1\npin: \(not shown\)\n[\s\S]*Deskhand run 00000000-0000-4000-8000-000000000001, .*, mark [0-9a-f]{16}$/,
    );
    expect(await world.value('tickets.note', note)).toEqual({ state: 'noted-before' });
    expect(notes()).toHaveLength(1);
    expect(await world.value('tickets.note', { ...note, again: true })).toEqual({ state: 'posted' });
    expect(notes()).toHaveLength(2);
  });

  test.each([
    ['an unknown outcome', { kind: 'unknown' }, { state: 'may-be-noted' }, 1],
    ['a page that says nonsense', 'posted!', { state: 'may-be-noted' }, 1],
    ['a refusal', { kind: 'failed', status: 403 }, { state: 'refused' }, 2],
    ['a lost session', { kind: 'signed-out' }, { state: 'signed-out' }, 2],
    ['a wait', { kind: 'slow-down', seconds: 30 }, { state: 'slow-down', seconds: 30 }, 2],
  ])('after %s nothing is sent by itself; what may be there is asked about', async (_what, sent, state, presses) => {
    const { world, notes } = await posting(sent);
    expect(await world.value('tickets.note', note)).toEqual(state);
    expect(notes()).toHaveLength(1);
    await world.value('tickets.note', note);
    expect(notes()).toHaveLength(presses);
  });

  test('a note of that run in the ticket is asked about, also by a worker that knows nothing of it', async () => {
    const [message] = ticket.messages;
    const noted = {
      id: '9',
      author: { role: 'agent', name: '', email: '' },
      at: '',
      text: `Deskhand run ${runIdOf(1)}`,
    };
    const messages = [...(message ? [message] : []), { ...noted, public: false }] as Ticket['messages'];
    const world = await besideTicket({ notes: 'post', messages });
    await writeRun(world.deps.database, runRecord());
    expect(await world.value('tickets.note', note)).toEqual({ state: 'noted-before' });
    expect(world.browser.asked.filter(({ name }) => name === 'page.note')).toEqual([]);
  });

  test('where the helpdesk has no certain way the text is given to copy', async () => {
    const world = await besideTicket({ notes: 'copy' });
    await writeRun(world.deps.database, runRecord());
    expect(await world.value('tickets.note', note)).toEqual({
      state: 'copy',
      text: expect.stringContaining('Deskhand run'),
    });
    expect(world.browser.asked.filter(({ name }) => name === 'page.note')).toEqual([]);
  });
});

describe('tickets.insert', () => {
  const output = (name: string, audience: OutputValue['audience'], text: string): OutputValue => ({
    name,
    description: '',
    format: 'text',
    audience,
    value: { kind: 'text', text },
    cut: null,
    masked: audience === 'sensitive',
  });
  const outputs = [
    output('Status', 'customer-safe', 'sent'),
    output('Margin', 'internal', '12'),
    output('Card', 'sensitive', '4111'),
    { ...output('Carrier', 'customer-safe', ''), value: null },
  ];
  const insert = { windowId: WINDOW, runId: runIdOf(1) };

  test.each([
    ['reply', 'Status: sent', ['Status']],
    ['note', 'Status: sent\nMargin: 12', ['Status', 'Margin']],
  ] as const)('a %s gets what may stand there', async (target, text, names) => {
    const world = await createReadyWorld();
    await writeRun(world.deps.database, runRecord({ outputs, kind: 'lookup' }));
    world.browser.answerPage = () => ({ inserted: true, composer: target, inPage: false });
    expect(await world.value('tickets.insert', { ...insert, target })).toEqual({
      inserted: true,
      composer: target,
      outputs: names,
    });
    expect(world.browser.asked.at(-1)).toEqual({
      name: 'page.insert',
      ticketKey: ticket.key,
      target,
      text,
      byTyping: false,
    });
  });

  test('an editor of the page’s own scripts is reached in the page’s world; where that fails the text is typed', async () => {
    const world = await createReadyWorld();
    await writeRun(world.deps.database, runRecord({ outputs, kind: 'lookup' }));
    world.browser.answerPage = (command) => {
      const typed = 'byTyping' in command && command.byTyping;
      return { inserted: typed, composer: 'reply', inPage: !typed };
    };
    const insertion = () => world.value('tickets.insert', { ...insert, target: 'reply' });
    expect(await insertion()).toEqual({ inserted: true, composer: 'reply', outputs: ['Status'] });
    expect(world.browser.injected.at(-1)).toEqual({ tabId: TAB, file: 'page-editor.js' });
    expect(world.browser.asked.at(-1)).toMatchObject({ byTyping: false });
    world.browser.pageTakes = false;
    expect(await insertion()).toEqual({ inserted: true, composer: 'reply', outputs: ['Status'] });
    expect(world.browser.asked.at(-1)).toMatchObject({ byTyping: true });
  });

  test('a note on a change ends with the line by which other browsers recognise it; a reply does not', async () => {
    const world = await createReadyWorld();
    await writeRun(world.deps.database, runRecord({ outputs, kind: 'change' }));
    world.browser.answerPage = () => ({ inserted: true, composer: 'note', inPage: false });
    await world.value('tickets.insert', { ...insert, target: 'note' });
    await world.value('tickets.insert', { ...insert, target: 'reply' });
    const texts = world.browser.asked.map((command) => ('text' in command ? command.text : ''));
    expect(texts.at(-2)).toMatch(
      /Deskhand run 00000000-0000-4000-8000-000000000001, 2026-11-22T12:00:00Z, mark [0-9a-f]{16}$/,
    );
    expect(texts.at(-1)).toBe('Status: sent');
  });

  test('names nothing as inserted when the composer is of the other kind', async () => {
    const world = await createReadyWorld();
    await writeRun(world.deps.database, runRecord({ outputs }));
    world.browser.answerPage = () => ({ inserted: false, composer: 'note', inPage: false });
    const value = await world.value('tickets.insert', { ...insert, target: 'reply' });
    expect(value).toEqual({ inserted: false, composer: 'note', outputs: [] });
  });

  test('refuses a run of another ticket, an unknown run, and outputs that may not go there', async () => {
    const world = await createReadyWorld();
    await writeRun(world.deps.database, runRecord({ outputs, ticketKey: `${HELPDESK}/#9` }));
    await writeRun(world.deps.database, runRecord({ outputs: outputs.slice(1, 3), runId: runIdOf(2) }));
    const ask = (n: number) => world.ask('tickets.insert', { ...insert, runId: runIdOf(n), target: 'reply' });
    expect(await ask(1)).toMatchObject(refusedWith('wrong-ticket'));
    expect(await ask(2)).toMatchObject(refusedWith('not-allowed'));
    expect(await ask(3)).toMatchObject(refusedWith('bad-message'));
    expect(world.browser.asked.filter(({ name }) => name === 'page.insert')).toEqual([]);
  });
});
