// Whether what an address gives now may follow what it gave before: the same library, and never an earlier version of it. Pure.
import { AppError } from '../errors.ts';
import type { Publication } from './publication.ts';

export interface SeenVersion {
  publication: Publication;
  /** Of the file's text. */
  hash: string;
}

/** @throws AppError `sync-refused` */
export function judgeVersion(before: SeenVersion | null, now: SeenVersion): void {
  if (before === null) return;
  const [was, is] = [before.publication, now.publication];
  if (was.library !== is.library)
    throw refused(
      `The address gives another library now, by ${is.author}; this browser follows the one by ${was.author}.`,
      'Ask your manager; to follow the new one, stop following this one first.',
    );
  if (is.version < was.version)
    throw refused(
      `The address gives version ${is.version} of the library; version ${was.version} was here already.`,
      'Somebody put an old file back, or the server shows an old copy. To undo a change for everybody, publish the earlier content as a new version.',
    );
  if (is.version === was.version && before.hash !== now.hash)
    throw refused(
      `Version ${is.version} of the library says something else than version ${is.version} said before.`,
      'Ask its publisher to publish a new version.',
    );
}

const refused = (message: string, advice: string) =>
  new AppError({ code: 'sync-refused', message, advice, blame: 'administrator' });
