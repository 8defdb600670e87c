// What an entry of the support lexicon is. The entries themselves stand beside this file, one file a field of business; a unit test
// checks them all.

export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Words and phrases by language, divided by commas: `'refund, money back, repay'`. `word*` stands for every word that begins so, `word?` for
 * one that says little by itself. In a phrase every word counts, small ones like "not" too; only articles and possessives ("the", "my")
 * may be left out, and one or two other words may stand between in the ticket. Case and accents do not matter, endings are stemmed.
 */
export type Terms = Partial<Record<Language, string>>;

/** One thing, deed or situation of the customer-service world. */
export interface Concept {
  /** Kebab case, unique in the whole lexicon. */
  id: string;
  /** What it is, in a few plain words: agents read them as the link between a customer's phrase and an action ("delivery did not come"). */
  gloss: string;
  /** A thing is what an action is about, a deed what it does; a situation is what customers tell instead, and implies things and deeds. */
  kind: 'thing' | 'deed' | 'situation';
  /** What it speaks for, by id, 0 to 1: for a situation its remedies; for a thing or deed its wider or kindred concepts. */
  implies?: Readonly<Record<string, number>>;
  /** What administrators write in names and descriptions. Customers may say it, too. */
  named?: Terms;
  /** What only customers say: symptoms, paraphrases, slang. Never looked for in actions. */
  said?: Terms;
}
