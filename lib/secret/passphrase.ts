// What a passphrase must be, and what can honestly be said of one that is being typed. Pure; nothing of it appears in a sentence.

/** Who copies the files can try as many as they like, with nobody to stop them: 12 is the least that slows that down. */
export const SHORTEST = 12;
const LONGEST = 1_000;

export type PassphraseCheck = { ok: true } | { ok: false; message: string };

/** As people count: an emoji or é is one character. */
function charactersOf(text: string): string[] {
  return Array.from(text.normalize('NFKC'));
}

/** Characters that do not follow from the one before, as in `aaaa`, `abcd`, `4321`, nor from an earlier turn of the same, as in `abcabc`. */
function freshCharacters(text: string): number {
  const characters = charactersOf(text.toLowerCase());
  const turns = repeatOf(characters);
  const once = characters.slice(0, turns);
  return once.filter((character, index) => {
    const before = once[index - 1]?.codePointAt(0);
    return before === undefined || Math.abs((character.codePointAt(0) ?? 0) - before) > 1;
  }).length;
}

/** The length of what is repeated from beginning to end; all of it when nothing is. */
function repeatOf(characters: readonly string[]): number {
  for (let length = 1; length <= characters.length / 2; length += 1) {
    if (characters.every((character, index) => character === characters[index % length])) return length;
  }
  return characters.length;
}

export function checkPassphrase(passphrase: string): PassphraseCheck {
  const length = charactersOf(passphrase).length;
  if (length < SHORTEST) {
    return { ok: false, message: `Too short: it needs at least ${SHORTEST} characters, and these are ${length}.` };
  }
  if (passphrase.length > LONGEST) return { ok: false, message: 'Too long: at most 1,000 characters.' };
  if (freshCharacters(passphrase) < SHORTEST / 2) {
    return { ok: false, message: 'Too easy to guess: most of it repeats itself or follows in a row.' };
  }
  return { ok: true };
}

export interface PassphraseHint {
  is: 'bad' | 'warn' | 'plain';
  words: string;
}

/** What is known of it and no more: length says how many there could be, never whether somebody would think of this one. */
export function passphraseHint(passphrase: string): PassphraseHint {
  const length = charactersOf(passphrase).length;
  if (length === 0) return { is: 'plain', words: 'Five words chosen by dice or by a password manager are a good one.' };
  const missing = SHORTEST - length;
  if (missing > 0) return { is: 'bad', words: missing === 1 ? 'One character more.' : `${missing} characters more.` };
  if (!checkPassphrase(passphrase).ok)
    return { is: 'bad', words: 'Repeats itself or follows in a row: easy to guess.' };
  if (freshCharacters(passphrase) < 20) {
    return {
      is: 'warn',
      words: 'Long enough only if a machine drew it. If it is words, names or dates, make it longer.',
    };
  }
  return {
    is: 'plain',
    words: 'Long. Hard to guess, unless it is a known sentence or about you: no check can tell that.',
  };
}
