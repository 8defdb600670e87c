// What makes one sign-in unguessable: its state (RFC 6749, 10.12) and its proof of key (RFC 7636).
import { base64Url } from '#lib/connection/encode.ts';

export interface Proof {
  state: string;
  /** Stays here until the code is exchanged. */
  verifier: string;
  /** S256 of it: what the sign-in page is opened with. */
  challenge: string;
}

export async function makeProof(): Promise<Proof> {
  const verifier = base64Url(crypto.getRandomValues(new Uint8Array(32)));
  const state = base64Url(crypto.getRandomValues(new Uint8Array(32)));
  return { state, verifier, challenge: await challengeOf(verifier) };
}

/** RFC 7636, 4.2. */
export async function challengeOf(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}
