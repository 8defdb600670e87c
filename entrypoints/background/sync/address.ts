// What an address of a library has to be.
import { AppError } from '#lib/errors.ts';

/** A path is asked for, and no fragment, name or password; nothing but TLS can prove who answers. Throws `value-invalid`. */
export function requireAddress(text: string): void {
  const url = URL.parse(text);
  if (url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '') return;
  throw new AppError({
    code: 'value-invalid',
    message: 'A library’s address begins with https:// and has neither a password nor a “#” in it.',
    advice: 'Correct the address.',
    blame: 'you',
    field: 'url',
  });
}
