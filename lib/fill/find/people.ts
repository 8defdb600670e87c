// Names of people, where the words before or behind them say that they are names: "my daughter Anna", "is called", "auf den Namen", "will collect it".
import type { Spot } from '../finding.ts';
import { MONTHS, WEEKDAYS } from '../month-names.ts';
import { oncePerText } from '../once-per.ts';

/** How a name was said: a clear phrase for anybody's, a relative or colleague, the writer's own, what somebody will do, or two names in a row. */
export type NameTold = 'named' | 'child' | 'relative' | 'self' | 'doer' | 'bare';

export interface NameSpot extends Spot {
  told: NameTold;
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-][\\p{L}\\p{M}]+)*";
const PARTICLE =
  '(?:de|da|do|dos|das|del|della|di|du|van|von|vom|der|den|ter|ten|la|le|el|al|bin|ibn|ben|zu|zum|af|av|y|e)';
/** A name as it is written, for patterns: up to five words, of which small ones ("van der") stand between. */
export const NAME = `(?:(?:Dr|Prof|Mr|Mrs|Ms|Miss|Herrn?|Frau|Mme|M|Sra?|Dña|Dona)\\.? )?${WORD}(?:(?: ${PARTICLE}){0,2} (?:${WORD}|\\p{Lu}\\.)){0,4}`;

// Plain words with a capital, as given and family names are written.
const GIVEN = "\\p{Lu}\\p{Ll}{1,20}(?:['’-]\\p{Lu}?\\p{Ll}{1,20})?";

const CHILD =
  'daughters?|sons?|child|children|kids?|boys?|girls?|toddler|baby|grandsons?|granddaughters?|grandchild|nephew|niece|tochter|sohn|sohnes|kind|kindes|enkel|enkelin|neffe|nichte|fille|fils|enfant|petit-fils|petite-fille|neveu|nièce|hijo|hija|niño|niña|nieto|nieta|sobrino|sobrina|filho|filha|neto|neta|sobrinho|sobrinha|criança|bebé|bebê|bébé';
const RELATIVE =
  'wife|husband|partner|mother|mum|mom|father|dad|granny|gran|grandma|grandpa|grandmother|grandfather|brother|sister|aunt|uncle|cousin|neighbou?r|friend|colleague|co-worker|workmate|boss|manager|assistant|secretary|employee|apprentice|trainee|flatmate|girlfriend|boyfriend|frau|mann|partnerin|mutter|vater|oma|opa|großmutter|großvater|bruder|schwester|tante|onkel|nachbar|nachbarin|freund|freundin|kollegen?|kollegin|chefin?|assistentin|mitarbeiterin|mitarbeiters?|femme|mari|mère|père|grand-mère|grand-père|frère|sœur|soeur|voisine?|amie?|collègue|assistante?|mujer|esposa|esposo|marido|madre|padre|abuela|abuelo|hermano|hermana|vecin[oa]|amig[oa]|compañer[oa]|colega|mãe|pai|avó|avô|irmão|irmã|vizinh[oa]';
const MY =
  'my|our|her|his|their|the|meine[nmrs]?|mein|unsere[nmrs]?|unser|mon|ma|mes|notre|mi|nuestr[oa]|meu|minha|noss[oa]';
const NAMED =
  "patient(?:in)?:?|passenger:?|guest:?|pupil:?|reader:?|member:?|student:?|participant:?|the (?:child|boy|girl|lady|gentleman|tenant|visitor|driver):?|teilnehmer(?:in)?:?|schüler(?:in)?:?|passager:?|élève:?|paciente:?|paziente:?|aluno:?|alumna:?|alumno:?|is called|are called|called|named|by the name of|name(?: (?:in|on) (?:the|my|her|his|their|your) [a-z]+)?(?: is|['’]s| was|:| =)|name for it:|full name|surname is|heißt|heisst|namens|nenne sich|name ist|name lautet|s['’]appelle|prénommée?|nom est|se llama|llamad[oa]|nombre es|se chama|chama-se|chamad[oa]|nome é|under the name(?: of)?|in the name of|on behalf of|for the attention of|to the attention of|attn\\.?:?|attention:|made out to|goes to a|auf den namen|unter dem namen|im namen von|auf namen|z\\. ?hd\\.(?: von)?|zu händen(?: von)?|au nom de|de la part de|à l['’]attention de|a nombre de|en nombre de|a la atención de|em nome de|ao cuidado de|c/o|write|should (?:read|say|be)|spelled|spelt|correct(?:ly)? (?:is|spelling is|would be)|(?:passport|id card|licence|ausweis|pass|passeport|pasaporte|passaporte) (?:has|says|reads|steht|dit|dice|diz)";
const SELF =
  "i am|i['’]m|my name is(?: now)?|my name['’]s|my (?:new|married|maiden|full|last|family) name is(?: now)?|(?:i am|i['’]m) (?:now )?called|ich heiße (?:jetzt|nun)|this is|it['’]s|ich bin|ich heiße|mein name ist|hier ist|hier spricht|je suis|je m['’]appelle|mon nom est|soy|me llamo|mi nombre es|sou(?: o| a)?|chamo-me|me chamo|o meu nome é|meu nome é";
