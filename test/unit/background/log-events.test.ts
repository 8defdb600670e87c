// The event log: every change tells who made it, when, to what, and the difference, together with the change itself.
import { beforeEach, describe, expect, test } from 'vitest';
import { changeDefinitions } from '#background/store/definitions.ts';
import { purgeTrash } from '#background/store/trash.ts';
import { MOST_EACH } from '#lib/log/action-events.ts';
import type { LogEvent } from '#lib/log.ts';
import {
  connection,
  createReadyWorld,
  HELPDESK,
  libraryText,
  lookup,
  NOW,
  refund,
  SECRET,
  type World,
} from './world.ts';

let world: World;
let time: number;

beforeEach(async () => {
  time = NOW;
  world = await createReadyWorld({ now: () => time });
  await world.value('settings.set', { person: 'Mara Lindqvist' });
  time += 1_000;
});

/** Newest first; those of the set-up left out. */
async function events(filter: object = {}): Promise<LogEvent[]> {
  const page = await world.value('log.list', {
    filter: { show: 'events', tests: 'include', from: NOW + 1, ...filter },
    after: null,
    limit: 200,
  });
  return page.entries.flatMap((entry) => (entry.kind === 'event' ? [entry] : []));
}

const about = (id: string, name: string) => ({ kind: 'action' as const, id, name });

describe('actions', () => {
  test('saved: the difference, the revision that came of it, who and when', async () => {
    const action = refund({ description: 'Pays it back.', request: { ...refund().request, method: 'PUT' } });
    await world.value('actions.save', { action, as: 'active', base: 1, after: 0 });
    expect(await events()).toEqual([
      {
        kind: 'event',
        id: (NOW + 1_000) * 1_000 + 1,
        at: NOW + 1_000,
        who: 'Mara Lindqvist',
        subject: about('refund-order', 'Refund an order'),
        what: 'saved',
        revision: 2,
        changes: [
          {
            field: 'Description',
            before: 'Pays the price of an order back to the customer.',
            after: 'Pays it back.',
          },
          { field: 'Method', before: 'POST', after: 'PUT' },
        ],
      },
    ]);
  });

  test('created, drafted, activated, deactivated, deleted, restored, erased: each one event', async () => {
    const made = refund({ id: 'new', name: 'New one', status: 'draft' });
    await world.value('actions.save', { action: made, as: 'draft', base: 0, after: 0 });
    await world.value('actions.setStatus', { ids: ['new'], status: 'active' });
    await world.value('actions.save', { action: { ...made, description: 'Other.' }, as: 'draft', base: 2, after: 0 });
    await world.value('actions.discardDraft', { id: 'new', after: 1 });
    await world.value('actions.setStatus', { ids: ['new'], status: 'inactive' });
    await world.value('actions.setStatus', { ids: ['new'], status: 'inactive' });
    await world.value('actions.delete', { ids: ['new'] });
    await world.value('trash.restore', { ids: ['new'] });
    await world.value('actions.delete', { ids: ['new'] });
    await world.value('trash.erase', { ids: ['new'] });
    const told = (await events({ actionId: 'new' })).reverse();
    expect(told.map(({ what, revision }) => [what, revision])).toEqual([
      ['created', 1],
      ['activated', 2],
      ['drafted', 3],
      ['removed', null],
      ['deactivated', 4],
      ['deleted', null],
      ['restored', 5],
      ['deleted', null],
      ['erased', null],
    ]);
    expect(told[2]?.changes.map(({ field }) => field)).toEqual(['Description']);
    expect(told.every(({ subject }) => subject.name === 'New one')).toBe(true);
  });

  test('many at once are one event, found by each of them', async () => {
    const many = Array.from({ length: MOST_EACH + 1 }, (_, n) => lookup({ id: `a${n}`, name: `Action number ${n}` }));
    await world.value('library.import', { text: libraryText(many, []) });
    await world.value('actions.delete', { ids: many.map(({ id }) => id) });
    const told = await events({ actionId: 'a7' });
    expect(told).toMatchObject([
      {
        subject: { kind: 'library', name: '21 actions' },
        what: 'deleted',
        changes: [{ field: 'Actions', after: null }],
      },
      {
        subject: { kind: 'library', name: '21 actions' },
        what: 'imported',
        changes: [{ field: 'Actions', before: null }],
      },
    ]);
    expect(told[0]).not.toHaveProperty('members');
    expect(await events({ search: 'number 20' })).toHaveLength(2);
    expect(await events({ actionId: 'refund-order' })).toEqual([]);
  });

  test('imported: what was replaced with its difference, connections too', async () => {
    const text = libraryText([refund({ confirmation: 'Sure?' }), lookup()], [{ ...connection, help: 'Ask Ben.' }]);
    await world.value('library.import', { text });
    expect(await events()).toMatchObject([
      {
        subject: { kind: 'connection', id: 'northwind' },
        what: 'imported',
        changes: [{ field: 'Help', before: 'Your personal token.', after: 'Ask Ben.' }],
      },
      { subject: { id: 'refund-order' }, what: 'imported', revision: 2, changes: [{ field: 'Confirmation text' }] },
    ]);
  });

  test('what the trash gives up by itself was done by nobody', async () => {
    await world.value('actions.delete', { ids: ['refund-order'] });
    time += 31 * 86_400_000;
    await purgeTrash(world.deps.database, time);
    const [erased] = await events();
    expect(erased).toMatchObject({ what: 'erased', who: '', subject: about('refund-order', 'Refund an order') });
  });

  test('a change that fails leaves no event behind', async () => {
    const broken = { subject: about('x', 'X'), what: 'saved', changes: [], at: time, who: '', revision: null } as const;
    const unkept = { ...lookup({ id: 'x' }), bad: () => undefined };
    await expect(
      changeDefinitions(world.deps.database, { actions: [unkept], events: [{ ...broken, changes: [] }] }),
    ).rejects.toThrow();
    expect(await events()).toEqual([]);
  });
});

