// Reads a published library file, whole or not at all. Hostile until parsed; whoever calls passes WebCrypto in.
import * as z from 'zod/mini';
import { AppError, type ErrorCode } from '../errors.ts';
import { type LibraryFile, readLibrary, readSharedLearning } from '../library.ts';
import type { Learned } from '../suggest/learned.ts';
import { canonicalJson } from './canonical-json.ts';
import { SIGNED_FORMAT } from './payload.ts';
import { isAtLeast, type Publication, publicationSchema } from './publication.ts';
import { isSignedBy } from './signature.ts';

/** Characters. Ten thousand actions take about half of it. */
export const LONGEST_LIBRARY = 20_000_000;

export interface SharedLibrary {
  publication: Publication;
  /** The public key that its signature was checked with; null: none was asked for. */
  signedBy: string | null;
  library: LibraryFile;
  learned: Learned;
}

export interface Trust {
  /** The pinned key (base64url); null: the server is trusted as it is. */
  publicKey: string | null;
  /** This Deskhand's version, as "1.12.0". */
  deskhand: string;
}

const signedSchema = z.strictObject({
  format: z.literal(SIGNED_FORMAT),
  payload: z.record(z.string(), z.unknown()),
  signature: z.string().check(z.maxLength(100)),
});

/** @throws AppError `signature-invalid`, `sync-refused`: what is wrong with it, and the next step; every entry that is wrong is named */
export async function readShared(text: string, trust: Trust, subtle: SubtleCrypto): Promise<SharedLibrary> {
  if (text.length > LONGEST_LIBRARY)
    throw refused(
      `The file has ${text.length.toLocaleString('en')} characters; ${LONGEST_LIBRARY.toLocaleString('en')} are the most.`,
      'Ask for a smaller library.',
    );
  const file = parse(text);
  const payload = await open(file, text, trust.publicKey, subtle);
  const publication = readPublication(payload);
  if (publication.needs && !isAtLeast(trust.deskhand, publication.needs))
    throw refused(
      `Version ${publication.version} of the library needs Deskhand ${publication.needs} or later; this is ${trust.deskhand}.`,
      'Update Deskhand; until then everything stays as it is.',
    );
  const library = whole(payload);
  return { publication, signedBy: trust.publicKey, library, learned: readSharedLearning(payload) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (/^\s*</.test(text))
      throw refused(
        'The address answered with a web page in place of the library.',
        'It may be a sign-in page of the network: open the address in a tab and look.',
      );
    throw refused('What the address gave is not valid JSON.', 'It may have been cut off: try again in a minute.');
  }
}

/** The library in it, once its signature is what it should be. */
async function open(file: unknown, text: string, publicKey: string | null, subtle: SubtleCrypto): Promise<object> {
  const isSigned = isRecord(file) && file.format === SIGNED_FORMAT;
  if (!isSigned) {
    if (publicKey !== null)
      throw unsigned('The library carries no signature, and this browser takes signed ones alone.');
    if (!isRecord(file)) throw refused('The file is no Deskhand library.', 'Check the address.');
    return file;
  }
  const signed = signedSchema.safeParse(file);
  // One text for one content: whatever else was changed in it, down to a space, was changed after it was signed.
  if (!signed.success || canonicalJson(file) !== text)
    throw unsigned('The signed library was changed after it was signed, or written anew by another program.');
  // As it was parsed, not as the schema copied it: a copy may lack a member.
  const { signature } = signed.data;
  const payload = file.payload as object;
  if (publicKey !== null && !(await isSignedBy(subtle, payload, signature, publicKey)))
    throw unsigned('The library’s signature is not by the key that this browser trusts, or the library was altered.');
  return payload;
}

function readPublication(payload: object): Publication {
  const { publication } = payload as { publication?: unknown };
  if (publication === undefined)
    throw refused(
      'The library was never published: it says neither its version nor who wrote it.',
      'Publish it from Deskhand or the command line, or import it in place of subscribing.',
    );
  const read = publicationSchema.safeParse(publication);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('.') || 'publication';
  throw refused(`The library’s publication is wrong at “${field}”.`, 'Ask its publisher to publish it again.');
}

/** Half a library could send requests that nobody reviewed together: one wrong entry refuses all. */
function whole(payload: object): LibraryFile {
  let library: LibraryFile;
  try {
    library = readLibrary(payload);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw refused(error.detail.message, error.detail.advice);
  }
  if (library.refused.length === 0) return library;
  const named = library.refused.slice(0, 3).map(({ name, reason }) => `${name}: ${reason}`);
  const more = library.refused.length > 3 ? ` And ${library.refused.length - 3} more.` : '';
  throw refused(
    `The new version has entries that cannot be taken. ${named.join(' ')}${more}`,
    'Nothing of it was taken; ask its publisher to mend it.',
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const failure = (code: ErrorCode) => (message: string, advice: string) =>
  new AppError({ code, message, advice, blame: 'administrator' });
const refused = failure('sync-refused');
const unsigned = (message: string) =>
  failure('signature-invalid')(message, 'Nothing of it was taken; ask its publisher, and compare the key with theirs.');
