// `npm run bench`: every benchmark in turn, or the ones named ("npm run bench -- calls").
import { buildExtension } from '../world/build.ts';
import { benchCalls } from './calls.ts';
import { benchLog } from './log.ts';
import { benchSizes } from './sizes.ts';
import { benchSwitches } from './switches.ts';
import { benchThinking } from './thinking.ts';
import { benchTickets } from './tickets.ts';

const benches: Record<string, () => void | Promise<void>> = {
  sizes: benchSizes,
  tickets: benchTickets,
  thinking: benchThinking,
  switches: benchSwitches,
  calls: benchCalls,
  log: benchLog,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`No benchmark named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
buildExtension();
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench();