describe('everything else', () => {
  test('a connection: made, changed field by field, deleted', async () => {
    const made = { ...connection, id: 'second', name: 'Second', origins: ['https://a.example'] };
    await world.value('connections.save', { connection: made });
    const origins = ['https://a.example', 'https://b.example'];
    await world.value('connections.save', { connection: { ...made, origins, account: 'Team' } });
    await world.value('connections.save', { connection: { ...made, origins, account: 'Team' } });
    await world.value('connections.delete', { id: 'second' });
    expect(await events({ connectionId: 'second' })).toMatchObject([
      { what: 'deleted' },
      {
        what: 'saved',
        changes: [
          { field: 'Addresses', before: 'https://a.example', after: 'https://a.example\nhttps://b.example' },
          { field: 'Account', before: null, after: 'Team' },
        ],
      },
      { what: 'created', subject: { kind: 'connection', id: 'second', name: 'Second' } },
    ]);
  });

  test('a secret is told of and never told', async () => {
    await world.value('connections.setSecret', { id: 'northwind', secret: 'another-secret-77' });
    await world.value('connections.forgetSecret', { id: 'northwind' });
    const told = await events();
    expect(told).toMatchObject([
      { subject: { kind: 'secret', id: 'northwind', name: 'Northwind shop' }, what: 'forgotten' },
      { subject: { kind: 'secret', id: 'northwind' }, what: 'given' },
    ]);
    const all = JSON.stringify(await (await world.deps.database.open()).getAll('events'));
    expect(all).not.toContain('another-secret-77');
    expect(all).not.toContain(SECRET);
  });

  test('settings: what changed, and nothing when nothing did', async () => {
    await world.value('settings.set', { keepBodies: 'all', allowPrivateAddresses: true, actionLimit: 100 });
    await world.value('settings.set', { keepBodies: 'all' });
    expect(await events()).toMatchObject([
      {
        subject: { kind: 'setting' },
        what: 'changed',
        changes: [
          { field: 'Private addresses', before: 'Refused', after: 'Allowed' },
          { field: 'Bodies in the log', before: 'Of failed runs', after: 'All' },
        ],
      },
    ]);
  });

  test('sites: added once, removed once', async () => {
    await world.value('sites.add', { origin: HELPDESK });
    await world.value('sites.remove', { origin: HELPDESK });
    await world.value('sites.remove', { origin: HELPDESK });
    expect(await events()).toMatchObject([{ subject: { kind: 'site', id: HELPDESK }, what: 'removed' }]);
  });

  test('storage that was recovered', async () => {
    await (await world.deps.database.open()).clear('actions');
    const later = await world.restart();
    world = later;
    await world.value('storage.recover', { use: 'snapshot' });
    const [recovered] = await events();
    expect(recovered).toMatchObject({
      subject: { kind: 'storage' },
      what: 'recovered',
      changes: [{ field: 'What was wrong' }, { field: 'Went on with', after: 'The copy' }],
    });
  });
});
