// `$ref`, followed only when somebody looks: inside the document alone. Other files and addresses are never fetched, they are noted.
import { type Foreign, isRecord, member } from '../records.ts';

/** A chain of references to references ends somewhere, or it is a circle. */
const MOST_STEPS = 30;

export interface References {
  /** The value itself, or what it refers to; an empty object where there is none. */
  follow(value: unknown): Foreign;
}

/** @param note hears what could not be followed, as a sentence */
export function createReferences(document: unknown, note: (sentence: string) => void): References {
  return {
    follow(value) {
      let current = value;
      for (let steps = 0; steps < MOST_STEPS; steps += 1) {
        if (!isRecord(current)) return {};
        const reference = member(current, '$ref');
        if (typeof reference !== 'string') return current;
        if (!reference.startsWith('#')) {
          note('A part that stands in another file or at another address was left out: Deskhand fetches none.');
          return {};
        }
        // OpenAPI 3.1 lets a reference carry its own description
        const { $ref: _reference, ...own } = current;
        const found = at(document, reference.slice(1));
        if (found === undefined) {
          note('A part of the document refers to another one that is not there.');
          return {};
        }
        current = Object.keys(own).length === 0 || !isRecord(found) ? found : { ...found, ...own };
      }
      note('Parts of the document refer to each other in a circle: they were left out.');
      return {};
    },
  };
}

/** RFC 6901, as a URI fragment. */
function at(document: unknown, pointer: string): unknown {
  let current = document;
  for (const raw of decodeFragment(pointer).split('/').slice(1)) {
    const name = raw.replace(/~1/g, '/').replace(/~0/g, '~');
    current = Array.isArray(current) ? current[Number(name)] : member(current, name);
    if (current === undefined) return undefined;
  }
  return current;
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
