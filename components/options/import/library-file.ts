// A chosen file → its text, or a sentence that says why it cannot be a library. What the text means is the background's to judge.

/** The same limit as the message that carries the text. */
const LARGEST = 20_000_000;

export type LibraryFile = { ok: true; text: string } | { ok: false; message: string };

/** `file`: anything with a name, a size in bytes and its bytes. */
export async function readLibraryFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<LibraryFile> {
  if (file.size === 0)
    return { ok: false, message: `“${file.name}” is empty. Choose a library file that Deskhand exported.` };
  if (file.size > LARGEST) {
    return {
      ok: false,
      message: `“${file.name}” is larger than 20 MB. A library file holds text alone; choose another file.`,
    };
  }
  try {
    // fatal: a broken character must not turn into a replacement sign inside somebody's request body
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { ok: false, message: `“${file.name}” could not be read as UTF-8 text. A library is a JSON file in UTF-8.` };
  }
}
