// The library in a file that may be signed. Pure; the signature is judged elsewhere (read-shared.ts).

export const SIGNED_FORMAT = 'deskhand-signed-library';

/** The members of a library file, of the one inside where it is signed; none where it is neither. */
export function payloadOf(file: unknown): Record<string, unknown> {
  if (!isRecord(file)) return {};
  if (file.format !== SIGNED_FORMAT) return file;
  return isRecord(file.payload) ? file.payload : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
