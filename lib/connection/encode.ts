// The two encodings that credentials travel in. Pure.

/** A value as a form has it (application/x-www-form-urlencoded): a space is `+`. */
export function encodeForm(text: string): string {
  return new URLSearchParams({ v: text }).toString().slice(2);
}

/** Base64 of the text's UTF-8 bytes. */
export function base64(text: string): string {
  return base64OfBytes(new TextEncoder().encode(text));
}

/** The alphabet for addresses, without padding (RFC 4648, section 5; RFC 7636, appendix A). */
export function base64Url(bytes: Uint8Array): string {
  return base64OfBytes(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function base64OfBytes(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
