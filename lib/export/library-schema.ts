// The published JSON Schema of a library file, made of the schemas that read it. public/deskhand-library.schema.json is this, written down.
import * as z from 'zod/mini';
import { actionSchema } from '../action/schema.ts';
import { connectionSchema } from '../connection.ts';
import { helpdeskSchema } from '../helpdesk/definition.ts';
import { LIBRARY_FORMAT, LIBRARY_VERSION } from '../library.ts';
import { learnedActionSchema } from '../suggest/learned-schema.ts';
import { publicationSchema } from '../sync/publication.ts';

/** Shape alone: the rules of an active action (definitions, lib/action/check.ts) go further than a JSON Schema can say. */
export function librarySchema(): object {
  const file = z.object({
    /** So that an editor finds this file; reading a library ignores it. */
    $schema: z.optional(z.string()),
    format: z.literal(LIBRARY_FORMAT),
    schemaVersion: z.literal(LIBRARY_VERSION),
    connections: z.optional(z.array(connectionSchema)),
    actions: z.optional(z.array(actionSchema)),
    helpdesks: z.optional(z.array(helpdeskSchema)),
    /** Of a published version: whose it is, which one, by whom, when and why. */
    publication: z.optional(publicationSchema),
    /** Counts of words of tickets on which an action was run or put aside. */
    learned: z.optional(z.object({ actions: z.array(learnedActionSchema) })),
  });
  const schema = z.toJSONSchema(file, { io: 'input', target: 'draft-2020-12' });
  return {
    ...schema,
    title: 'Deskhand library',
    description:
      'Actions, connections and helpdesks as Deskhand exports and imports them. A connection’s secret has no place here.',
  };
}
