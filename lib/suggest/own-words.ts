// Which part of a description says what the action does: what it says of other actions ("cancel instead", "no refund is needed") is no word of
// its own and must not draw tickets to it.

// "Once the parcel has left, redirect the parcel instead." sends the reader to another action.
const ELSEWHERE =
  /(?<=^|[.!?]\s+)(?:for|once|if|when|while|after|before|where|otherwise|to|in)\b[^.!?]*\binstead(?=[.!?]|$)/giu;
// "no refund is needed", "when no refund is due", "and not the money": up to the end of the clause.
const DENIED =
  /\b(?:no|not the|not an?|without(?: an?| the)?|instead of|rather than)\s[^.,;:!?]*|\b(?:change|do|send)s? nothing\b/giu;
// "Cannot be undone": what follows may still be the matter itself ("cannot sign in"), so only nouns are denied here.
const NO_MORE = /^no (?:longer|more|one)\b/iu;

/** `description` with the words that speak of other actions blanked out; every offset stays as it was. */
export function ownWords(description: string): string {
  const blank = (text: string) => ' '.repeat(text.length);
  return description.replace(ELSEWHERE, blank).replace(DENIED, (text) => (NO_MORE.test(text) ? text : blank(text)));
}
