/** `work` done once for each thing that it is asked about, for as long as that thing is held: what an input says of itself is asked with every ticket. */
export function oncePer<Thing extends object, Result>(work: (thing: Thing) => Result): (thing: Thing) => Result {
  const known = new WeakMap<Thing, Result>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const result = work(thing);
    known.set(thing, result);
    return result;
  };
}

// As many sentences as a long thread has; beyond it the oldest go.
const MOST_TEXTS = 300;

/** `work` remembered for the texts that it was last asked about: what a sentence holds is asked by every input in turn. The result is shared. */
export function oncePerText<About extends (string | boolean | null)[], Result>(
  work: (text: string, ...about: About) => Result,
): (text: string, ...about: About) => Result {
  const known = new Map<string, Result>();
  return (text, ...about) => {
    const key = [text, ...about].join('\n');
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(text, ...about);
    if (known.size >= MOST_TEXTS) known.delete(known.keys().next().value ?? '');
    known.set(key, result);
    return result;
  };
}
