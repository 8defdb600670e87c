// Lines and subjects that only say which order, which customer, or that there is a question: they name a matter and ask for nothing.
import type { Language } from './lexicon/concept.ts';
import { lexicon, matchConcepts } from './lexicon/matcher.ts';
import { isStopWord } from './stop-words.ts';
import type { FoldedWord } from './tokens.ts';

// "Customer no. 4711 / placed on 3 March": with more words it tells something.
const MOST_LABELS = 4;

// What stands in a subject when nothing was thought of, folded as tokens.ts folds.
const SAYS_NOTHING = new Set(
  `question questions query enquiry inquiry request message messages mail email ticket support help urgent important asap fwd fw aw wg re rv
  hello hi hey subject info information customer service contact form issue problem
  frage fragen anfrage nachricht hilfe dringend dringende wichtig wichtige betreff kundenservice
  pregunta preguntas consulta mensaje ayuda urgente importante asunto hola correo
  demande aide objet bonjour courriel
  pergunta perguntas duvida mensagem ajuda assunto ola`.split(/\s+/),
);

const MONTHS = new Set(
  `jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december
  mai okt dez januar februar marz juni juli oktober dezember
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
  janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro`.split(/\s+/),
);

/** True for "Question", "Re: your message", "Help please". */
export function saysNothing(words: readonly FoldedWord[], language: Language): boolean {
  return words.every(({ folded }) => SAYS_NOTHING.has(folded) || isStopWord(folded, language));
}

/**
 * True for "Order number: 48213", "Customer: Marta Olsen" and "Ref. NW-48213": a label and a number or a name, nothing asked and nothing
 * told. `names`: the words of the author's name.
 */
export function isDetail(words: readonly FoldedWord[], language: Language, names: ReadonlySet<string>): boolean {
  const isValue = ({ folded }: FoldedWord) => /\d/.test(folded) || names.has(folded) || MONTHS.has(folded);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || isValue(first) || !isValue(last)) return false;
  if (words.filter((word) => !isValue(word)).length > MOST_LABELS) return false;
  const { concepts } = lexicon();
  const hits = matchConcepts(words, language);
  // "Order" is a thing and a deed: as a label it is the thing. In "cancel 48213" nothing but a deed is said.
  const things = hits.filter(({ concept }) => concepts[concept]?.kind === 'thing');
  return hits.every(({ start, end }) => things.some((thing) => thing.start <= start && thing.end >= end));
}
