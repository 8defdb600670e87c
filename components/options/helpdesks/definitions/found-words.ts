// What a selector finds in the open page, in words. Pure.
import type { Found, ReadAs } from '#lib/helpdesk/look-up.ts';

export interface FoundWords {
  words: string;
  is: 'good' | 'bad' | 'plain';
}

const saying = (text: string) => (text === '' ? 'empty now' : `“${text}”`);

export function foundWords({ count, of, text }: Found, as: ReadAs): FoundWords {
  if (as === 'mark') return { words: `${count} of ${of} have it.`, is: 'plain' };
  if (count === 0) {
    // Editors and sign-in forms are open now and then.
    if (as === 'editor' || as === 'form') return { words: 'None on this page now.', is: 'plain' };
    return { words: 'Nothing is found on this page.', is: 'bad' };
  }
  if (as === 'editor' || as === 'form')
    return { words: count === 1 ? 'One is found.' : `${count} are found.`, is: 'good' };
  if (as === 'each') return { words: `${count} found; the first: ${saying(text)}`, is: 'good' };
  if (of !== null) return { words: `Found in ${count} of ${of}; the first: ${saying(text)}`, is: 'good' };
  if (count === 1) return { words: `Reads ${saying(text)}`, is: 'good' };
  return { words: `Reads ${saying(text)}, the first of ${count} that are found`, is: 'good' };
}
