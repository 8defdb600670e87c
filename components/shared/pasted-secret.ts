// What is wrong with a secret that is pasted or too long, seen before the field takes it: a one-line field drops line breaks and cuts
// long texts in silence, and what it makes of them, nobody can read again. Pure.

/** As the background takes it. */
const LONGEST = 10_000;

/** The sentence to say instead of pasting; null: it may be pasted. */
export function pasteProblem(text: string): string | null {
  if (!/[\r\n]/.test(text.trim())) return null;
  return 'What you pasted has a line break inside, so nothing was put in. A secret is one piece: copy it again.';
}

/** null: it is not too long. */
export function lengthProblem(secret: string): string | null {
  return secret.length > LONGEST ? 'That is longer than 10,000 characters, too long for a secret.' : null;
}
