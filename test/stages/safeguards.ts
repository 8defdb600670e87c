// Suite S18: every safeguard is taken away by itself, and a test must fail. In the long run those that only a browser can miss, too.
import { SAFEGUARDS } from '../safeguards/safeguards.ts';
import { copySources, failingAlready, openUnitTests, whatTestsMiss } from '../safeguards/take-away.ts';
import { LONG } from '../size.ts';
import { tellSuite } from '../suite-line.ts';
import { type Counts, fail, noCounts } from './counts.ts';

const RUNS = [...(['unit'] as const), ...(LONG ? (['browser'] as const) : [])];

/** @param only words that the names must hold; none for all */
export async function safeguardChecks(only: readonly string[] = []): Promise<Counts> {
  console.log('\n── Safeguards, taken away one by one');
  const counts = noCounts();
  const copy = copySources();
  const tests = await openUnitTests(copy.folder);
  try {
    const chosen = SAFEGUARDS.filter(({ name }) => only.every((word) => name.includes(word)));
    const already = await failingAlready(tests, chosen);
    if (already.size > 0)
      console.log(`${already.size} tests fail already and can notice nothing, “${[...already][0]}” first`);
    for (const safeguard of chosen)
      for (const where of RUNS) {
        if (!safeguard[where]) continue;
        const problem = await whatTestsMiss(copy.folder, tests, safeguard, where, already);
        console.log(problem === null ? `ok: ${safeguard.name} (${where})` : `FAILED: ${safeguard.name}: ${problem}`);
        if (problem === null) counts.passed += 1;
        else fail(counts, `Without “${safeguard.name}”: ${problem}`);
      }
    // Or a safeguard that was not put back would have been noticed in the place of every later one.
    for (const title of await failingAlready(tests, chosen))
      if (!already.has(title)) fail(counts, `With every safeguard back: ${title}`);
  } finally {
    await tests.close();
    copy.remove();
  }
  const taken = SAFEGUARDS.filter((safeguard) => RUNS.some((where) => safeguard[where])).length;
  if (counts.failed === 0)
    tellSuite('S18 safeguards', `${taken} taken away, ${counts.passed} runs, each noticed by a test`);
  return counts;
}
