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
