// What customers may say who need an action: from the lexicon's situations that its name and description are a remedy for. Proposals for a
// person to take or leave: nothing here changes an action.
import { guessLanguage } from './language.ts';
import type { Concept, Language } from './lexicon/concept.ts';
import { lexicon, matchConcepts } from './lexicon/matcher.ts';
import { sayable } from './lexicon/packed.ts';
import { ownWords } from './own-words.ts';
import { foldedWords } from './tokens.ts';

export const MOST_PROPOSED = 8;
/** Of one situation, before the next one has its turn again. */
const OF_ONE_SITUATION = 2;
/** What the name says is what the action is; the description speaks of more. */
const IN_NAME = 1;
const IN_DESCRIPTION = 0.4;
/** A concept that another one only implies ("parcel": "delivery"). */
const BY_KIN = 0.5;
// How much of what a situation mainly asks for the action must be, and how far behind the best situation another may be.
const AT_LEAST = 0.5;
const BEHIND_BEST = 0.6;
const MAIN_REMEDIES = 2;
/** A customer is in every action and tells nothing of it; by its stem it would be customs, too. */
const EVERYWHERE = new Set(['customer', 'customers']);

type Strengths = ReadonlyMap<string, number>;

/**
 * At most eight phrases, best first, in the language of the action where the lexicon has that one, otherwise in English.
 * @param known lines that the action has already: they are not proposed
 */
export function proposePhrases(action: { name: string; description: string }, known: readonly string[]): string[] {
  const language = guessLanguage(`${action.name}. ${action.description}`);
  const strengths = conceptStrengths(action, language);
  const situations = lexicon().concepts.filter(({ kind, said }) => kind === 'situation' && said !== undefined);
  const rarity = remedyRarity(situations);
  const told = situations
    .map((situation) => ({ situation, score: scoreOf(situation, strengths, rarity) }))
    .filter(({ score }) => score >= AT_LEAST)
    .sort((a, b) => b.score - a.score);
  const least = (told[0]?.score ?? 0) * BEHIND_BEST;
  const offered = told
    .filter(({ score }) => score >= least)
    .map(({ situation }) => sayable(situation.said?.[language] ?? situation.said?.en ?? ''));
  return takeTurns(offered, new Set(known.map(foldedText)));
}

/** How much the action is about each concept, by id, 0 to 1. */
function conceptStrengths(action: { name: string; description: string }, language: Language): Strengths {
  const { concepts, implied } = lexicon();
  const strengths = new Map<string, number>();
  const say = (text: string, strength: number) => {
    for (const sentence of text.split(/[.;!?\n]+/)) {
      const found = foldedWords(sentence).filter(({ folded }) => !EVERYWHERE.has(folded));
      for (const hit of matchConcepts(found, language, true)) {
        raise(hit.concept, strength * hit.weight);
        for (const kin of implied[hit.concept] ?? []) raise(kin.concept, strength * hit.weight * kin.weight * BY_KIN);
      }
    }
  };
  const raise = (concept: number, strength: number) => {
    const id = concepts[concept]?.id ?? '';
    if (strength > (strengths.get(id) ?? 0)) strengths.set(id, strength);
  };
  say(action.name, IN_NAME);
  say(ownWords(action.description), IN_DESCRIPTION);
  return strengths;
}

/** How much of what the situation mainly asks for the action is; what many situations ask for ("look up") counts less. */
function scoreOf({ implies = {} }: Concept, strengths: Strengths, rarity: (id: string) => number): number {
  const asked = Object.entries(implies).map(([id, weight]) => ({ id, weight: weight * rarity(id) }));
  const main = asked.map(({ weight }) => weight).sort((a, b) => b - a);
  const whole = main.slice(0, MAIN_REMEDIES).reduce((sum, weight) => sum + weight, 0);
  const met = asked.reduce((sum, { id, weight }) => sum + weight * (strengths.get(id) ?? 0), 0);
  return whole === 0 ? 0 : met / whole;
}

/** 0 for what every situation asks for, 1 for what one alone does. */
function remedyRarity(situations: readonly Concept[]): (id: string) => number {
  const counts = new Map<string, number>();
  for (const { implies = {} } of situations) {
    for (const [id, weight] of Object.entries(implies)) counts.set(id, (counts.get(id) ?? 0) + weight);
  }
  const all = Math.log(1 + situations.length);
  return (id) => Math.max(0, 1 - Math.log(Math.max(1, counts.get(id) ?? 0)) / all);
}

function takeTurns(offered: string[][], known: Set<string>): string[] {
  const taken: string[] = [];
  const most = Math.max(0, ...offered.map((phrases) => phrases.length));
  for (let from = 0; from < most; from += OF_ONE_SITUATION) {
    for (const phrase of offered.flatMap((phrases) => phrases.slice(from, from + OF_ONE_SITUATION))) {
      if (taken.length === MOST_PROPOSED) return taken;
      const key = foldedText(phrase);
      if (known.has(key)) continue;
      known.add(key);
      taken.push(phrase);
    }
  }
  return taken;
}

function foldedText(text: string): string {
  return foldedWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}
