// Definitions of helpdesks: kept, refused, and handed to pages of the sites that they name.
import { describe, expect, test } from 'vitest';
import { formatLibrary } from '#lib/export/library-file.ts';
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import { eventually } from '#test/unit/eventually.ts';
import { CRATE } from '../ticket/helpdesks/picked.html.ts';
import {
  contentSender,
  createReadyWorld,
  createWorld,
  HELPDESK,
  NOW,
  optionsSender,
  panelSender,
  TAB,
} from './world.ts';

const desk: HelpdeskDefinition = { ...CRATE, id: 'desk', name: 'Desk', origins: [HELPDESK], address: '/tickets/{id}' };

async function definedWorld() {
  const world = await createReadyWorld();
  await world.value('sites.add', { origin: HELPDESK });
  await world.value('helpdesks.save', { definition: desk });
  return world;
}

const scripts = ({ browser }: Awaited<ReturnType<typeof definedWorld>>) => browser.injected.map(({ file }) => file);

describe('a definition', () => {
  test('is kept, replaced and outlives the worker', async () => {
    const world = await definedWorld();
    await world.value('helpdesks.save', { definition: { ...desk, name: 'Front desk' } });
    const again = await world.restart();
    expect(await again.value('helpdesks.list', {})).toEqual([
      { id: 'desk', definition: { ...desk, name: 'Front desk', updatedAt: NOW }, broken: null },
    ]);
    expect(await again.value('storage.status', {})).toEqual({ state: 'ready' });
    const { entries } = await again.value('log.list', {
      filter: { show: 'events', tests: 'include' },
      after: null,
      limit: 10,
    });
    expect(entries.slice(0, 2)).toMatchObject([
      { what: 'saved', subject: { kind: 'helpdesk', id: 'desk' }, changes: [{ field: 'Name', after: 'Front desk' }] },
      { what: 'created', subject: { kind: 'helpdesk', id: 'desk' } },
    ]);
  });

  test('is deleted once', async () => {
    const world = await definedWorld();
    await world.value('helpdesks.delete', { id: 'desk' });
    expect(await world.value('helpdesks.list', {})).toEqual([]);
    expect(await world.ask('helpdesks.delete', { id: 'desk' })).toMatchObject({ ok: false });
  });

  test('that breaks a rule is refused, and so is one that is none', async () => {
    const world = await createReadyWorld();
    const broken = await world.ask('helpdesks.save', { definition: { ...desk, address: 'tickets' } });
    expect(broken).toMatchObject({ ok: false, error: { code: 'definition-invalid', field: 'address' } });
    const strange = await world.raw(
      { name: 'helpdesks.save', request: { definition: { ...desk, script: 'x' } } },
      panelSender,
    );
    expect(strange).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await world.value('helpdesks.list', {})).toEqual([]);
  });

  test('comes back with the kept copy when the storage is damaged', async () => {
    const world = await definedWorld();
    const database = await world.deps.database.open();
    await database.clear('helpdesks');
    const again = await world.restart();
    expect(await again.value('storage.status', {})).toMatchObject({
      state: 'recovery',
      found: { helpdesks: 0 },
      snapshot: { helpdesks: 1 },
    });
    await again.value('storage.recover', { use: 'snapshot' });
    expect(await again.value('helpdesks.list', {})).toMatchObject([{ id: 'desk', broken: null }]);
  });
});

describe('a page that asks for its reader', () => {
  test('gets the definitions of its own site and their reader, in the place of the reader of any page', async () => {
    const world = await definedWorld();
    await world.value('helpdesks.save', { definition: { ...CRATE, id: 'other' } });
    world.browser.injected.length = 0;
    const answer = await world.value('tickets.loadReader', { helpdesk: 'generic' }, contentSender);
    expect(answer.definitions.map(({ id }) => id)).toEqual(['desk']);
    expect(scripts(world)).toEqual(['reader-picked.js']);
    world.browser.injected.length = 0;
    await world.value('tickets.loadReader', { helpdesk: 'rt' }, contentSender);
    expect(scripts(world)).toEqual(['reader-picked.js', 'reader-rt.js']);
  });

  test('gets none where none is for its site', async () => {
    const world = await createReadyWorld();
    await world.value('sites.add', { origin: HELPDESK });
    world.browser.injected.length = 0;
    expect(await world.value('tickets.loadReader', { helpdesk: 'generic' }, contentSender)).toEqual({
      definitions: [],
    });
    expect(scripts(world)).toEqual(['reader-generic.js']);
  });

  test('is started anew when its definition changes or goes', async () => {
    const world = await definedWorld();
    for (const change of [
      () => world.value('helpdesks.save', { definition: { ...desk, name: 'Front desk' } }),
      () => world.value('helpdesks.delete', { id: 'desk' }),
    ]) {
      world.browser.injected.length = 0;
      await change();
      await eventually(() =>
        expect(world.browser.injected).toEqual([{ tabId: TAB, file: 'content-scripts/helpdesk.js' }]),
      );
    }
  });
});

