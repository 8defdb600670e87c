// `npm run bench`: every benchmark in turn, or the ones named ("npm run bench -- calls"). What follows one name as flags is handed to that
// benchmark ("npm run bench:tickets -- --catalogue FILE …"). Each is loaded only when it runs: those of plain functions need no browser.
import { BenchInputError } from './bench-input.ts';

interface Bench {
  /** Measures the extension as it is built. */
  extension: boolean;
  run: (flags: readonly string[]) => void | Promise<void>;
}

const benches = new Map<string, Bench>([
  ['sizes', { extension: true, run: async () => (await import('./sizes.ts')).benchSizes() }],
  ['tickets', { extension: false, run: async (flags) => (await import('./tickets.ts')).benchTickets(flags) }],
  ['intents', { extension: false, run: async (flags) => (await import('./intents.ts')).benchIntents(flags) }],
  ['scale', { extension: false, run: async (flags) => (await import('./scale.ts')).benchScale(flags) }],
  ['thinking', { extension: false, run: async () => (await import('./thinking.ts')).benchThinking() }],
  ['switches', { extension: true, run: async () => (await import('./switches.ts')).benchSwitches() }],
  ['calls', { extension: true, run: async () => (await import('./calls.ts')).benchCalls() }],
  ['log', { extension: true, run: async () => (await import('./log.ts')).benchLog() }],
  ['library', { extension: true, run: async () => (await import('./library.ts')).benchLibrary() }],
  ['polling', { extension: false, run: async () => (await import('./polling.ts')).benchPolling() }],
  ['helpdesks', { extension: true, run: async () => (await import('./helpdesks.ts')).benchHelpdesks() }],
]);
// Reads sets of messages that its flags name; there are none in the project.
const BY_FLAGS_ONLY = ['intents'];

const given = process.argv.slice(2);
const firstFlag = given.findIndex((word) => word.startsWith('-'));
const named = firstFlag < 0 ? given : given.slice(0, firstFlag);
const flags = given.slice(named.length);

async function main(): Promise<void> {
  const unknown = named.filter((name) => !benches.has(name));
  if (unknown.length > 0) {
    const all = [...benches.keys()].join(', ');
    throw new BenchInputError(`No benchmark named ${unknown.join(', ')}. There are: ${all}.`);
  }
  if (flags.length > 0 && named.length !== 1) throw new BenchInputError('Flags need the name of one benchmark first.');
  const wanted = named.length > 0 ? named : [...benches.keys()].filter((name) => !BY_FLAGS_ONLY.includes(name));
  const chosen = wanted.flatMap((name) => benches.get(name) ?? []);
  if (chosen.some(({ extension }) => extension)) (await import('../world/build.ts')).buildExtension();
  // npm moves to the project's folder; files are named from where it was called.
  else process.chdir(process.env.INIT_CWD ?? '.');
  for (const { run } of chosen) await run(flags);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BenchInputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
