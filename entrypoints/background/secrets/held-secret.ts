// What the vault holds for a connection, and what may be known of it. Types only.

/** What is kept for one connection. */
export interface HeldSecret {
  connectionId: string;
  /** The origins that the connection named when this was given: it goes nowhere else, whatever the connection says later. */
  origins: string[];
  /** What it was given as (`secretPurpose`); earlier versions wrote none. */
  purpose?: string;
  /** What a person typed (for a login `user:password`); '' when nothing is to be typed. */
  secret: string;
  /** Of a sign-in: renews the access token; null for none. */
  refreshToken: string | null;
  /** ms since 1970 */
  savedAt: number;
}

/** What may be known of it without opening it. */
export type SecretNote = Pick<HeldSecret, 'connectionId' | 'origins' | 'purpose' | 'savedAt'> & {
  locked: boolean;
  signedIn: boolean;
};
