// The three ways out of a damaged or emptied database, and what each one costs, in plain words. Pure.
import type { StorageStatus } from '#lib/messages.ts';
import { formatMoment } from '../parts/dates.ts';

export type Recovery = Extract<StorageStatus, { state: 'recovery' }>;

export interface Choice {
  use: 'snapshot' | 'found' | 'empty';
  title: string;
  consequence: string;
  button: string;
  /** True for the choice that most likely loses least. */
  advised: boolean;
}

type Contents = { actions: number; connections: number; helpdesks: number };

const sizeOf = ({ actions, connections, helpdesks }: Contents) => actions + connections + helpdesks;

/** "28 actions and 1 connection". Nothing may also mean that the database does not open, so that is not promised to be all. */
export function contentWords({ actions, connections, helpdesks }: Contents): string {
  if (actions + connections + helpdesks === 0) return 'nothing that can be read';
  const words = `${count(actions, 'action')} and ${count(connections, 'connection')}`;
  return helpdesks === 0 ? words : `${count(helpdesks, 'helpdesk')}, ${words}`;
}

/** Only the choices that can be taken: no snapshot, no restoring; an empty database cannot be kept as it is. */
export function recoveryChoices({ found, snapshot }: Recovery): Choice[] {
  const foundSize = sizeOf(found);
  const kept = snapshot !== null && sizeOf(snapshot) > 0 ? snapshot : null;
  const choices: Choice[] = [];
  if (kept !== null) {
    choices.push({
      use: 'snapshot',
      title: 'Restore the kept copy',
      consequence: `Actions and connections become what they were on ${formatMoment(kept.takenAt)}: ${contentWords(kept)}. What the database holds of them now is replaced. The copy has no secrets and no past runs; if the database no longer opens, those are lost and secrets have to be set again.`,
      button: 'Restore the copy',
      advised: sizeOf(kept) >= foundSize,
    });
  }
  if (foundSize > 0) {
    choices.push({
      use: 'found',
      title: 'Keep what is in the database',
      consequence: `Goes on with ${contentWords(found)}. What is missing stays missing, and the kept copy follows the database from then on, so it cannot bring the missing part back later.`,
      button: 'Keep what is there',
      advised: kept === null || foundSize > sizeOf(kept),
    });
  }
  choices.push({
    use: 'empty',
    title: 'Start empty',
    consequence:
      'Deletes every action and connection, in the database and in the kept copy. You can import a library file afterwards. If the database no longer opens, secrets and past runs are deleted with it.',
    button: 'Start empty…',
    advised: false,
  });
  return choices;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
