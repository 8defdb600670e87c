// What the connections' secrets are kept in, at the level that the settings say. Nothing else reads or writes them. TO BE WRITTEN

/** What is kept for one connection. */
export interface HeldSecret {
  connectionId: string;
  /** The origins that the connection named when this was given: it goes nowhere else, whatever the connection says later. */
  origins: string[];
  /** What a person typed (for a login `user:password`); '' when nothing is to be typed. */
  secret: string;
  /** Of a sign-in: renews the access token; null for none. */
  refreshToken: string | null;
  /** ms since 1970 */
  savedAt: number;
}

/** What may be known of it without opening it. */
export type SecretNote = Pick<HeldSecret, 'connectionId' | 'origins' | 'savedAt'> & {
  locked: boolean;
  signedIn: boolean;
};

export interface Vault {
  /** null when there is none. Throws `secret-locked`. */
  read(connectionId: string): Promise<HeldSecret | null>;
  /** Throws `secret-locked`; then nothing was written. */
  write(held: HeldSecret): Promise<void>;
  /** Works while locked, too. */
  forget(connectionId: string): Promise<void>;
  /** By connection. */
  notes(): Promise<Map<string, SecretNote>>;
}
