// Days and times told in words, by chrono-node in the five languages of the lexicon: "in two weeks", "the first of March", "um 15 Uhr". Each
// language's rules are tried only where a word of it stands, because a sentence would be read five times otherwise.
import * as german from 'chrono-node/de';
import * as english from 'chrono-node/en';
import * as spanish from 'chrono-node/es';
import * as french from 'chrono-node/fr';
import * as portuguese from 'chrono-node/pt';
import { checkedDay, type Day, dayOf } from '../calendar.ts';

export interface SpokenDay {
  /** Null for a time without a day. */
  day: Day | null;
  /** "14:30", or '' for a day without a time. */
  time: string;
  start: number;
  end: number;
  /** False: told from the message's day ("in two weeks"). */
  explicit: boolean;
}

type Parsed = ReturnType<typeof english.parse>[number];
type Parse = (text: string, reference: { instant: Date; timezone: number }) => Parsed[];

const LANGUAGES: { word: RegExp; parse: Parse }[] = [
  {
    word: /\d\s?(am|pm|a\.m|p\.m|o['’]clock)\b|\d:\d\d|\bat \d|\b(days?|weeks?|months?|yesterday|tonight|noon|midday|midnight|ago|end of|jan\w*|feb\w*|mar(ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b/i,
    // Day-first: which order the account has is told elsewhere, for numbers are not read here.
    parse: (text, reference) => english.GB.parse(text, reference),
  },
  {
    word: /\buhr\b|\b(tag|tage|tagen|woche|wochen|monat|monate|monaten|gestern|vorgestern|mittag\w*|mitternacht|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b/iu,
    parse: (text, reference) => german.parse(text, reference),
  },
  {
    word: /\d ?h\d{0,2}\b|\b(jours?|semaines?|mois|hier|midi|minuit|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/iu,
    parse: (text, reference) => french.parse(text, reference),
  },
  {
    word: /\blas \d|\b(días?|semanas?|mes|meses|ayer|mediodía|medianoche|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/iu,
    parse: (text, reference) => spanish.parse(text, reference),
  },
  {
    word: /\bàs \d|\b(dias?|semanas?|mês|meses|ontem|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)\b/iu,
    parse: (text, reference) => portuguese.parse(text, reference),
  },
];
// "Next week" is no day.
const VAGUE =
  /\b(next|last|this|past|nächste[nrs]?|letzte[nrs]?|diese[nrs]?|prochaine?|dernière?|próxim[ao]|pasad[ao]|passad[ao]) (week|month|year|woche|monat|jahr|semaine|mois|semana|mes|mês)\b|\b(week|month|semaine|mois|semana) (prochaine?|dernière?|próxim[ao]|pasad[ao]|passad[ao])\b|^\D*$/iu;
const IN_WORDS =
  /\b(yesterday|gestern|vorgestern|hier|ayer|ontem|tonight|one|two|three|four|five|six|seven|ten|a|end of|first|second|third|ein\w*|zwei|drei|vier|une?|deux|trois|quatre|un[ao]?|dos|tres|tr[êe]s|dois|duas|uma?|cuatro)\b/iu;
const CLOCK =
  /\d\s?(:|h\b|h\d|\.\d\d|am\b|pm\b|a\.m|p\.m|uhr\b|o['’]clock)|\b(noon|midday|midnight|mittags?|mitternacht|midi|minuit|mediodía|medianoche|meio-dia|meia-noite)\b/iu;
const HALF =
  /\b(half past|quarter past|quarter to|at|from|until|till|by|around) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;

/** Days and times of a sentence; none without the message's own time (ISO). */
export function spokenDays(sentence: string, at: string): SpokenDay[] {
  const near = dayOf(at);
  if (!near) return [];
  const reference = { instant: new Date(Date.UTC(near.year, near.month - 1, near.day, 9)), timezone: 0 };
  const found: SpokenDay[] = [...halfHours(sentence)];
  for (const { word, parse } of LANGUAGES) {
    if (!word.test(sentence)) continue;
    for (const result of parse(sentence, reference)) {
      const spoken = spokenDay(result);
      if (spoken && !found.some((other) => spoken.start < other.end && other.start < spoken.end)) found.push(spoken);
    }
  }
  return found;
}

function spokenDay({ text, index, start }: Parsed): SpokenDay | null {
  const certain = (part: 'day' | 'month' | 'year' | 'hour' | 'weekday') => start.isCertain(part);
  const timed = certain('hour') && CLOCK.test(text);
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  const time = timed ? `${two(start.get('hour'))}:${two(start.get('minute'))}` : '';
  // Dates of digits alone are read by our own rules.
  const told =
    /\p{L}{3}/u.test(text) && certain('day') && certain('month') && (!VAGUE.test(text) || IN_WORDS.test(text));
  const day = told ? checkedDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0) : null;
  if (!day && time === '') return null;
  // Told from today chrono is certain of all three; a date without its year is certain of two.
  const explicit = !certain('year') || /\b\d{4}\b/.test(text);
  return { day, time, start: index, end: index + text.length, explicit };
}

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const AFTERNOON = /\b(afternoon|evening|tonight|p\.?m)\b/i;
const MORNING = /\b(morning|a\.?m)\b/i;

/** "Half past two in the afternoon" and "at ten in the morning", which chrono does not know. Without a word for the half of the day, from seven on, it may be either. */
function* halfHours(sentence: string): Generator<SpokenDay> {
  const [saysAfternoon, saysMorning] = [AFTERNOON.test(sentence), MORNING.test(sentence)];
  if (saysAfternoon && saysMorning) return;
  for (const match of sentence.matchAll(HALF)) {
    const exact = !/past$|quarter/i.test(match[1] ?? '');
    // "At two" may count anything, "at two in the afternoon" does not.
    if (exact && !saysAfternoon && !saysMorning) continue;
    const past = !/ to$/i.test(match[1] ?? '');
    const named = HOURS.indexOf((match[2] ?? '').toLowerCase()) + 1 - (past ? 0 : 1);
    // Nobody is up at half past one: from one to six it is the afternoon, from seven on either.
    const early = named >= 1 && named <= 6;
    if (!saysAfternoon && !saysMorning && !early) continue;
    const hour = (named % 12) + (saysAfternoon || (early && !saysMorning) ? 12 : 0);
    const minute = exact ? '00' : /^half/i.test(match[1] ?? '') ? '30' : past ? '15' : '45';
    const start = match.index;
    const time = `${String(hour).padStart(2, '0')}:${minute}`;
    yield { day: null, time, start, end: start + match[0].length, explicit: true };
  }
}
