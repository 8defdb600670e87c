// Names that an action can hold, made out of whatever a foreign document calls things.

import { RESERVED } from '../action/safe-names.ts';

/** `orderId`, `order-id` and `Order Id` are all `order_id`; what has no letter at all is `value`. At most 60 characters. */
export function identifier(text: string): string {
  const name = text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .toLowerCase()
    .slice(0, 60)
    .replace(/^_+|_+$/g, '');
  if (name === '') return 'value';
  if (/^\d/.test(name)) return `value_${name}`;
  return RESERVED.has(name) ? `${name}_value` : name;
}

/** Hands out names that are unique: the first wanted one that is free, else the last with a number. */
export function createNames(): (...wanted: string[]) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (...wanted) => {
    const last = wanted.at(-1) ?? 'value';
    let name = wanted.find((one) => !taken.has(one) && !RESERVED.has(one));
    if (name === undefined) {
      let number = next.get(last) ?? 2;
      while (taken.has(`${last}_${number}`)) number += 1;
      next.set(last, number + 1);
      name = `${last}_${number}`;
    }
    taken.add(name);
    return name;
  };
}

/** What one of many is called, roughly: orders → order, categories → category, addresses → address. */
export function singular(word: string): string {
  if (/ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/i.test(word)) return word.slice(0, -2);
  return /[^su]s$/i.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
