// What the login server has given out: codes that serve once, access tokens that end, refresh tokens that are changed with each use.
import { createHash, randomBytes } from 'node:crypto';

export interface IssuedCode {
  clientId: string;
  redirectUri: string;
  /** S256 (RFC 7636). */
  challenge: string;
}

const fresh = (kind: string) => `${kind}-${randomBytes(18).toString('base64url')}`;

export class Issued {
  #codes = new Map<string, IssuedCode>();
  #access = new Map<string, number>();
  #refresh = new Set<string>();

  code(code: IssuedCode): string {
    const text = fresh('code');
    this.#codes.set(text, code);
    return text;
  }

  /** null when the code is unknown, was used, or was given to another client or with another proof. */
  useCode(
    text: string,
    { clientId, redirectUri, verifier }: { clientId: string; redirectUri: string; verifier: string },
  ) {
    const found = this.#codes.get(text);
    this.#codes.delete(text);
    if (!found || found.clientId !== clientId || found.redirectUri !== redirectUri) return null;
    return createHash('sha256').update(verifier).digest('base64url') === found.challenge ? found : null;
  }

  /** @param lifetime in seconds */
  access(lifetime: number): string {
    const token = fresh('at');
    this.#access.set(token, Date.now() + lifetime * 1_000);
    return token;
  }

  refresh(): string {
    const token = fresh('rt');
    this.#refresh.add(token);
    return token;
  }

  /** True once for each token. */
  useRefresh(token: string): boolean {
    return this.#refresh.delete(token);
  }

  accepts(token: string): boolean {
    return (this.#access.get(token) ?? 0) > Date.now();
  }

  /** Every access token is refused from now on. */
  endAccess(): void {
    this.#access.clear();
  }

  /** Nobody's sign-in can be renewed any more. */
  endSignIns(): void {
    this.#refresh.clear();
  }

  clear(): void {
    this.#codes.clear();
    this.#access.clear();
    this.#refresh.clear();
  }
}
