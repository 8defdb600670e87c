// Public data that lies beside the project where it is developed. No test stands here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../../shared/data/corpora');

/** A corpus's content, or null where it does not lie there. */
export function readCorpus<Corpus>(file: string): Corpus | null {
  const path = join(FOLDER, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Corpus) : null;
}

/** Runs a test over one file, or skips it; the reason stands in its name, where reports show it. */
export function withCorpus<Corpus>(file: string, name: string, run: (corpus: Corpus) => void | Promise<void>): void {
  const corpus = readCorpus<Corpus>(file);
  const title = corpus === null ? `${name} (needs ../shared/data/corpora/${file})` : name;
  test.skipIf(corpus === null)(title, () => run(corpus as Corpus), 120_000);
}
