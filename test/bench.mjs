// `npm run bench`: see bench/run.ts. This file only makes sure that it can run.
import { runWithProjectNode } from './install.mjs';

runWithProjectNode('test/bench/run.ts');
