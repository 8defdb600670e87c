// Keys in files of their own, in the extension's private file system. At the level `browser` each secret is sealed with a key of its own:
// not against whoever reads the profile, who finds both, but so that forgetting forgets. What the database deletes stays readable in its
// files until it happens to rewrite them (tried: after days, a restart and even after the database was deleted); a file is gone at once.

export interface KeyFiles {
  /** null when there is none of that name. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Also when there is none. */
  remove(name: string): Promise<void>;
  names(): Promise<string[]>;
}

const FOLDER = 'keys';

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

export function createKeyFiles(): KeyFiles {
  const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  return {
    async read(name) {
      try {
        const file = await (await (await folder()).getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async write(name, bytes) {
      const writable = await (await (await folder()).getFileHandle(name, { create: true })).createWritable();
      await writable.write(bytes);
      await writable.close();
    },
    async remove(name) {
      try {
        await (await folder()).removeEntry(name);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
    async names() {
      const names: string[] = [];
      for await (const name of (await folder()).keys()) names.push(name);
      return names;
    },
  };
}
