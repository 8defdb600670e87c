// Two versions of Deskhand in one browser: the older gives way to the newer, and one that does not is told of instead of waited for.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createDatabase } from '#background/store/db.ts';
import { STRUCTURE_VERSION } from '#background/store/upgrades.ts';

/** Opens as another version would; `hold` keeps it open whatever anybody asks. */
function openAs(name: string, version: number, hold: boolean): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(name, version);
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!hold) database.onversionchange = () => database.close();
      done(database);
    };
  });
}

test('the older one closes at once when a newer one wants to upgrade, and is told that the storage was taken', async () => {
  const database = createDatabase('gives-way');
  await database.open();
  let taken = 0;
  database.onTaken(() => {
    taken += 1;
  });
  const newer = await openAs('gives-way', STRUCTURE_VERSION + 1, false);
  expect(newer.version).toBe(STRUCTURE_VERSION + 1);
  expect(taken).toBe(1);
  newer.close();
  // It does not go back to the structure that it knows: that would harm what the newer one wrote.
  await expect(database.open()).rejects.toMatchObject({ name: 'VersionError' });
});

test('an upgrade that an older one holds up is refused with what to do, and works once it let go', async () => {
  const older = await openAs('held', 1, true);
  const database = createDatabase('held');
  await expect(database.open()).rejects.toMatchObject({
    detail: { code: 'storage-broken', message: expect.stringContaining('older Deskhand') },
  });
  older.close();
});