const DOES =
  'will (?:come|fetch|collect|pick|attend|take|be|go|join|stand|meet|drive|travel|replace)|(?:is|are) (?:coming|collecting|picking|attending|fetching|taking over|going instead|joining)|(?:joins|starts|begins|leaves|quits) (?:us |with us |in |on |at |as |work)|has (?:his|her|their) (?:first|last) day|comes (?:instead|in (?:his|her|my) place)|can collect|can pick|to collect|holt|kommt|wird|übernimmt|viendra|passera|vient|récupérera|prendra|vendrá|recogerá|irá|pasará|virá|vai (?:buscar|levantar|recolher)';

// The words before a name in any case, the name itself as it is written: a pattern that ignores case cannot tell names.
const anyCase = (source: string) =>
  source.replace(/\[[^\]]*\]|\p{L}/gu, (part) =>
    part.startsWith('[') ? `${part.slice(0, -1)}${part.slice(1, -1).toUpperCase()}]` : `[${part}${part.toUpperCase()}]`,
  );
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}@])';
const OPEN = '[ ,:]{1,3}["“„«]?';
const PATTERNS: [NameTold, RegExp][] = [
  ['self', new RegExp(`${EDGE}(?:${anyCase(SELF)})${OPEN}(${NAME})${END}`, 'gu')],
  ['named', new RegExp(`${EDGE}(?:${anyCase(NAMED)})${OPEN}(${NAME})${END}`, 'gu')],
  [
    'child',
    new RegExp(
      `${EDGE}(?:${anyCase(MY)})(?: \\p{Ll}+){0,2} (?:${anyCase(CHILD)})(?:,| is| =|:)? ?["“„«(]?(${NAME})${END}`,
      'gu',
    ),
  ],
  [
    'relative',
    new RegExp(
      `${EDGE}(?:${anyCase(MY)})(?: \\p{Ll}+){0,2} (?:${anyCase(RELATIVE)})(?:['’]s,|,| is| =|:)? ?["“„«(]?(${NAME})${END}`,
      'gu',
    ),
  ],
  [
    'named',
    new RegExp(
      `${EDGE}(${NAME}),? (?:\\()?(?:born|b\\.|geb\\.|geboren|née? le|nacid[oa]|nascid[oa]|dob|date of birth|aged)(?![\\p{L}])`,
      'gu',
    ),
  ],
  [
    'bare',
    new RegExp(
      `(?<=(?:^\\s*|[(,:"“] ?|(?<![\\p{L}])(?:for|of|by|with|and|to|that|für|von|mit|und|pour|avec|et|para|con|com|y|e|de) ))(${GIVEN}(?: ${PARTICLE}){0,2}(?: ${GIVEN}){1,2})(?=[),.:;!?"”\\n]|$| (?!\\p{Lu}|\\d|of |and \\p{Lu}))`,
      'gu',
    ),
  ],
  ['doer', new RegExp(`${EDGE}(${NAME}) (?:${anyCase(DOES)})${END}`, 'gu')],
];

/** Words that stand with a capital and are no names. */
const NO_NAME: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...`i i'm i've the a an this that these those it its he she we you they there here my our your his her their please thanks thank hello hi
  hey dear good regards sorry yes no not and or but if so as at on in of to for from with by is are was were what when where who why how
  which can could will would should do does did have has had also then now just still maybe ok okay monsieur madame sir ich wir sie er es
  das der die den dem ein eine bitte danke hallo ja nein und oder aber mein meine unser guten je nous vous il elle le la les un une merci
  bonjour oui non et ou mais mon ma notre yo nosotros usted el los las una gracias hola sí mi nuestro eu nós você o os as um uma obrigado
  obrigada olá sim não meu minha order invoice booking reservation account customer number ticket email mail phone doctor everybody
  nobody someone somebody everyone anyone one any all some other let another god english german french spanish portuguese vat gmbh ltd pdf id sms tv usb`.split(
    /\s+/,
  ),
]);

// "Mill Lane School" and "Harbour Street" are no people.
const THING =
  /(?<![\p{L}])(street|road|lane|avenue|square|school|academy|college|university|club|hotel|library|pharmacy|clinic|hospital|surgery|practice|branch|park|house|hall|room|centre|center|station|airport|bank|company|group|society|team|support|service|services|customer|north|south|east|west|new|san|santa|saint|st|los|las|el|la|great|old|upper|lower|city|town|straße|platz|weg|schule|rue|plaza|calle|avenida|island|islands|kingdom|states|union|christmas|easter|year|eve)(?![\p{L}])/iu;

/** Every name of a sentence that its surroundings show to be one. */
export const findPeople: (sentence: string) => readonly NameSpot[] = oncePerText((sentence) => [...namesIn(sentence)]);

function* namesIn(sentence: string): Generator<NameSpot> {
  for (const [told, pattern] of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const value = match[1] ?? '';
      if (!looksLikeName(value) || (told === 'bare' && THING.test(value))) continue;
      const start = match.index + match[0].indexOf(value);
      yield { value, start, end: start + value.length, told };
    }
  }
}

/** "Anna Berg" and "Dr Osei", not "Thanks" or "Monday". */
export function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length === 0 || text.length < 3) return false;
  return words.every((word) => {
    const plain = word.toLowerCase().replace(/[.,]$/, '');
    const before = plain.split(/['’]/)[0] ?? '';
    // A run of capitals is a code or shouting.
    return !NO_NAME.has(plain) && (before.length < 3 || !NO_NAME.has(before)) && !/^\p{Lu}{4,}$/u.test(word);
  });
}
