// `npm test`: see run.ts. This file only makes sure that run.ts can run.
import { runWithProjectNode } from './install.mjs';

runWithProjectNode('test/run.ts');
