// One folded word to its stem, in the language it is written in. English irregular forms are brought to their base first.
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as english } from 'stemmer';
import type { Language } from './lexicon/concept.ts';

// Only forms that no stemmer reaches and that mean one verb alone: "left" and "found" are other words too.
const IRREGULAR = new Map(
  `ate:eat bitten:bite blew:blow blown:blow bought:buy brought:bring broke:break broken:break built:build
  came:come caught:catch chose:choose chosen:choose did:do does:do done:do drawn:draw drew:draw driven:drive drove:drive fallen:fall
  fell:fall flew:fly flown:fly forgot:forget forgotten:forget froze:freeze frozen:freeze gave:give given:give gone:go got:get gotten:get
  heard:hear held:hold hidden:hide kept:keep lent:lend lost:lose meant:mean met:meet mislaid:mislay mistaken:mistake overpaid:overpay
  paid:pay repaid:repay sold:sell sent:send resent:resend shook:shake shown:show slept:sleep spent:spend spoke:speak stole:steal
  stolen:steal stood:stand stuck:stick taught:teach taken:take took:take threw:throw thrown:throw told:tell tore:tear torn:tear
  thought:think undone:undo underpaid:underpay understood:understand was:be were:be is:be are:be am:be been:be being:be has:have
  had:have went:go withdrawn:withdraw withdrew:withdraw woke:wake woken:wake won:win wore:wear worn:wear written:write wrote:write
  children:child people:person`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

// Words that the English stemmer makes one with another that means something else: "customs" with "customer", "important" with "import",
// "department" with "depart", "several" with "sever", "suite" with "suit", "fined" with "fine", "evening" with "even".
const APART = new Map(
  `customs:customs important:important importance:important department:department departments:department several:several
  apartment:apartment apartments:apartment international:international community:community communities:community
  suite:suite suites:suite fined:fined news:news business:business businesses:business evening:evening evenings:evening
  terminal:terminal terminals:terminal mobility:mobility engineer:engineer engineers:engineer united:united internal:internal
  authority:authority authorities:authority paste:paste pasted:paste pasting:paste generator:generator generators:generator`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

const STEMMERS: Record<Language, (word: string) => string> = {
  en: (word) => APART.get(word) ?? english(IRREGULAR.get(word) ?? word),
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
};

// Tickets and catalogues say the same few thousand words again and again; a hostile ticket says new ones without end.
const MOST_KEPT = 20_000;
const kept: Record<Language, Map<string, string>> = {
  en: new Map(),
  de: new Map(),
  es: new Map(),
  fr: new Map(),
  pt: new Map(),
};

/** The stem of a word that `foldWord` has folded. */
export function stemOf(word: string, language: Language): string {
  const known = kept[language];
  let stem = known.get(word);
  if (stem === undefined) {
    stem = STEMMERS[language](word);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(word, stem);
  }
  return stem;
}
