// `npm run library -- check|diff|stats|keygen|sign|verify FILE…`: a library file reviewed and signed as code, with exit codes for CI. The one
// part of lib that reads files.

import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeSigningKey, openSigningKey, readSigningKey } from '../browser/signing-key.ts';
import { AppError } from '../errors.ts';
import { type LibraryFile, parseLibrary, parseSharedLearning } from '../library.ts';
import { canonicalJson } from '../sync/canonical-json.ts';
import { checkLibrary } from '../sync/check-library.ts';
import { compareLibraries } from '../sync/compare-libraries.ts';
import { describeChange } from '../sync/describe-change.ts';
import { libraryStats } from '../sync/library-stats.ts';
import { payloadOf } from '../sync/payload.ts';
import { type Publication, publicationSchema } from '../sync/publication.ts';
import { readShared } from '../sync/read-shared.ts';
import { isPublicKey } from '../sync/signature.ts';
import { writeShared } from '../sync/write-shared.ts';

const USAGE = `npm run -s library -- check FILE… [--strict]   what is wrong, and what could be better; exit 1 on an error (--strict: on a warning, too)
npm run -s library -- diff OLD NEW [--exit-code]  what NEW says otherwise; --exit-code: exit 1 when it asks people before it applies
npm run -s library -- stats FILE…                 the library in figures, as JSON
npm run -s library -- keygen KEYFILE              a new signing key, sealed under a passphrase; prints its public key
npm run -s library -- sign FILE --key KEYFILE --out FILE --author NAME [--note TEXT] [--version N] [--library ID]
                                                  publishes FILE as the next version, signed
npm run -s library -- verify FILE --public KEY    exit 1 unless the key's owner signed it as it stands
The passphrase of keygen and sign is read from DESKHAND_PASSPHRASE.`;

/** Right, found wanting, and not understood: what CI tells apart. */
type ExitCode = 0 | 1 | 2;

class UsageError extends Error {}

const print = (line: string) => process.stdout.write(`${line}\n`);

function check(files: readonly string[], strict: boolean): ExitCode {
  let bad = false;
  for (const file of files) {
    const { library, findings } = checkLibrary(textOf(file));
    for (const { is, of, field, message } of findings)
      print(`${file}: ${is}: ${of}${field && ` (${field})`}: ${message}`);
    const errors = findings.filter(({ is }) => is === 'error').length;
    const warnings = findings.length - errors;
    const held = library
      ? `${library.actions.length} actions, ${library.connections.length} connections, ${library.helpdesks.length} helpdesks`
      : 'not readable';
    print(`${file}: ${held}; ${errors} errors, ${warnings} warnings`);
    bad ||= errors > 0 || (strict && warnings > 0);
  }
  return bad ? 1 : 0;
}

function diff([before, after]: readonly string[], exitCode: boolean): ExitCode {
  if (before === undefined || after === undefined) throw new UsageError('diff needs two files.');
  const changes = compareLibraries(libraryIn(before), libraryIn(after));
  for (const change of changes) for (const line of describeChange(change)) print(line);
  if (changes.length === 0) print('Both say the same.');
  return exitCode && changes.some(({ asks }) => asks) ? 1 : 0;
}

function stats(files: readonly string[]): ExitCode {
  for (const file of files) print(JSON.stringify({ file, ...libraryStats(libraryIn(file)) }));
  return 0;
}

async function keygen([file]: readonly string[]): Promise<ExitCode> {
  if (file === undefined) throw new UsageError('keygen needs a file to write.');
  const key = await makeSigningKey(passphrase());
  write(file, canonicalJson(key), 'wx');
  print(key.publicKey);
  return 0;
}

async function sign([file]: readonly string[], flags: Flags): Promise<ExitCode> {
  const { key, out, author, note = '' } = flags;
  if (file === undefined || !key || !out || !author)
    throw new UsageError('sign needs FILE, --key, --out and --author.');
  const { findings } = checkLibrary(textOf(file));
  const error = findings.find(({ is }) => is === 'error');
  if (error) throw new UsageError(`${file}: ${error.of}: ${error.message} Run check on it first.`);
  const earlier = publicationIn(textOf(file));
  const publication = publicationSchema.safeParse({
    library: flags.library ?? earlier?.library ?? randomUUID(),
    version: flags.version === undefined ? (earlier?.version ?? 0) + 1 : Number(flags.version),
    author,
    publishedAt: new Date().toISOString(),
    note,
  });
  if (!publication.success)
    throw new UsageError(`--${publication.error.issues[0]?.path.join('.')} is not as it has to be.`);
  const signer = await openSigningKey(readSigningKey(textOf(key)), passphrase());
  write(out, await writeShared(libraryIn(file), publication.data, signer, parseSharedLearning(textOf(file))), 'w');
  print(`${out}: version ${publication.data.version} of ${publication.data.library}`);
  return 0;
}

