// Towns and places, with the direction that the input's name or description gives them.
import { stemmer } from 'stemmer';
import type { Input } from '../../action/schema.ts';
import { foldWord } from '../../suggest/tokens.ts';
import { findStreets } from '../find/addresses.ts';
import { findNamedThings } from '../find/named-things.ts';
import { findPeople, looksLikeName } from '../find/people.ts';
import { findTowns, type Way } from '../find/towns.ts';
import type { Finding, Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import type { Passage } from '../reading.ts';
import type { Kind } from './kind.ts';

const NAMED =
  /^(town|city|airport|station|place|destination|origin|municipality|village|stadt|ort|ville|ciudad|cidade)$/;
const DESCRIBED =
  /\b(town|city|village|airport|place) (of|in|where|to|from)\b|\bcity or town\b|\btown or city\b|^(the )?(town|city|place)$|\b(starting|ending|departure|arrival|destination|origin) (city|town|airport|place)\b|\barea (in|where)\b/i;
const NO_TOWN =
  /\b(street|address|e-?mail|code|name of|number|phone|birth|send|bring|link|goes|should go|mail(ed)?)\b/i;
const FROM = /^(from|origin|departure|start|pickup|leaving|source)$/;
const TO = /^(to|destination|arrival|dropoff|target|end|return)$/;
const JOURNEY =
  /\b(journey|travel\w*|trip|flights?|fly|trains?|bus|coach|ride|taxi|airports?|departure|arrival|leaving|going)\b/i;
const POSTAL = /\b(address|delivery|postal|new town|new city)\b/i;
// "The Elm Park branch", "the Mill Lane surgery".
const PLACES: ReadonlySet<string> = new Set(
  'branch library clinic practice surgery store shop site depot office station filiale zweigstelle bücherei praxis werk lager sucursal tienda agence'
    .split(' ')
    .map((word) => stemmer(foldWord(word))),
);
const WHERE =
  /\b(where|which (town|city|place|branch|airport)|wo|welche[rm]? (stadt|ort)|où|quelle ville|dónde|qué ciudad|onde|que cidade)\b/iu;
const ANSWER =
  /^\W*(?:in |near |at |it['’]s in |we['’]re in )?(\p{Lu}\p{Ll}[\p{L}'’-]+(?: \p{Lu}\p{Ll}[\p{L}'’-]+)?)(?=[.,!\n]|$)/u;

export function townKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string') return null;
  const [first = ''] = input.description.split(/[.;,]/);
  if (
    NO_TOWN.test(first.replace(/\b(three|3)[- ]letter (\w+ )?code or\b/i, '')) &&
    !NAMED.test(label.name.at(-1) ?? '')
  )
    return null;
  if (!label.name.some((word) => NAMED.test(word)) && !DESCRIBED.test(first)) return null;
  const told = `${label.name.join(' ')} ${input.description}`;
  const wanted: Way | null =
    label.name.some((word) => FROM.test(word)) || /\b(departure|leaving|origin)\b/i.test(first)
      ? 'from'
      : label.name.some((word) => TO.test(word)) || /\b(arrival|destination)\b/i.test(first)
        ? 'to'
        : null;
  const postal = POSTAL.test(told) || label.name.join(' ') === 'city';
  const find = function* (sentence: string, passage: Passage): Generator<Spot & { way?: Way }> {
    const answer = WHERE.test(passage.asked) ? ANSWER.exec(passage.text.slice(0, 120)) : null;
    if (
      answer?.[1] &&
      sentence.startsWith(passage.text.slice(0, 120).trimStart().slice(0, 10)) &&
      looksLikeName(answer[1])
    ) {
      const start = sentence.indexOf(answer[1]);
      if (start !== -1) yield { value: answer[1], start, end: start + answer[1].length, way: 'at' };
    }
    const taken = [...findPeople(sentence), ...findStreets(sentence)];
    const places = [...findNamedThings(sentence, PLACES, false)];
    const towns = [...findTowns(sentence)].filter(({ code }) => !code || (wanted !== null && JOURNEY.test(told)));
    for (const spot of [...places, ...towns])
      if (!taken.some(({ start, end }) => start < spot.end && spot.start < end)) yield spot;
  };
  const wayOf = (finding: Finding): Way | null => {
    const at = finding.start - finding.sentence.start;
    const ways = [...findTowns(finding.sentence.text)].filter(({ start }) => start === at).map(({ way }) => way);
    return wanted !== null && ways.includes(wanted) ? wanted : (ways[0] ?? null);
  };
  return {
    find,
    base: 0.3,
    wish: true,
    alone: 0.3,
    adjust: (finding) => {
      const way = wayOf(finding);
      if (WHERE.test(finding.passage.asked) && finding.start < 40) return 0.6;
      if (wanted === null && way === null) return 0.4;
      if (wanted === null) return way === 'postal' ? (postal ? 0.7 : 0) : way === 'at' ? 0.2 : -0.3;
      // "A hotel in London": no way is told, and none is needed.
      return way === wanted ? 0.5 : way === 'at' ? 0.2 : -0.6;
    },
    uncertain: ({ sentence, passage }) =>
      sentence.kind !== 'own' || passage.kind === 'subject' || (passage.role === 'agent' && !passage.confirmed),
    fromField: (text) => (/\d/.test(text) ? null : text.trim() || null),
  };
}