test('a copy that an earlier Deskhand kept has no helpdesks in it', async () => {
  const world = await createReadyWorld();
  const snapshot: Record<string, unknown> = JSON.parse(String(world.browser.store.get('snapshot')));
  const { helpdesks: _helpdesks, ...earlier } = snapshot;
  // Nor was it text.
  world.browser.store.set('snapshot', earlier);
  await (await world.deps.database.open()).clear('actions');
  const again = await createWorld({ browser: world.browser, databaseName: world.databaseName });
  expect(await again.value('storage.status', {})).toMatchObject({
    snapshot: { helpdesks: 0, actions: expect.any(Number) },
  });
});

describe('an open page of the helpdesk', () => {
  const asked = [{ field: 'parts.subject', selector: 'h1', as: 'text' as const, within: '' }];
  const where = { origins: [HELPDESK], address: '/tickets/{id}' };
  const found = [{ field: 'parts.subject', count: 1, of: null, text: 'Where is it?' }];
  const pick = { name: 'Subject', as: 'text' as const, within: '' };

  test('says what selectors find, once the picker is there', async () => {
    const world = await definedWorld();
    const page = { title: '', url: `${HELPDESK}/tickets/318`, id: '318' };
    for (const nobody of [
      () => undefined,
      () => {
        throw new Error('Could not establish connection.');
      },
    ]) {
      world.browser.injected.length = 0;
      world.browser.answerPage = () => (world.browser.injected.length > 0 ? found : nobody());
      expect(await world.value('helpdesks.probe', { ...where, asked })).toEqual({ page, found });
      expect(scripts(world)).toEqual(['helpdesk-picker.js']);
    }
  });

  test('with a ticket goes before any other', async () => {
    const world = await definedWorld();
    const tab = { windowId: 7, active: false, loading: false };
    world.browser.tabs.push({ ...tab, id: 91, url: `${HELPDESK}/tickets/9` }, { ...tab, id: 92, url: `${HELPDESK}/` });
    world.browser.tabs[0] = { ...tab, id: TAB, active: true, url: `${HELPDESK}/` };
    world.browser.answerPage = () => found;
    expect(await world.value('helpdesks.probe', { ...where, asked })).toMatchObject({ page: { id: '9' } });
  });

  test('is shown for picking, and the options page afterwards', async () => {
    const world = await definedWorld();
    world.browser.answerPage = ({ name }) => (name === 'picker.pick' ? { selector: '.subject' } : null);
    expect(await world.value('helpdesks.pick', { ...where, pick }, optionsSender)).toMatchObject({
      picked: { selector: '.subject' },
    });
    expect(world.browser.shown).toEqual([TAB, optionsSender.tab?.id]);
  });

  test('that answers nonsense picked nothing', async () => {
    const world = await definedWorld();
    for (const nonsense of [{ selector: 7 }, { selector: 'x'.repeat(2_000) }, 'x', undefined]) {
      world.browser.answerPage = () => nonsense;
      expect(await world.value('helpdesks.pick', { ...where, pick })).toMatchObject({ picked: null });
      expect(await world.value('helpdesks.probe', { ...where, asked })).toMatchObject({ page: null });
    }
  });

  test('that is not there, or nobody’s to look at, is said', async () => {
    const world = await definedWorld();
    const elsewhere = { ...where, origins: ['https://elsewhere.example'] };
    expect(await world.value('helpdesks.probe', { ...elsewhere, asked })).toEqual({
      page: null,
      because: 'not-allowed',
      origin: 'https://elsewhere.example',
    });
    world.browser.tabs.length = 0;
    expect(await world.value('helpdesks.probe', { ...where, asked })).toEqual({ page: null, because: 'no-tab' });
    expect(await world.value('helpdesks.pick', { ...where, origins: [], pick })).toEqual({
      page: null,
      because: 'no-site',
    });
    expect(world.browser.asked.filter(({ name }) => name.startsWith('picker.'))).toEqual([]);
  });
});

describe('a library file with helpdesks', () => {
  const file = (...helpdesks: unknown[]) => JSON.stringify({ format: 'deskhand-library', schemaVersion: 1, helpdesks });

  test('brings them in, replaces them, and leaves what is the same', async () => {
    const world = await definedWorld();
    const text = formatLibrary([], [], null, [{ ...desk, name: 'Front desk' }, CRATE]);
    world.browser.injected.length = 0;
    expect(await world.value('library.import', { text })).toMatchObject({
      helpdesks: { added: ['Crate'], replaced: ['Front desk'] },
      refused: [],
    });
    await eventually(() => expect(world.browser.injected).toHaveLength(1));
    expect((await world.value('helpdesks.list', {})).map(({ id }) => id)).toEqual(['crate', 'desk']);
    expect(await world.value('library.import', { text })).toMatchObject({ helpdesks: { added: [], replaced: [] } });
  });

  test('allows no site, and what is wrong with one is said', async () => {
    const world = await createReadyWorld();
    const sites = await world.value('sites.list', {});
    const text = file(CRATE, { ...CRATE, id: 'b', address: 'x' }, { ...CRATE, id: 'c', script: 'alert(1)' }, 7);
    const { helpdesks, refused } = await world.value('library.import', { text });
    expect(helpdesks).toEqual({ added: ['Crate'], replaced: [] });
    expect(refused.map(({ name }) => name)).toEqual(['Crate', 'Crate', 'Helpdesk 4']);
    expect(await world.value('sites.list', {})).toEqual(sites);
  });
});
