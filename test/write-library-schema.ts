// Writes the published JSON Schema of a library file anew, after a change of the schemas: `npx node test/write-library-schema.ts`.
import { writeFileSync } from 'node:fs';
import { librarySchema } from '#lib/export/library-schema.ts';

const path = new URL('../public/deskhand-library.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(librarySchema(), null, 2)}\n`);
