// Imported before anything that makes a schema: zod otherwise tries `new Function` once, which the extension's CSP reports as a violation.
import * as z from 'zod/mini';

z.config({ jitless: true });
