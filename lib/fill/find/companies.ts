// Names of companies and institutions: capitalised words with a legal form ("Thygesen Marine A/S"), or with the word for the institution
// ("St Brannoc's Academy", "Lycée Victor Hugo").
import type { Spot } from '../finding.ts';

const WORD = "(?:\\p{Lu}[\\p{L}\\p{N}\\p{M}]*(?:['’.-][\\p{L}\\p{N}]+)*|\\p{N}{1,4})";
const SMALL = '(?:&|\\+|and|und|et|y|e|de|du|des|der|van|von|la|le|les|of|the|für|for|pour)';
const RUN = `${WORD}(?:(?: ${SMALL}){0,2} ${WORD}){0,5}`;
const FORM =
  'GmbH(?: & Co\\.? KG)?|gGmbH|mbH|AG|KG|OHG|GbR|UG|SE|e\\.K\\.|e\\. ?V\\.|eG|Ltd\\.?|Limited|LLC|LLP|L\\.L\\.C\\.|Inc\\.?|Incorporated|Corp\\.?|Corporation|PLC|plc|Pty(?: Ltd)?|Co\\.(?: Ltd\\.?)?|S\\.?A\\.?R\\.?L\\.?|SASU?|EURL|S\\.A\\.S?\\.?|SA|SNC|SCI|S\\.?L\\.?U?\\.?|S\\.L\\.|S\\.? Coop\\.?|Lda\\.?|Ltda\\.?|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?|B\\.?V\\.?|N\\.?V\\.?|A/S|ApS|I/S|AS|ASA|AB|HB|Oyj?|OÜ|UAB|SIA|d\\.o\\.o\\.|s\\.r\\.o\\.|a\\.s\\.|Sp\\. z o\\.o\\.|Kft\\.?|Zrt\\.?';
const LEGAL = new RegExp(`(?<![\\p{L}\\p{N}@.])((?:${RUN}),? (?:${FORM}))(?![\\p{L}\\p{N}@])`, 'gu');
// Articles in front of a name at the beginning of a sentence are none of it; those of a name itself stand behind its first word.
const LEADING =
  /^(?:(?:The|Our|We|Die|Der|Das|Unsere?|Firma|Fa\.|An|Auf|La|Le|Les|El|Los|A|O|Please|For|To|From|At|Company|Société|Empresa) )+/u;

/** Companies by their legal form, as they are written. */
export function* findCompanies(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(LEGAL)) {
    const whole = match[1] ?? '';
    const lead = LEADING.exec(whole)?.[0].length ?? 0;
    const value = whole.slice(lead);
    // "Wilk AG", but not "AG" alone and no shouted sentence.
    if (value.split(' ').length < 2 || /^(?:\p{Lu}{2,} ){4,}/u.test(value)) continue;
    yield { value, start: match.index + lead, end: match.index + lead + value.length };
  }
}

const PHRASED = new RegExp(
  `(?<![\\p{L}])(?:(?:[Mm]ade|[Mm]ake it|[Bb]illed|[Ii]nvoiced|[Aa]ddressed) out to|(?:made|make it|billed|invoiced|addressed|issued) (?:out )?to|[Cc]ompany(?: name)?(?: is|:)|trading as|(?:am|are|is|was|were|been|insured|customers?|contract|signed|went|stay(?:ed)?) with|switch(?:ed|ing)? (?:from|to)|c(?:ame|ome|oming)(?: over)? from|(?:new name|new owner) is|we are now called|[Ff]irma(?: ist|:)?|[Ss]ociété(?: :|:)|[Ee]mpresa(?: es| é|:)|ausgestellt auf|an die [Ff]irma|à l['’]ordre de|al nombre de) ["“„«]?\\s?(${RUN})(?![\\p{L}\\p{N}@])`,
  'gu',
);

/** Companies without a legal form, behind words that announce one. */
export function* findAnnouncedCompanies(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(PHRASED)) {
    const whole = match[1] ?? '';
    const start = match.index + match[0].length - whole.length;
    // "With Northgale Assurance for 16 years".
    const value = whole.replace(/ (?:for|since|and|until) \p{N}+$/u, '');
    yield { value, start, end: start + value.length };
  }
}

const INSTITUTIONS: [RegExp, string][] = [
  [
    /\b(school|academy|college|university)\b/i,
    'School|Academy|College|University|Primary|Grammar|Kindergarten|Nursery|Gymnasium|Grundschule|Realschule|Gesamtschule|Hochschule|Universität|Schule|Lycée|Collège|École|Ecole|Université|Escuela|Colegio|Instituto|Universidad|Escola|Colégio|Universidade',
  ],
  [
    /\b(hospital|clinic|surgery|practice|care home|pharmacy)\b/i,
    'Hospital|Clinic|Infirmary|Surgery|Practice|Health Centre|Medical Centre|Pharmacy|Klinik|Klinikum|Krankenhaus|Praxis|Apotheke|Hôpital|Clinique|Pharmacie|Hospital|Clínica|Farmacia|Farmácia',
  ],
  [
    /\b(hotel|guest ?house|inn|hostel)\b/i,
    'Hotel|Inn|Guest House|Guesthouse|Hostel|Lodge|Gasthof|Pension|Hôtel|Auberge|Posada',
  ],
  [
    /\b(club|society|association|charity|choir)\b/i,
    'Club|Society|Association|Trust|Choir|Foundation|Verein|Chor|Association|Asociación|Associação',
  ],
];

/** The finder of institutions of the kind that an input's words name; null where they name none. */
export function institutionFinder(told: string): ((sentence: string) => Generator<Spot>) | null {
  const nouns = INSTITUTIONS.find(([named]) => named.test(told))?.[1];
  if (nouns === undefined) return null;
  const noun = `(?:${nouns})(?![\\p{L}])`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@])(?:(${WORD}(?: ${WORD}){0,4} ${noun}(?: of ${WORD})?)|(${noun}(?: (?:de|du|des|of|la|für|St\\.?))* ${WORD}(?: ${WORD}){0,3}))`,
    'gu',
  );
  return function* (sentence) {
    for (const match of sentence.matchAll(pattern)) {
      const whole = match[0];
      const lead = LEADING.exec(whole)?.[0].length ?? 0;
      const value = whole.slice(lead);
      if (value.includes(' ')) yield { value, start: match.index + lead, end: match.index + whole.length };
    }
  };
}
