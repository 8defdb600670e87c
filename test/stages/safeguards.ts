// Suite S18: every safeguard is taken away by itself, and a test must fail. In the long run those that only a browser can miss, too.
import { SAFEGUARDS } from '../safeguards/safeguards.ts';
import { copySources, failingAlready, whatTestsMiss } from '../safeguards/take-away.ts';
import { LONG } from '../size.ts';
import { tellSuite } from '../suite-line.ts';
import { type Counts, fail, noCounts } from './counts.ts';

const RUNS = [...(['unit'] as const), ...(LONG ? (['browser'] as const) : [])];

/** @param only words that the names must hold; none for all */
export function safeguardChecks(only: readonly string[] = []): Counts {
  console.log('\n── Safeguards, taken away one by one');
  const counts = noCounts();
  const copy = copySources();
  try {
    const chosen = SAFEGUARDS.filter(({ name }) => only.every((word) => name.includes(word)));
    const already = failingAlready(copy.folder, chosen);
    if (already.size > 0)
      console.log(`${already.size} tests fail already and can notice nothing, “${[...already][0]}” first`);
    for (const safeguard of chosen)
      for (const where of RUNS) {
        if (!safeguard[where]) continue;
        const problem = whatTestsMiss(copy.folder, safeguard, where, already);
        console.log(problem === null ? `ok: ${safeguard.name} (${where})` : `FAILED: ${safeguard.name}: ${problem}`);
        if (problem === null) counts.passed += 1;
        else fail(counts, `Without “${safeguard.name}”: ${problem}`);
      }
  } finally {
    copy.remove();
  }
  if (counts.failed === 0)
    tellSuite('S18 safeguards', `${SAFEGUARDS.length} taken away, ${counts.passed} runs, each noticed by a test`);
  return counts;
}
