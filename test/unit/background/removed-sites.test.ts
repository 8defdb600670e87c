// Removing a site removes everything of it: what was read there, what was put aside there, and the browser's own grant.
import { describe, expect, test } from 'vitest';
import { addDismissal, listDismissed } from '#background/store/learned.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import {
  API,
  connection,
  contentSender,
  createReadyWorld,
  createWorld,
  HELPDESK,
  libraryText,
  NOW,
  panelSender,
  ticket,
} from './world.ts';

const remove = { name: 'sites.remove', request: { origin: HELPDESK } };

test('its tickets go from memory, and those of other sites stay', async () => {
  const world = await createReadyWorld();
  const elsewhere: Ticket = { ...ticket, key: 'https://b.example/#1', origin: 'https://b.example', url: '' };
  await world.deps.recentTickets.add(elsewhere);
  await world.value('sites.remove', { origin: HELPDESK });
  expect(await world.deps.recentTickets.list()).toEqual([elsewhere]);
  expect(JSON.stringify([...world.browser.session.values()])).not.toContain(HELPDESK);
});

test('what was put aside on its tickets goes, also on those without a path', async () => {
  const world = await createReadyWorld();
  const ofSite = [`${HELPDESK}/#1`, `${HELPDESK}/rt#2`, `${HELPDESK}#3`];
  const ofOthers = [`${HELPDESK}.uk/#1`, `${HELPDESK}:8443/#1`, 'https://a.example/#1'];
  for (const key of [...ofSite, ...ofOthers]) await addDismissal(world.deps.database, key, 'look-up-order', NOW);
  await world.value('sites.remove', { origin: HELPDESK });
  const left = await Promise.all([...ofSite, ...ofOthers].map((key) => listDismissed(world.deps.database, key)));
  expect(left.map(({ size }) => size)).toEqual([0, 0, 0, 1, 1, 1]);
});

describe('the browser’s grant', () => {
  const left = async (world: Awaited<ReturnType<typeof createWorld>>, origin: string) => {
    const { access } = await world.value('sites.remove', { origin });
    return [access, world.browser.grants.has(origin)];
  };

  test('is given back', async () => {
    const world = await createReadyWorld();
    expect(await left(world, HELPDESK)).toEqual(['given-back', false]);
    expect([...world.browser.grants]).toEqual([API]);
    expect([...world.browser.readers]).toEqual([]);
  });

  test('stays for an action on another port of the host', async () => {
    const world = await createReadyWorld();
    world.browser.grants.add(`${API}:8443`);
    await world.value('sites.add', { origin: `${API}:8443` });
    expect(await left(world, `${API}:8443`)).toEqual(['needed', true]);
  });

  test('stays for a connection that no action uses', async () => {
    const world = await createWorld();
    await world.value('library.import', { text: libraryText([], [{ ...connection, origins: [HELPDESK] }]) });
    await world.value('sites.add', { origin: HELPDESK });
    expect(await left(world, HELPDESK)).toEqual(['needed', true]);
  });

  test('stays for another port that is a site', async () => {
    const world = await createReadyWorld();
    world.browser.grants.add(`${HELPDESK}:8443`);
    await world.value('sites.add', { origin: `${HELPDESK}:8443` });
    expect(await left(world, HELPDESK)).toEqual(['needed', true]);
    expect(await left(world, `${HELPDESK}:8443`)).toEqual(['given-back', false]);
  });

  test('that a policy made is said to stay', async () => {
    const world = await createReadyWorld();
    world.browser.removeAccess = async () => false;
    expect(await left(world, HELPDESK)).toEqual(['kept', true]);
  });

  test('that never was is not asked for', async () => {
    const world = await createReadyWorld();
    world.browser.grants.delete(HELPDESK);
    expect(await left(world, HELPDESK)).toEqual(['none', false]);
  });
});

test('neither the panel nor a page removes one', async () => {
  const world = await createReadyWorld();
  for (const sender of [panelSender, contentSender]) {
    expect(await world.raw(remove, sender)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  }
  expect([await world.value('sites.list', {}), world.browser.grants.has(HELPDESK)]).toMatchObject([[{}], true]);
});
