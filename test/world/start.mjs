// `npm start`: see start.ts. This file only makes sure that start.ts can run.
import { runWithProjectNode } from '../install.mjs';

runWithProjectNode('test/world/start.ts');
