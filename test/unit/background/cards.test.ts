// Cards on demand: found, opened beside the ticket that is open, put aside.
import { describe, expect, test } from 'vitest';
import { listDismissed } from '#background/store/learned.ts';
import type { PageReading } from '#lib/ticket/ticket.ts';
import { API, createReadyWorld, ticket, WINDOW } from './world.ts';

const reading: PageReading = { kind: 'ticket', ticket };
const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('cards', () => {
  test('are found by name, beside a ticket or none', async () => {
    const world = await createReadyWorld();
    const found = await world.value('cards.search', { windowId: WINDOW, query: 'refund' });
    expect(found[0]).toMatchObject({ actionId: 'refund-order', reasons: [], ticketKey: ticket.key });
    world.browser.tabs = [];
    const beside = await world.value('cards.search', { windowId: WINDOW, query: 'refund' });
    expect(beside[0]).toMatchObject({ ticketKey: null, ticketNumber: '' });
  });
  test('open by id; only what is active', async () => {
    const world = await createReadyWorld();
    await world.value('actions.setStatus', { ids: ['refund-order'], status: 'inactive' });
    const get = (actionId: string) => world.ask('cards.get', { windowId: WINDOW, actionId });
    expect(await get('look-up-order')).toMatchObject({ ok: true, value: { actionId: 'look-up-order', revision: 1 } });
    expect(await get('refund-order')).toMatchObject(refusedWith('not-allowed'));
    expect(await get('nothing')).toMatchObject(refusedWith('action-not-found'));
  });
  test('a worker that just woke finds them at once; one that is opened waits for the page that it belongs beside', async () => {
    const world = await (await createReadyWorld()).restart();
    const late = Promise.withResolvers<PageReading>();
    world.browser.answerPage = () => late.promise;
    const [found] = await world.value('cards.search', { windowId: WINDOW, query: 'refund' });
    expect(found).toMatchObject({ actionId: 'refund-order', ticketKey: null });
    const opening = world.value('cards.get', { windowId: WINDOW, actionId: 'refund-order' });
    const dismissing = world.ask('cards.dismiss', {
      windowId: WINDOW,
      actionId: 'look-up-order',
      ticketKey: ticket.key,
    });
    late.resolve(reading);
    expect(await opening).toMatchObject({ ticketKey: ticket.key, ticketNumber: ticket.number });
    expect(await dismissing).toMatchObject({ ok: true });
  });
  test('are not opened beside a page that does not say which ticket is open', async () => {
    const world = await (await createReadyWorld()).restart();
    world.browser.answerPage = () => new Promise(() => undefined);
    const reply = await world.ask('cards.get', { windowId: WINDOW, actionId: 'refund-order' });
    expect(reply).toMatchObject({
      error: { code: 'wrong-ticket', message: expect.stringContaining('still being read') },
    });
  });
  test('say what is missing', async () => {
    const world = await createReadyWorld();
    await world.value('connections.forgetSecret', { id: 'northwind' });
    world.browser.grants.delete(API);
    world.deps.access.forget();
    const card = await world.value('cards.get', { windowId: WINDOW, actionId: 'look-up-order' });
    expect(card).toMatchObject({ granted: false, connection: { secret: 'missing' } });
  });
  test('are put aside for this ticket alone', async () => {
    const world = await createReadyWorld();
    const dismiss = { windowId: WINDOW, actionId: 'look-up-order', ticketKey: ticket.key };
    await world.value('cards.dismiss', dismiss);
    const view = await world.value('tickets.view', { windowId: WINDOW });
    expect(view.suggestions.map(({ actionId }) => actionId)).not.toContain('look-up-order');
    expect(await listDismissed(world.deps.database, ticket.key)).toEqual(new Set(['look-up-order']));
    expect(await listDismissed(world.deps.database, `${ticket.key}0`)).toEqual(new Set());
    expect(await world.ask('cards.dismiss', { ...dismiss, ticketKey: 'other' })).toMatchObject(
      refusedWith('wrong-ticket'),
    );
  });
});
