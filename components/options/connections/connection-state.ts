// How a connection stands in this browser, in a word or two for the list. Pure.
import type { ConnectionSummary, ConnectionTest } from '#lib/messages.ts';

export interface ConnectionStanding {
  is: 'good' | 'warn' | 'bad' | 'off';
  words: string;
}

interface Known {
  summary: ConnectionSummary;
  /** What was typed and is not saved. */
  edited: boolean;
  /** undefined: not known yet. */
  granted: (origin: string) => boolean | undefined;
  /** The last test of what is saved, made in this page; null for none. */
  test: ConnectionTest | null;
}

/** What a person has to do comes first, in the order in which a run would ask for it. */
export function standingOf({ summary, edited, granted, test }: Known): ConnectionStanding {
  const { connection, secret } = summary;
  if (connection === null) return { is: 'bad', words: 'Broken' };
  if (edited) return { is: 'warn', words: 'Not saved' };
  if (secret === 'locked') return { is: 'warn', words: 'Locked' };
  if (secret === 'missing') return { is: 'warn', words: 'Needs your secret' };
  if (secret === 'sign-in') return { is: 'warn', words: 'Sign in' };
  if (connection.origins.some((origin) => granted(origin) === false)) return { is: 'off', words: 'Not allowed yet' };
  if (test === null) return { is: 'good', words: 'Ready' };
  return isWorking(test) ? { is: 'good', words: 'Working' } : { is: 'bad', words: 'Test failed' };
}

/** Every step was taken, and the answer, where there is one, is none of a server that refuses. */
export function isWorking({ steps, answer }: ConnectionTest): boolean {
  return steps.every(({ error }) => error === null) && (answer === null || answer.status < 400);
}

/** The list without what the search leaves out: every word stands in the name, the kind or an origin. */
export function searchConnections<Row extends { name: string; words: string }>(rows: Row[], search: string): Row[] {
  const wanted = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ name, words }) => {
    const text = `${name} ${words}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
