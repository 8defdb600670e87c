// A definition that cannot be read is listed with its reason and kept as it is; everything else works on.
import { expect, test } from './fixtures.ts';
import { besideTicket, run } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { putRecord, readRecord } from './stored.ts';

test('broken definitions are listed as broken, the others run, and an import mends them', async ({
  deskhand,
  world,
}) => {
  const worker = await deskhand.worker();
  const stored = await readRecord(worker, 'actions', 'track-parcel');
  const { request: _, ...half } = stored.definition as Record<string, unknown>;
  await putRecord(worker, 'actions', { ...stored, definition: half });
  const other = await readRecord(worker, 'actions', 'refund-order');
  await putRecord(worker, 'actions', { ...other, definition: 'not even an object' });
  await deskhand.stopWorker();
  // They were altered behind its back: a person says that they are to be kept as they are.
  await deskhand.ask('storage.recover', { use: 'found' });

  const options = await deskhand.openOptions();
  const broken = options.getByRole('region', { name: '2 actions cannot be read' });
  await expect(broken.getByRole('listitem').filter({ hasText: 'Track a parcel' })).toContainText(/request/);
  await expect(broken.getByRole('listitem').filter({ hasText: 'refund-order' })).toBeVisible();
  await expect(options.getByText('38 of 38 shown')).toBeVisible();
  await checkScreen(options, 'options-broken', OPTIONS);

  const panel = await besideTicket(deskhand);
  await expect(panel.getByRole('searchbox', { name: 'Search 36 actions' })).toBeVisible();
  await run(panel, 'See an order’s refunds', 'lookup');
  await expect(panel.locator('.outputs')).toContainText('54.80');
  expect(world.api.requests).toHaveLength(1);
  expect(await readRecord(await deskhand.worker(), 'actions', 'track-parcel')).toEqual({ ...stored, definition: half });

  await deskhand.ask('library.importDemo');
  await expect(broken).toHaveCount(0);
  await expect(options.getByText('40 of 40 shown')).toBeVisible();
});
