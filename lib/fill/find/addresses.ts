// Streets with their number, and whole postal addresses, as English, German, Dutch, Nordic, French, Spanish, Portuguese and Italian write them.
import type { Spot } from '../finding.ts';

const NAME = "\\p{Lu}[\\p{L}'’.-]{1,30}";
const NUMBER = '\\d{1,4}(?: ?[a-zA-Z](?![\\p{L}]))?(?:[-/]\\d{1,4})?';
const PATTERNS = [
  // "12 Harbour Street", "Flat 3, 12 Old Mill Lane"
  `(?:(?:Flat|Apt\\.?|Unit|Suite) \\w{1,5},? )?${NUMBER},? (?:${NAME} ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Way|Court|Ct|Square|Terrace|Crescent|Gardens|Row|Hill|Walk|Mews|Boulevard|Blvd|Parade|Quay|Grove|Green)(?![\\p{L}])\\.?`,
  // "12 rue des Fours", "5 bis, avenue Jean Jaurès"
  `${NUMBER}(?: bis| ter)?,? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin|[Ii]mpasse|[Aa]llée|[Qq]uai|[Cc]ours|[Rr]oute)(?: (?:de|du|des|la|le|les|l['’]|d['’]))*(?: ?${NAME}){1,4}`,
  // "Gartenstraße 4a", "Storgata 14", "Lange Straße 12"
  `(?:${NAME} )?\\p{Lu}?[\\p{L}-]{0,30}(?:straße|strasse|str\\.|Straße|Strasse|Str\\.|weg|Weg|platz|Platz|graben|kamp|steig|stieg|chaussee|wall|allee|Allee|gasse|Gasse|ring|damm|ufer|markt|gata|gatan|gate|gade|stræde|plads|torv|katu|vej|vägen|veien|straat|laan|plein|gracht) ${NUMBER}`,
  // Before a postcode and a town anything with a number is one: "Am Hang 8, 06108 Halle"
  `\\p{Lu}[\\p{L}-]{1,30}(?: [\\p{L}-]{2,30}){0,2} ${NUMBER}(?=, \\d{5} \\p{Lu})`,
  // "Calle Mayor, 5", "Rua das Flores 12", "Via Po 4"
  `(?:Calle|C/|Avenida|Avda\\.|Av\\.|Plaza|Paseo|Rua|Praça|Travessa|Estrada|Via|Viale|Piazza|Corso)(?: (?:de|del|da|do|das|dos|la|las|los|di|della))*(?: ${NAME}){1,4},? (?:n[º°.]? ?)?${NUMBER}`,
];
const STREET = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PATTERNS.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
// Behind the street: a postcode with a town, or one of them.
const TOWN = new RegExp(
  `^,?\\s{1,2}(?:(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{3})? ${NAME}(?:[ -]${NAME})?|${NAME}(?: ${NAME})?,? [A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]{1,2}\\d[A-Z\\d]? ?[A-Z\\d]{3,4} ${NAME}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})|^(?:,| in) ${NAME}(?:[ -]${NAME})?`,
  'u',
);

// "New address: Unit 7b, 21 Ropewalk, Brayton": named as one, what stands up to the number of the house is the street whatever it is called.
const NAMED_ADDRESS =
  /(?<![\p{L}-])(?:address|adresse|anschrift|dirección|domicilio|morada|endereço)(?: now)?(?: is| lautet| ist| est| es| é| will be)?:?\s+(?=[^\n]{0,60}\d)((?:(?:Flat|Apt\.?|Apartment|Unit|Suite|Floor|Room) [\p{L}\p{N}]{1,5},? )?(?:\d{1,4}[a-zA-Z]?,? (?:\p{Lu}[\p{L}'’.-]+ ?){1,4}|(?:\p{Lu}[\p{L}'’.-]+ ){1,4}\d{1,4}[a-zA-Z]?))(?=[,.;\n]|$)/giu;
// "It's Tannenallee 27": words of the sentence with a capital.
const NO_STREET = /^(?:It['’]s|Its|It|At|In|We|The|Our|My|From|To|Near|Opposite|Bei|Wir|Es|Das) /u;

export function* findStreets(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(NAMED_ADDRESS)) {
    const value = (match[1] ?? '').trimEnd();
    const start = match.index + match[0].indexOf(value);
    yield { value, start, end: start + value.length };
  }
  for (const match of sentence.matchAll(STREET)) {
    // The full stop behind a word written out ends the sentence.
    const lead = NO_STREET.exec(match[0])?.[0].length ?? 0;
    const value = match[0].slice(lead).replace(/(?<!(?<!\p{L})(?:St|Rd|Ln|Ave|Dr|Ct|Blvd))\.$/u, '');
    yield { value, start: match.index + lead, end: match.index + lead + value.length };
  }
}

/** With postcode and town, where they stand behind the street. */
export function* findAddresses(sentence: string): Generator<Spot> {
  for (const { value, start, end } of findStreets(sentence)) {
    const town = TOWN.exec(sentence.slice(end, end + 80))?.[0].replace(/[.,]$/, '') ?? '';
    yield { value: `${value}${town.replace(/^ in /, ', ')}`.replace(/\s*\n\s*/g, ', '), start, end: end + town.length };
  }
}
