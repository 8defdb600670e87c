// The three ways to keep secrets in words: who could read them and what a restart does, without making any of them better than it is.
import type { SecretLevel } from '#lib/messages.ts';

export interface LevelWords {
  level: SecretLevel;
  title: string;
  /** One sentence. */
  what: string;
  readers: string;
  restart: string;
  limits: string;
}

export const LEVELS: readonly LevelWords[] = [
  {
    level: 'browser',
    title: 'In this browser',
    what: 'On this computer’s disk, not protected by anything that you know.',
    readers:
      'Whoever can read this browser profile’s files: anyone who uses your account on this computer, programs that run there, and backups.',
    restart: 'Still there. Nothing to enter again.',
    limits:
      'A secret that you forget or replace can no longer be read from these files. A copy or backup that was made before still holds it.',
  },
  {
    level: 'session',
    title: 'For this session only',
    what: 'In the browser’s memory. Deskhand writes nothing of it to the disk.',
    readers:
      'Programs that can read this browser’s memory while it is open. Whoever sits at this computer can use them until the browser closes, but not read them in Deskhand.',
    restart:
      'Gone. Every secret has to be entered again, and every sign-in made again, also after Deskhand was updated.',
    limits: 'A copy or backup of the profile that was made before may hold what was kept in this browser then.',
  },
  {
    level: 'passphrase',
    title: 'Locked by a passphrase',
    what: 'On this computer’s disk, encrypted with a key that only your passphrase makes.',
    readers:
      'Whoever knows or guesses the passphrase. While unlocked, also programs that can read this browser’s memory.',
    restart: 'Still there, and locked. The passphrase opens them; after a time without use, too.',
    limits:
      'A forgotten passphrase means that the secrets are lost; everything else stays. Which connections have a secret, for which addresses and since when, is not encrypted.',
  },
];

/** What a change to this level does to what is kept now. */
export function changeWords(from: SecretLevel, to: SecretLevel, kept: number): string {
  const those = kept === 1 ? 'the one secret that is kept' : `all ${kept} secrets that are kept`;
  if (kept === 0) return 'No secret is kept yet: this is how the next ones will be.';
  if (to === 'session') return `Moves ${those} into memory and removes them from the disk.`;
  if (to === 'passphrase') return `Encrypts ${those}, and removes what could be read without the passphrase.`;
  if (from === 'passphrase')
    return `Takes the encryption off ${those}: whoever can read the profile’s files can read them then.`;
  return `Writes ${those} to the disk, where whoever can read the profile’s files can read them.`;
}
