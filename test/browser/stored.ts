// What stands in Deskhand's stores, read and altered behind its back: in the worker, or in the profile's files between two starts.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from '@playwright/test';
import { EXTENSION_ID } from '../world/browser.ts';

/** Changes one thing in each of the named stores. Nothing of Deskhand takes part. */
function change(worker: Worker, stores: string[], call: 'clear' | 'delete' | 'put', values: unknown[]): Promise<void> {
  return worker.evaluate(
    async ([names, method, given]) => {
      const opening = indexedDB.open('deskhand');
      const database = await new Promise<IDBDatabase>((done, failed) => {
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
      for (const store of names.map((name) => transaction.objectStore(name))) {
        if (method === 'clear') store.clear();
        else for (const value of given) method === 'put' ? store.put(value) : store.delete(value as string);
      }
      await new Promise((done, failed) => {
        transaction.oncomplete = done;
        transaction.onabort = () => failed(transaction.error);
      });
      database.close();
    },
    [stores, call, values] as const,
  );
}

/** Empties object stores, as a browser's clean-up would. */
export const emptyStores = (worker: Worker, stores: string[]) => change(worker, stores, 'clear', []);

export const deleteRecords = (worker: Worker, store: string, keys: string[]) => change(worker, [store], 'delete', keys);

/** Puts a record there as it is. */
export const putRecord = (worker: Worker, store: string, record: object) => change(worker, [store], 'put', [record]);

/** Puts many records there at once. */
export const putRecords = (worker: Worker, store: string, records: object[]) => change(worker, [store], 'put', records);

export function readRecord(worker: Worker, store: string, key: string): Promise<Record<string, unknown>> {
  return worker.evaluate(
    ([name, id]) =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('deskhand');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).get(id);
          reading.onsuccess = () => done(reading.result);
          opening.result.close();
        };
      }),
    [store, key] as const,
  );
}

/** Where Chromium keeps the extension's database in a profile. */
export function databaseFolder(profile: string): string {
  return join(profile, 'Default', 'IndexedDB', `chrome-extension_${EXTENSION_ID}_0.indexeddb.leveldb`);
}

/** The files of the database whose name begins with that: `MANIFEST-`, or `` for all. */
export function databaseFiles(profile: string, beginning: string): string[] {
  const folder = databaseFolder(profile);
  return readdirSync(folder)
    .filter((name) => name.startsWith(beginning))
    .map((name) => join(folder, name));
}

/** Every store of the database but the secrets' own, as text. To be evaluated in the worker: it may use nothing around it. */
export function databaseText(): Promise<string> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('deskhand');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = async () => {
      const database = opening.result;
      const names = [...database.objectStoreNames].filter((name) => name !== 'secrets');
      const transaction = database.transaction(names);
      const texts = await Promise.all(
        names.map(
          (name) =>
            new Promise<string>((read) => {
              const request = transaction.objectStore(name).getAll();
              request.onsuccess = () => read(`${name} ${JSON.stringify(request.result)}`);
            }),
        ),
      );
      database.close();
      done(texts.join('\n'));
    };
  });
}