async function verify([file]: readonly string[], flags: Flags): Promise<ExitCode> {
  const publicKey = flags.public;
  if (file === undefined || !publicKey || !isPublicKey(publicKey))
    throw new UsageError('verify needs FILE and --public with a public key.');
  try {
    const trust = { publicKey, deskhand: '9999.0.0' };
    const { publication } = await readShared(textOf(file), trust, crypto.subtle);
    print(`${file}: version ${publication.version} by ${publication.author}, signed by ${publicKey}`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    print(`${file}: ${error.detail.message}`);
    return 1;
  }
}

/** What an earlier version says of itself; null for a file that was never published. */
function publicationIn(text: string): Publication | null {
  const file: unknown = JSON.parse(text);
  const whole = payloadOf(file);
  const read = publicationSchema.safeParse((whole as { publication?: unknown }).publication);
  return read.success ? read.data : null;
}

function passphrase(): string {
  const given = process.env.DESKHAND_PASSPHRASE;
  if (!given) throw new UsageError('The passphrase of the signing key has to stand in DESKHAND_PASSPHRASE.');
  return given;
}

/** @param flag `wx` writes over nothing */
function write(file: string, text: string, flag: 'w' | 'wx'): void {
  try {
    writeFileSync(file, text, { flag, mode: flag === 'wx' ? 0o600 : 0o644 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(`${file} cannot be written (${code}).`);
  }
}

/** The whole file; an entry that cannot be read would be missing from a difference without a word. */
function libraryIn(file: string): LibraryFile {
  const library = parseLibrary(textOf(file));
  const [first] = library.refused;
  if (first) throw new UsageError(`${file}: ${first.name}: ${first.reason} Run check on it first.`);
  return library;
}

function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(`${file} cannot be read (${code}).`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is no UTF-8 text.`);
  }
}

type Flags = Partial<Record<'key' | 'out' | 'author' | 'note' | 'version' | 'library' | 'public', string>>;

const text = { type: 'string' } as const;
const options = {
  strict: { type: 'boolean', default: false },
  'exit-code': { type: 'boolean', default: false },
  key: text,
  out: text,
  author: text,
  note: text,
  version: text,
  library: text,
  public: text,
} as const;

/**
 * The arguments with what follows a flag that takes a value joined to it, as POSIX.1-2024 reads them (12.2, guideline
 * 7): one public key in 64 begins with a hyphen, as a note may, and parseArgs takes what does for a flag. Only one of
 * our own flags is never a value, so that a forgotten value is told.
 */
function joinValues(argv: readonly string[]): string[] {
  const isFlag = (arg: string | undefined) => arg?.startsWith('--') === true && arg.slice(2) in options;
  const takesValue = (arg: string) => isFlag(arg) && options[arg.slice(2) as keyof typeof options].type === 'string';
  const joined: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const arg = argv[at] ?? '';
    const value = argv[at + 1];
    if (!takesValue(arg) || value === undefined || isFlag(value)) joined.push(arg);
    else {
      joined.push(`${arg}=${value}`);
      at++;
    }
  }
  return joined;
}

async function main(argv: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: joinValues(argv), options, allowPositionals: true });
  const [command, ...files] = positionals;
  if (files.length === 0) throw new UsageError('No file is named.');
  if (command === 'check') return check(files, values.strict);
  if (command === 'diff') return diff(files, values['exit-code']);
  if (command === 'stats') return stats(files);
  if (command === 'keygen') return keygen(files);
  if (command === 'sign') return sign(files, values);
  if (command === 'verify') return verify(files, values);
  throw new UsageError(`There is no “${command}”.`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  // A wrong flag is Node's TypeError with a code of its own.
  const isExpected = error instanceof UsageError || error instanceof AppError || 'code' in error;
  if (!isExpected) throw error;
  const advice = error instanceof AppError ? ` ${error.detail.advice}` : '';
  process.stderr.write(`${error.message}${advice}\n${error instanceof AppError ? '' : `\n${USAGE}\n`}`);
  process.exitCode = 2;
}
