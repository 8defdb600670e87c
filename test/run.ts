// `npm test`: types, lint, unit tests, packages, real-browser tests. Ends with one line of counts.
// Every stage runs even if an earlier one failed, so that one run tells everything that is wrong.
import { browserTests } from './stages/browser.ts';
import { command } from './stages/command.ts';
import { sum } from './stages/counts.ts';
import { packageChecks } from './stages/packages.ts';
import { unitTests } from './stages/unit.ts';

const counts = sum([
  command('Lint and format', 'biome', ['check', '--error-on-warnings']),
  command('Types', 'tsc', ['--noEmit']),
  unitTests(),
  packageChecks(),
  browserTests(process.argv.slice(2)),
]);

console.log('');
for (const title of counts.failures) console.log(`FAILED: ${title}`);
for (const { title, reason } of counts.skipped) console.log(`skipped: ${title}: ${reason}`);
for (const title of counts.unsteady) console.log(`unsteady, passed at the second try: ${title}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;
