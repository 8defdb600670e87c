// Property tests draw the same cases in every run of `npm test`, so that a commit is green or it is not. DESKHAND_SEED draws others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.DESKHAND_SEED ?? 1) });
