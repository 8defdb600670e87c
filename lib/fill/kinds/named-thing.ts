// Free texts that name something: a branch, a department, a pharmacy, a room, an author, a medicine. Filled where the ticket puts the word for
// it beside the name or a label before it; everything else stays empty.
import { stemmer } from 'stemmer';
import type { Input } from '../../action/schema.ts';
import { contentTokens, foldWord } from '../../suggest/tokens.ts';
import { findLabelled } from '../find/labelled-lines.ts';
import { findNamedThings } from '../find/named-things.ts';
import { findPeople, looksLikeName, NAME } from '../find/people.ts';
import { findQuotedTitles } from '../find/titles.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import type { Kind } from './kind.ts';

// What a name is of, in the five languages; the first word is the one that inputs are called by.
const NOUNS = [
  'branch library location site filiale zweigstelle bücherei bibliothek bibliothèque biblioteca sucursal succursale agence agência',
  'library branch bücherei bibliothek bibliothèque biblioteca',
  'clinic practice surgery health centre praxis klinik cabinet clinique clínica consultorio',
  'practice surgery clinic praxis cabinet clínica',
  'pharmacy chemist apotheke pharmacie farmacia farmácia',
  'hospital krankenhaus klinikum hôpital',
  'room hall raum zimmer saal salle chambre sala habitación quarto',
  'department ward unit abteilung station service departamento servicio',
  'course class workshop kurs cours curso stage',
  'event workshop reading talk veranstaltung lesung évènement evento',
  'insurer insurance krankenkasse kasse versicherung mutuelle assurance seguro aseguradora seguradora',
  'club group verein groupe grupo',
  'shop store filiale geschäft magasin tienda loja',
  'series reihe série serie',
  'department ward unit abteilung',
  'hotel house haus hôtel',
  'machine model gerät appareil máquina',
].map((row) => row.split(' ').map((word) => stemmer(foldWord(word))));

