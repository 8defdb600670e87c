// `npm run library`: see lib/command-line/library.ts. This file only makes sure that it can run.
import { runWithProjectNode } from './install.mjs';

runWithProjectNode('lib/command-line/library.ts');
