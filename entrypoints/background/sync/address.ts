// Refuses what can be no address of a library.
import { AppError } from '#lib/errors.ts';
import { isLibraryAddress } from '#lib/sync/library-address.ts';

/** Throws `value-invalid`. */
export function requireAddress(text: string): void {
  if (isLibraryAddress(text)) return;
  throw new AppError({
    code: 'value-invalid',
    message: 'A library’s address begins with https:// and has neither a password nor a “#” in it.',
    advice: 'Correct the address.',
    blame: 'you',
    field: 'url',
  });
}