const IN_WORDS =
  /\b(few words|own words|customer['’]?s? words|reason|describe|description|note|notes|comment|message|dedication|symptoms?|complaint|why|how)\b/i;
const FREE =
  /^(note|notes|comment|message|text|dedication|description|symptoms?|details?|summary|subject|body|content)$/;

export function namedKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string' || label.name.some((word) => FREE.test(word))) return null;
  const [first = ''] = input.description.split(/[.;]/);
  if (label.name.some((word) => /^(author|writer|artist)$/.test(word))) return authorKind();
  if (
    label.name.some((word) => MEDICINE.test(word)) ||
    /\bname of the (medicine|medication|drug|product on)\b/i.test(first)
  )
    return medicineKind(input);
  if (/\btitle\b/i.test(first) && !/\bjob title\b/i.test(first))
    return { find: findQuotedTitles, base: 0.9, alone: 0.2, fromField: (text) => text.trim() || null };
  const core = new Set([...label.core, ...contentTokens(first).map(({ stem }) => stem)]);
  const nouns = new Set(NOUNS.filter(([head]) => core.has(head ?? '')).flat());
  const named = nouns.size > 0 && !IN_WORDS.test(first);
  const partner = PARTNER.test(`${label.name.join(' ')} ${first}`);
  const numbered = /\bnumber\b/i.test(first);
  const near = new Set([...label.near, ...label.name.map((word) => stemmer(word))]);
  const labelled = (sentence: string) => [...findLabelled(sentence, near)];
  return {
    find: (sentence) => {
      const told = labelled(sentence);
      if (told.length > 0) return told;
      const things = named ? [...findNamedThings(sentence, nouns, numbered)] : [];
      return things.length > 0 || !partner ? things : findPartners(sentence);
    },
    base: 0.5,
    wish: true,
    alone: 0.2,
    adjust: ({ sentence, start }) =>
      labelled(sentence.text).some((spot) => spot.start + sentence.start === start) ? 0.6 : 0,
    uncertain: ({ sentence }) => sentence.kind === 'signature' || sentence.kind === 'greeting',
    fromField: (text) => text.trim() || null,
  };
}

const PARTNER =
  /\b(provider|carrier|operator|insurer|insurance company|supplier|bank|airline|broker|dealer|landlord|merchant|shop|seller|retailer)\b/i;
const WITH = new RegExp(
  `(?<![\\p{L}])(?:with|by|from|at|(?:enough|tired|sick) of|bei|von|mit|chez|avec|con|com|de) ["“„«]?(${NAME})(?![\\p{L}@])`,
  'gu',
);

// "Bluefin Hotels took 312.00", "89.90 went to GAMEVAULT LTD".
const TOOK =
  /(?<![\p{L}])((?:\p{Lu}[\p{L}\p{N}&.'’-]+ ){1,4})(?:took|has taken|have taken|charged|debited|billed|deducted|has charged|have charged)(?![\p{L}])|(?:went|paid|charged by|payment to|debited by) (?:to |by )?(?:an? )?["“'‘]?((?:\p{Lu}[\p{L}\p{N}&.-]+)(?: \p{Lu}[\p{L}\p{N}&.-]+){0,3})(?![\p{L}])/gu;
const NOBODY = /^(I|We|They|You|He|She|It|My|The|Somebody|Someone|Who)$/;

/** "I have been with Telcora for years": who somebody is with, or whom the money went to. */
function* findPartners(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(TOOK)) {
    const value = (match[1] ?? match[2] ?? '').trim().replace(/\.$/, '');
    const start = match.index + match[0].indexOf(value);
    if (!NOBODY.test(value)) yield { value, start, end: start + value.length };
  }
  const people = findPeople(sentence);
  for (const match of sentence.matchAll(WITH)) {
    const value = match[1] ?? '';
    const start = match.index + match[0].length - value.length;
    if (looksLikeName(value) && !people.some((spot) => spot.start < start + value.length && start < spot.end))
      yield { value, start, end: start + value.length };
  }
}

const BY = new RegExp(
  `(?:["”“»]\\s?,? ?(?:by|von|de|par|di) |(?<![\\p{L}])(?:by|[Bb]y|written by|author is|author:|Autor:|Autorin:|Auteur :|von|escrito por|écrit par) )(${NAME})(?![\\p{L}])`,
  'gu',
);

/** "“The Salt Path” by Raynor Winn": whoever wrote it stands behind it. */
function authorKind(): Kind {
  return {
    find: function* (sentence): Generator<Spot> {
      for (const match of sentence.matchAll(BY)) {
        const value = match[1] ?? '';
        const start = match.index + match[0].length - value.length;
        if (value.includes(' ')) yield { value, start, end: start + value.length };
      }
    },
    base: 0.75,
    alone: 0.2,
    uncertain: ({ sentence }) => sentence.kind !== 'own',
    fromField: (text) => text.trim() || null,
  };
}

const MEDICINE =
  /^(medicine|medication|drug|medicament|remedy|tablet|tablets|prescription|medikament|médicament|medicamento)$/;
const DOSE = '\\d{1,4}(?:[.,]\\d{1,3})?(?:/\\d{1,4})? ?(?:mg|mcg|µg|g|ml|i\\.?e\\.?|iu|%)(?![\\p{L}])';
const DOSED = new RegExp(`(?<![\\p{L}\\p{N}])(\\p{L}[\\p{L}-]{3,30}),? (${DOSE})`, 'giu');
// International names end alike.
const GENERIC_NAME =
  /(?<![\p{L}\p{N}])(\p{L}{2,20}(?:pril|sartan|statine?|prazole?|azole?|cillin|mycin|cycline?|floxacin|xaban|formin|profen|dipine?|olol|thyroxine?|tidine?|triptan|setron|gliptin|gliflozin|terol|sone|solone|nidazole?|cetamol|zepam|azepine?|oxetine?|aline|tadine?|rizine?|codone?|morphine?|parin|warfarin|semide|thiazide))(?![\p{L}\p{N}])/giu;

function medicineKind(input: Input): Kind {
  const withDose = /\b(strength|dose|dosage|mg)\b/i.test(input.description);
  return {
    find: function* (sentence): Generator<Spot> {
      const dosed = [...sentence.matchAll(DOSED)].filter(([, name = '']) => !NO_MEDICINE.test(name));
      for (const match of dosed) {
        const [whole, name = ''] = match;
        const value = withDose ? whole : name;
        yield { value, start: match.index, end: match.index + value.length };
      }
      for (const match of sentence.matchAll(GENERIC_NAME)) {
        if (dosed.some(({ index }) => index === match.index)) continue;
        yield { value: match[0], start: match.index, end: match.index + match[0].length };
      }
    },
    base: 0.7,
    alone: 0.2,
    uncertain: ({ sentence }) => sentence.kind === 'signature',
    fromField: (text) => text.trim() || null,
  };
}

const NO_MEDICINE =
  /^(take|takes|taking|have|dose|strength|with|from|about|only|only|than|each|once|twice|daily|need|needs|tablets?|pills?|capsules?|tabletten?|nehme|comprimés?|tomo|die|der|das|mit|the|your|usual|stärke|dosis)$/i;
