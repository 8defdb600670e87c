// What an answer to a PUT of the library means, and which condition the PUT must carry (RFC 9110, 13.1). Pure.

/** `"…"`, never weak: If-Match compares strongly, so that a weak one matches nothing. */
export function isStrong(etag: string): boolean {
  return /^"[\x21\x23-\x7e\x80-\xff]*"$/.test(etag);
}

/** The header that keeps a PUT from overwriting what nobody here has seen. null: there is none that could. */
export function condition(published: { etag: string } | null): { name: string; value: string } | null {
  if (published === null) return { name: 'if-none-match', value: '*' };
  return isStrong(published.etag) ? { name: 'if-match', value: published.etag } : null;
}

export type PutResult =
  /** The server has it. */
  | 'written'
  /** Somebody was there first: the precondition did not hold (RFC 9110, 15.5.13; 409 and 428 mean the same here). */
  | 'overtaken'
  /** The server's own word that it was not written. */
  | 'refused'
  /** Nobody knows: it has to be read again. */
  | 'unknown';

/** @param status null: no answer came */
export function putResult(status: number | null): PutResult {
  if (status === null || status >= 500 || (status >= 300 && status < 400)) return 'unknown';
  if (status >= 200 && status < 300) return 'written';
  return status === 412 || status === 409 || status === 428 ? 'overtaken' : 'refused';
}

/** After an unknown PUT, by what is there now. */
export function readAfterUnknown(
  now: { hash: string } | null,
  sent: { hash: string },
  before: { hash: string } | null,
): 'written' | 'not-written' | 'overtaken' {
  if (now?.hash === sent.hash) return 'written';
  return now?.hash === before?.hash ? 'not-written' : 'overtaken';
}

/** Of the identical bytes, written again with an ETag that nothing has: only a server that looks at it refuses. */
export function enforcesConditions(status: number | null): boolean | null {
  if (status === 412) return true;
  return status !== null && status >= 200 && status < 300 ? false : null;
}
