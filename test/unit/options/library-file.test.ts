import { describe, expect, test } from 'vitest';
import { readLibraryFile } from '#components/options/import/library-file.ts';

const file = (bytes: Uint8Array<ArrayBuffer> | string) => new File([bytes], 'northwind.json');

describe('a chosen library file', () => {
  test('its text comes out whole, without a byte order mark', async () => {
    expect(await readLibraryFile(file('\uFEFF{"name":"Kettle é 🫖"}'))).toEqual({
      ok: true,
      text: '{"name":"Kettle é 🫖"}',
    });
  });
  test('an empty file is refused by name', async () => {
    expect(await readLibraryFile(file(''))).toMatchObject({
      ok: false,
      message: expect.stringContaining('“northwind.json” is empty'),
    });
  });
  test('bytes that are not UTF-8 are refused and not mended', async () => {
    const read = await readLibraryFile(file(new Uint8Array([0x7b, 0xff, 0x7d])));
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining('UTF-8') });
  });
  test('a file over 20 MB is refused before it is read', async () => {
    const huge = {
      name: 'film.mp4',
      size: 20_000_001,
      arrayBuffer: () => Promise.reject(new Error('must not be read')),
    };
    expect(await readLibraryFile(huge)).toMatchObject({ ok: false, message: expect.stringContaining('20 MB') });
  });
  test('a file that vanished while it was chosen is a refusal, not an exception', async () => {
    const gone = { name: 'gone.json', size: 5, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    expect(await readLibraryFile(gone)).toMatchObject({ ok: false });
  });
});
