// How much speaks for one finding: what stands beside it, who wrote it and when. Scores are compared within one input only.
import type { Finding } from './finding.ts';
import { type Label, mentions } from './label.ts';

const ROLE = { requester: 0.3, unknown: 0.2, agent: 0.15, system: -0.2 } as const;
// What the agent wrote and the requester said yes to is as good as the requester's newest word.
const CONFIRMED = 0.2;
const NEWEST = 0.4;
const SUBJECT_RECENCY = 0.5;
const LABEL_RIGHT_BEFORE = 0.9;
const LABEL_BEFORE = 0.6;
const LABEL_IN_SENTENCE = 0.3;
const ANSWERS = 0.5;
const CORRECTED = 1;
const REJECTED = -1.2;
const SECOND_CHOICE = -0.75;
const LEFT_ALONE = -0.4;
const TAKEN_BACK = -1.2;
const OTHER_WAY = 0.6;
const ASKED_FOR = 0.25;
const WOULD_DO = 0.5;
/** UTF-16 units from the beginning of a message that says yes. */
const AGREED_WITHIN = 40;
const IN_SIGNATURE = -0.8;
const LABELLED_IN_SIGNATURE = -0.2;

// "Sorry, the right number is …", "should read …": what follows replaces what was said before.
const CORRECTION =
  /\b((it|that|there)['’]?s (now )?become|(it|that|they) ha(s|ve) become|it['’]s now|make that|meanwhile it['’]s|inzwischen sind es|mittlerweile sind es|sorry|correction|corrected|actually|i mean|i meant|meant to|my mistake|typo|mistyped|(right|correct|proper) (one|number|order|figure|value|address|date|amount|\w+)( is|:)|richtig(e|er)? (ist|wäre|nummer)|entschuldigung|désolée?|pardon|perdón|desculpe)\b/iu;
// Here the very next figure is meant: "it should be 94 points (90 euro)" says nothing of the 90.
const CORRECTION_TO = /\b((should|ought to) (be|read|say|go to|have been)|make (it|that))\b\D*$/iu;
// "I would rather have another one than my money back."
const LESS_WANTED = /\b(rather|prefer|sooner|lieber|plutôt)\b.*\b(than|als|que)( \p{L}+){0,3} ?$/iu;
// Right before a value: "not …", "instead of …", "my old …".
const REJECTION =
  /\b(not (the|for|my|to|from|at)|not (asking|looking) for( an?)?|instead of|rather than|except|other than|old|former|previous|wrong|no longer|ne sommes plus|n['’]est plus|ya no (es|somos)|já não|nicht|statt|anstatt|alte[rns]?|bisherige[rns]?|ancien(ne)?|antigu[oa]|antig[oa]|anterior|pas|au lieu de|en vez de|não|em vez de)( [(]?\p{L}+){0,3},? ?[("“]*$|\b(not|no|isn['’]t|nor|pas|não) ?[("“]*$/iu;
// Of a thing it says "leave it", of a day or a choice "yes".
const FINE_AFTER = /^\W{0,3}(is|was|are|were) (fine|ok|okay)\b/iu;
// Of a day or a choice: "week 4 is impossible", "Monday won't do". Of an invoice it is said why it is written of.
const NO_CHOICE_AFTER =
  /^\W{0,3}((is|was|are|were|would be|seems?) (impossible|no good|taken|over the top|overkill|(way |far |much )?too)|(won['’]t|will not) (do|suit)|(doesn['’]t|does not) suit|passt (leider )?nicht|ne convient pas|no me viene bien)(?![\p{L}])/iu;
// "Basic would do", "the 1st would be the day".
const WOULD_DO_AFTER =
  /^,? ((would|will) (do|suit|be (enough|plenty|fine|ok|okay|good|great|best|better|ideal|perfect|the (day|one|date)))|(is|are) (enough|plenty|best|the one)|(wäre|ist) (gut|besser|ideal|genug)|reicht|genügt|passt|suffit|suffirait|serait (bien|idéal|mieux)|instead(?! of)|stattdessen|à la place|en su lugar|basta|bastaría|sería (mejor|ideal)|chega|seria (melhor|ideal))(?![\p{L}])/iu;
const REJECTED_AFTER =
  /^\W{0,3}(is|was|are|were) (not|fine|done|ok|okay|(fully |all )?booked|sold out|booked out|no good|impossible|no longer needed)\b|^\W{0,3}((may|can|might) (lapse|expire|die)|brauch(e|en) (ich|wir) nicht mehr|(we|i) (don['’]t|do not|no longer) need(?! \d))\b|^\W{0,3}(isn|wasn|aren)['’]t\b(?! (there|it|he|she|they|that|this)\b)/iu;
// "order no. ", "ISBN: ", "account is ": the name and nothing but small words between it and the value.
const LAST_WORDS =
  /[\p{L}\p{M}-]+[.:#]?\s*((number|no|nr|num|code|id|ref|reference|is|was|nummer|numéro|número|n°)[.:#]*\s*){0,2}["“(#:=]*$/iu;
// "No, wait, that's the one in January.", as the next thing that is said.
const TAKES_BACK =
  /^\W*((no|nein|non|não|oh|ah)[,!. ]+(wait|sorry|that['’]?s|das|c['’]est|espera|pardon|moment|moment mal)|(sorry|oops|wait|scrap that|correction|entschuldigung|pardon|perdón|desculpe)\b\s?[,:!.–-]|that['’]?s? (is |was )?(the |my |our )?(old|wrong|other) )/iu;
// "Not 4411 but 4412."
const BUT = /\b(but|sondern|sino|mais|mas sim)( (the|to|on|for|by|den|die|das|am|el|la|le|al|o|a|no))?\W*$/iu;
// "Use mum's 0171 …", "in future write to …"; "…, take that one".
const TO_USE =
  /(?<![\p{L}])(use|take|try|rather|nehmen sie|nimm|benutzen sie|verwenden sie|utilisez|prenez|appelez|use[nm]?|usad|llamen al|liguem? para o)( (the|my|this|our|mein\p{L}*|mon|ma|mi|o meu|a minha|\p{L}+['’]?s))?( (number|mobile|address|one|account|e-?mail))?\W*$/iu;
const USE_IT = /^\W{0,3}(please )?(use|take) (that|this)( one)?(?![\p{L}])/iu;
const OLD_SAID =
  /\b(old|former|previous|current|alte[rns]?|bisherige[rns]?|ancien(ne)?|antigu[oa]|antig[oa]|anterior)\b( \p{L}+){0,2}( (is|was|ist|war|est|es|era|é))?\W*$/iu;
const NEW_SAID =
  /\b(new|now|neue[rns]?|nouve\w+|nuev[oa]|nov[oa])\b( \p{L}+){0,2}( (is|will be|ist|lautet|est|es|é))?\W*$/iu;
// "Dearer for 2027 than you were in 2026", "at the moment we're still at 4 Mill Lane": what is compared with, or about to end.
const THAN_BEFORE = /(?<![\p{L}])(than|gegenüber|als (im|am|in)|que (l['’]an|en|em|no))(?![\p{L}])[^.;]{0,25}$/iu;
const UP_TO = /(?<![\p{L}])(up to|at most|a maximum of|bis zu|höchstens|jusqu['’]à|como máximo|no máximo|até)\s*$/iu;
const STILL_BEFORE =
  /(?<![\p{L}])((we|i)(['’]re|['’]m| are| am| live)? (still|currently) (at|in|on|with)|(at the moment|at present) (we|i)(?![\p{L}])|bisher|derzeit|momentan|zurzeit|wohnen noch|encore (à|au|en|dans)|actuellement|pour l['’]instant|todavía en|de momento|actualmente|ainda (na|no|em)|por enquanto|atualmente)(?![\p{L}])[^.;]{0,40}$/iu;
const ASKS = /\?\s*$/u;
const OFFER = -0.3;
const KEPT =
  /\b(keep|keeping|leave (it|them|that|this|those|everything)\b|leave \S+( \S+){0,2} (alone|as|untouched)|stays?|remain|ignore|already (got|arrived|have)|must go on|behalten|bleibt|garder|conserver|quedar\w*|mantener|manter|ficar?)\b/iu;
// "Could you keep three chairs for us?" asks for them.
const ASKS_TO_KEEP =
  /\b(could|can|would|will|please|kindly|pourriez|pouvez|könn\w+|podría\w*|poderia\w*)\b[^.;]{0,30}\b(keep|hold|leave|garder|behalten|guardar)\b|\b(keep|hold)\b[^.;]{0,60}\bfor (me|us|him|her|them)\b/iu;
export const REQUEST =
  /\b(please|may (i|we)|could you|pls|plz|kindly|can|could|would|i['’]d like|want|need|ask for|claim|cancel|refund|send|give|put|change|set|move|best|bitte|möchte|hätte|könn\w+|pourri\w+|pouvez|voudrais|quiero|quisiera|puede\w*|podem?|gostaria)\b/iu;

/** Words directly before and after a finding, within its sentence. */
export function around({ passage, sentence, start, end }: Finding): { before: string; after: string } {
  return {
    before: passage.text.slice(Math.max(sentence.start, start - 40), start),
    after: passage.text.slice(end, Math.min(sentence.end, end + 40)),
  };
}

/**
 * `mostForName`: the most that the input's name beside the finding may add. `wish`: the input asks for what somebody would like, so that
 * "Monday is fine" is said for it.
 */
export function evidence(finding: Finding, label: Label, mostForName = LABEL_RIGHT_BEFORE, wish = false): number {
  const { passage, sentence } = finding;
  const { before, after } = around(finding);
  const rightBefore = mentions(LAST_WORDS.exec(before)?.[0] ?? '', label.near);
  const labelled = rightBefore || mentions(before, label.near);
  const role = passage.confirmed ? ROLE.requester + CONFIRMED : ROLE[passage.role];
  let score = role + NEWEST * (passage.kind === 'subject' ? SUBJECT_RECENCY : passage.recency);
  if (rightBefore) score += Math.min(mostForName, LABEL_RIGHT_BEFORE);
  else if (labelled) score += Math.min(mostForName, LABEL_BEFORE);
  else if (mentions(sentence.text, label.near)) score += Math.min(mostForName, LABEL_IN_SENTENCE);
  // "Which number can they ring?" names what the answer holds.
  if (!labelled && mentions(passage.asked, label.near)) score += Math.min(mostForName, ANSWERS);
  const soFar = passage.text.slice(sentence.start, finding.start);
  if (CORRECTION.test(soFar) || CORRECTION_TO.test(soFar)) score += CORRECTED;
  const oldSaid = OLD_SAID.test(before);
  if (label.side === 'old') {
    if (oldSaid) score += OTHER_WAY;
    if (NEW_SAID.test(before)) score += REJECTED;
  } else if (REJECTION.test(before) || (REJECTED_AFTER.test(after) && !(wish && FINE_AFTER.test(after))))
    score += REJECTED;
  else if (wish && NO_CHOICE_AFTER.test(after)) score += REJECTED;
  else if (wish && FINE_AFTER.test(after)) score += ASKED_FOR;
  if (wish && WOULD_DO_AFTER.test(after)) score += WOULD_DO;
  if (label.side === 'new' && !oldSaid && NEW_SAID.test(before)) score += OTHER_WAY;
  if (BUT.test(before)) score += OTHER_WAY;
  if (TO_USE.test(before) || USE_IT.test(after)) score += OTHER_WAY;
  // "OK for 15D then", where the agent had named several.
  if (passage.agrees && finding.start < AGREED_WITHIN) score += OTHER_WAY;
  if (isTakenBack(finding, after)) score += TAKEN_BACK;
  if (LESS_WANTED.test(soFar)) score += SECOND_CHOICE;
  const kept = KEPT.test(sentence.text) && !ASKS_TO_KEEP.test(sentence.text) && label.side !== 'new';
  if (kept) score += LEFT_ALONE;
  else if (REQUEST.test(sentence.text)) score += ASKED_FOR;
  if (THAN_BEFORE.test(before) || UP_TO.test(before)) score += LEFT_ALONE;
  if (label.side !== 'old' && STILL_BEFORE.test(before)) score += LEFT_ALONE;
  // "Tuesday, or Thursday?": what an agent puts to choose from is nobody's word yet.
  if (passage.role === 'agent' && !passage.confirmed && ASKS.test(sentence.text)) score += OFFER;
  if (sentence.kind === 'signature') score += labelled ? LABELLED_IN_SIGNATURE : IN_SIGNATURE;
  return score;
}

// "Sorry, 41 not 14": what was wrong of what was said before.
const WRONG_PART = /(?<![\p{L}])(?:not|nicht|pas|n[ãa]o) ([\p{L}\p{N}-]+)/iu;

function isTakenBack({ passage, sentence, start, end }: Finding, after: string): boolean {
  if (TAKES_BACK.test(after)) return true;
  if (sentence.next === undefined || !TAKES_BACK.test(sentence.next)) return false;
  const wrong = WRONG_PART.exec(sentence.next)?.[1];
  // Where it says which part was wrong, the rest stands.
  return wrong === undefined || !/\d/.test(wrong) || passage.text.slice(start, end).includes(wrong);
}
