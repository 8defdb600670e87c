// Definitions of helpdesks that Deskhand does not know: listed, saved, deleted, tried on an open page, pointed at in it.
import * as z from 'zod/mini';
import { type HelpdeskDefinition, helpdeskSchema } from '../helpdesk/definition.ts';
import type { Found } from '../helpdesk/look-up.ts';
import { askedListSchema, type Picked, pickSchema } from '../helpdesk/picker.ts';
import { id, message, nothing, OPTIONS, origin } from './message.ts';

/** `definition` null: it cannot be parsed; the record is kept as it is. */
export type HelpdeskSummary =
  | { id: string; definition: HelpdeskDefinition; broken: null }
  | { id: string; definition: null; broken: string };

/** Why there is no page to look at: `not-allowed` names the first site that nobody allowed yet. */
export type NoPage =
  | { page: null; because: 'no-site' | 'no-tab' }
  | { page: null; because: 'not-allowed'; origin: string };

export interface OpenPage {
  title: string;
  url: string;
  /** The ticket's id as its address has it, '' where the pattern has no place for it, null where it shows no ticket. */
  id: string | null;
}

/** Which open page is meant: of one of those sites, one with a ticket before any other. */
const where = {
  origins: z.array(origin).check(z.maxLength(50)),
  address: z.string().check(z.maxLength(1_000)),
};

export const helpdeskMessages = {
  'helpdesks.list': message<HelpdeskSummary[]>()(OPTIONS, nothing),
  /** A new one or one in the place of another; open pages of its sites are read anew. `definition-invalid`. */
  'helpdesks.save': message<null>()(OPTIONS, z.strictObject({ definition: helpdeskSchema })),
  /** What selectors find in an open page of those sites, saved or not. */
  'helpdesks.probe': message<NoPage | { page: OpenPage; found: Found[] }>()(
    OPTIONS,
    z.strictObject({ ...where, asked: askedListSchema }),
  ),
  /** Shows an open page of those sites with the picker in it, and answers when somebody has chosen there, or stopped it. */
  'helpdesks.pick': message<NoPage | { page: OpenPage; picked: Picked }>()(
    OPTIONS,
    z.strictObject({ ...where, pick: pickSchema }),
  ),
  'helpdesks.delete': message<null>()(OPTIONS, z.strictObject({ id })),
} as const;
