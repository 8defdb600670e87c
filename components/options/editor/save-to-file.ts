// The working copy as a library file. It asks nothing of the background, so that it works while nothing can be stored.
import type { Action } from '#lib/action/schema.ts';
import { formatLibrary } from '#lib/export/library-file.ts';
import { fileName } from '../actions/file-name.ts';
import { download } from '../parts/download.ts';

export function saveToFile(action: Action): void {
  download(fileName([action]), formatLibrary([action], []));
}
