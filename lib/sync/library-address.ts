// What an address of a library has to be. Pure.

/** A path is asked for, and no fragment, name or password; nothing but TLS can prove who answers. */
export function isLibraryAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '';
}
