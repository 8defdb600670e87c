// The id that Chromium gives an unpacked extension: it follows from the `key` of its manifest.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first 32 hex digits of the key's SHA-256, with a–p in the place of 0–f. */
export function extensionIdOf(folder: string): string {
  const { key }: { key: string } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return digest.slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
