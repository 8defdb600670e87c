// Reading a library file: actions, connections and helpdesks that somebody exported or wrote. Untrusted text: every entry is checked by itself,
// and what is refused is named with its reason.
import { describeIssue } from './action/describe-issue.ts';
import { type Action, actionSchema } from './action/schema.ts';
import { checkConnection } from './connection/check-connection.ts';
import { type Connection, connectionSchema } from './connection.ts';
import { AppError } from './errors.ts';
import { checkHelpdesk } from './helpdesk/check.ts';
import { type HelpdeskDefinition, helpdeskSchema } from './helpdesk/definition.ts';
import type { Learned } from './suggest/learned.ts';
import { readLearned } from './suggest/learned-schema.ts';
import { payloadOf } from './sync/payload.ts';

export const LIBRARY_FORMAT = 'deskhand-library';
export const LIBRARY_VERSION = 1;

export interface Library {
  actions: Action[];
  connections: Connection[];
  refused: { name: string; reason: string }[];
}

/** A file may hold definitions of helpdesks, too. */
export interface LibraryFile extends Library {
  helpdesks: HelpdeskDefinition[];
}

/**
 * Reads `{ "format": "deskhand-library", "schemaVersion": 1, "connections": […], "actions": […] }`.
 * Shape alone is judged here: an action that breaks a rule of an active one is still worth keeping, as a draft.
 * @throws AppError definition-invalid when the whole cannot be read.
 */
export function parseLibrary(text: string): LibraryFile {
  return readLibrary(parseJson(text));
}

/** As `parseLibrary`, of a file that is parsed. @throws AppError definition-invalid when the whole cannot be read. */
export function readLibrary(file: unknown): LibraryFile {
  const { connections, actions, helpdesks } = readWhole(file);
  const refused: Library['refused'] = [];
  return {
    connections: parseEntries(connections, 'Connection', parseConnection, refused),
    actions: parseEntries(actions, 'Action', parseAction, refused),
    helpdesks: parseEntries(helpdesks, 'Helpdesk', parseHelpdesk, refused),
    refused,
  };
}

/**
 * What the file's authors learnt from use, where they added it: counts of single words. What is no such thing is left out, and counts are
 * bounded, because a file could otherwise claim a million tickets and decide what every agent is offered.
 */
export function parseSharedLearning(text: string): Learned {
  return readSharedLearning(parseJson(text));
}

/** As `parseSharedLearning`, of a file that is parsed. */
export function readSharedLearning(file: unknown): Learned {
  return readLearned(readWhole(file).learned);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('The file is not valid JSON.', 'Choose a library file that Deskhand exported.');
  }
}

function readWhole(file: unknown): Record<'connections' | 'actions' | 'helpdesks', unknown[]> & { learned: unknown } {
  const whole = payloadOf(file);
  if (whole.format !== LIBRARY_FORMAT) {
    throw unreadable('The file is no Deskhand library.', `A library holds "format": "${LIBRARY_FORMAT}".`);
  }
  if (whole.schemaVersion !== LIBRARY_VERSION) {
    throw unreadable(
      `The library’s schemaVersion is ${JSON.stringify(whole.schemaVersion) ?? 'missing'}.`,
      `This Deskhand reads version ${LIBRARY_VERSION}; a newer one may read it.`,
    );
  }
  const { connections = [], actions = [], helpdesks = [] } = whole;
  if (!Array.isArray(connections) || !Array.isArray(actions) || !Array.isArray(helpdesks)) {
    throw unreadable('The library’s connections, actions or helpdesks are no list.', 'Write each of them as […].');
  }
  return { connections, actions, helpdesks, learned: whole.learned };
}

function parseEntries<Entry extends { id: string }>(
  entries: unknown[],
  kind: string,
  parse: (entry: unknown) => Entry | string,
  refused: Library['refused'],
): Entry[] {
  const taken = new Map<string, Entry>();
  for (const [index, entry] of entries.entries()) {
    const name = nameOf(entry) ?? `${kind} ${index + 1}`;
    const parsed = parse(entry);
    if (typeof parsed === 'string') {
      refused.push({ name, reason: parsed });
    } else if (taken.has(parsed.id)) {
      refused.push({ name, reason: `Its id "${parsed.id}" stands in the file twice; the first one was taken.` });
    } else {
      taken.set(parsed.id, parsed);
    }
  }
  return [...taken.values()];
}

function parseAction(entry: unknown): Action | string {
  const parsed = actionSchema.safeParse(entry);
  if (!parsed.success) return reasonOf(parsed.error.issues.map(describeIssue));
  // Lists, reports and the log could not name it.
  return parsed.data.name.trim() === '' ? 'name: an action needs a name of 1 to 120 characters.' : parsed.data;
}

function parseConnection(entry: unknown): Connection | string {
  const parsed = connectionSchema.safeParse(entry);
  if (!parsed.success) return reasonOf(parsed.error.issues.map(describeIssue));
  const problems = checkConnection(parsed.data);
  return problems.length === 0 ? parsed.data : reasonOf(problems.map(({ message }) => message));
}

function parseHelpdesk(entry: unknown): HelpdeskDefinition | string {
  const parsed = helpdeskSchema.safeParse(entry);
  if (!parsed.success) return reasonOf(parsed.error.issues.map(describeIssue));
  const problems = checkHelpdesk(parsed.data);
  return problems.length === 0 ? parsed.data : reasonOf(problems.map(({ message }) => message));
}

/** The first three reasons: a broken entry tends to have one cause and many effects. */
function reasonOf(reasons: string[]): string {
  const more = reasons.length > 3 ? ` (and ${reasons.length - 3} more)` : '';
  return reasons
    .slice(0, 3)
    .map((reason) => (reason.endsWith('.') ? reason : `${reason}.`))
    .join(' ')
    .concat(more);
}

function nameOf(entry: unknown): string | null {
  if (!isRecord(entry)) return null;
  const name = [entry.name, entry.id].find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof name === 'string' ? name.slice(0, 120) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(message: string, advice: string): AppError {
  return new AppError({ code: 'definition-invalid', message, advice, blame: 'you' });
}
