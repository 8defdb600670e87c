// What an input's description says to use when the ticket does not tell: "If not available, use “none”". Said outright only: "Two if not
// stated" tells what the API assumes of an empty field and is no value to send.
import type { Candidate } from './filled-input.ts';
import { placed } from './places.ts';

// Each of a sentence's parts is looked for on its own, so that no pattern spans more than one gap.
const MISSING =
  /\b(if|when|where|in case)\b[^.;]{0,60}?\b(not (available|known|given|stated|mentioned|provided|specified|said|found|clear|sure|there|present)|n['’]t (available|known|given|stated|mentioned|provided|say|said|have|know|tell)|not (say|have|tell|know|give|mention|state)|un(known|available|clear|specified|stated)|missing|absent|empty|says? nothing|nothing (is|has been|was) (said|stated|given)|there is (none|no)|has none|gives none|(names|mentions|gives|states) (no|none)|no(ne| \w+) (is|was|are|has been) (given|stated|named|known|mentioned))\b|\bunless\b[^.;]{0,60}?\b(says?|states?|gives?|given|stated|known|told|asks?|asked|mentions?|mentioned)\b/i;
const OTHERWISE = /\b(otherwise|or else|failing that|by default|defaults? to)\b/i;
const MISSING_ELSEWHERE =
  /\b(wenn|falls|sofern)\b[^.;]{0,50}\b(nicht|kein\w*|un(bekannt|klar)|fehlt|fehlen)\b|\bsonst\b|\bsi\b[^.;]{0,50}\b(pas|inconnue?|absente?|manque|aucune?)\b|\bsinon\b|\bsi\b[^.;]{0,50}\b(no|desconocid[oa]|falta)\b|\bde lo contrario\b|\bse\b[^.;]{0,50}\b(não|desconhecid[oa]|faltar?)\b|\bcaso contrário\b/iu;
const QUOTED =
  /["“„«]\s?([^"“”„«»]{1,60}?)\s?["”“»]|(?<![\p{L}\p{N}])['‘‚]([^'‘’‚]{1,60})['’‘](?![\p{L}\p{N}])|`([^`]{1,60})`/u;
const TOLD =
  /\b(?:use|send|enter|put|write|type|pass|set(?: it| this)? to|fill in|leave(?: it| this)?(?: as| at)|defaults? to|take|choose|select)(?: the (?:word|text|value|code))? ([\p{L}\p{N}][\p{L}\p{N}_/.+-]{0,40})(?=$|[,;.)]|\s(?:if|when|where|unless|in case|otherwise|instead)\b)/iu;
const NO_VALUE =
  /^(the|a|an|it|this|that|our|your|their|its|his|her|today|tomorrow|now|empty|blank|out|off|one|what|whatever|any|requester|default)$/i;

/** The text to use when nothing is stated, with the description's sentence as its quote; null where the description says none. */
export function fallbackOf(description: string): Candidate | null {
  for (const sentence of description.split(/(?<=[.;!?]["”'’)]?)\s+(?=\S)/u)) {
    const found = told(sentence);
    if (found !== null) return { value: found, from: placed('fallback', 'the input’s description', sentence.trim()) };
  }
  return null;
}

function told(sentence: string): string | null {
  if (!MISSING.test(sentence) && !OTHERWISE.test(sentence) && !MISSING_ELSEWHERE.test(sentence)) return null;
  const quoted = QUOTED.exec(sentence);
  const inMarks = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3];
  if (inMarks !== undefined) return inMarks.replace(/[.,;]$/, '').trim() || null;
  const bare = TOLD.exec(sentence)?.[1]?.replace(/[.,;]+$/, '');
  return bare === undefined || NO_VALUE.test(bare) ? null : bare;
}
