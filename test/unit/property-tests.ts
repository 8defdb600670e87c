// Property tests draw the same cases in every run of `npm test`, so that a commit is green or it is not. DESKHAND_SEED draws others, and
// `npm run test:long` draws fresh ones, ten times as many.
import fc from 'fast-check';
import { SEED, size } from '../size.ts';

fc.configureGlobal({ seed: SEED, numRuns: size(100, 1_000) });
