// `npm test`: types, lint, unit tests, safeguards, packages, real-browser tests. Ends with the suites' figures and one line of counts.
// Every stage runs even if an earlier one failed, so that one run tells everything that is wrong. With `--long` (`npm run test:long`) the
// suites run at their long sizes, with fresh random cases.
import { randomInt } from 'node:crypto';
import { browserTests } from './stages/browser.ts';
import { command } from './stages/command.ts';
import { sum } from './stages/counts.ts';
import { packageChecks } from './stages/packages.ts';
import { safeguardChecks } from './stages/safeguards.ts';
import { unitTests } from './stages/unit.ts';
import { forgetSuites, suiteLines } from './suite-line.ts';

const long = process.argv.includes('--long');
// The stages are programs of their own: they read the size and the seed from here.
if (long) {
  process.env.DESKHAND_SIZE = 'long';
  process.env.DESKHAND_SEED ??= String(randomInt(1, 2 ** 31));
}
forgetSuites();

const counts = sum([
  command('Lint and format', 'biome', ['check', '--error-on-warnings']),
  command('Types', 'tsc', ['--noEmit']),
  unitTests(),
  await safeguardChecks(),
  packageChecks(),
  browserTests(process.argv.slice(2).filter((argument) => argument !== '--long')),
]);

console.log('');
for (const line of suiteLines()) console.log(line);
if (long) console.log(`Random cases were drawn with DESKHAND_SEED=${process.env.DESKHAND_SEED}`);
for (const title of counts.failures) console.log(`FAILED: ${title}`);
for (const { title, reason } of counts.skipped) console.log(`skipped: ${title}: ${reason}`);
for (const title of counts.unsteady) console.log(`unsteady, passed when tried again: ${title}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;
