// Names of people: whom the text names for what the input asks, or the requester where the input means the customer.
import type { Input } from '../../action/schema.ts';
import { findPeople, looksLikeName, type NameTold } from '../find/people.ts';
import type { Finding, Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { placed } from '../places.ts';
import type { Reading } from '../reading.ts';
import type { Kind, Weighed } from './kind.ts';

const ROLES =
  'person|people|patient|passenger|child|kid|pupil|student|adult|guest|visitor|traveller|traveler|driver|holder|attendee|participant|member|colleague|employee|user|customer|requester|client|caller|buyer|owner|contact|recipient|addressee|tenant|resident|reader|borrower|cardholder|applicant|relative|carer|parent|guardian|beneficiary|player|speaker|delegate|candidate|insured|policyholder|worker|joiner|leaver|starter';
const ROLE = new RegExp(`^(${ROLES})$`);
const DESCRIBED = new RegExp(
  `\\bnames? (?:and surname )?(?:of|for) (?:the |a |an |our |their |any )?(?:\\w+ ){0,2}(?:${ROLES}|somebody|someone|whoever)\\b|\\b(?:full|first|last|correct|new|patient['’]s|passenger['’]s|child['’]s|person['’]s|customer['’]s|guest['’]s) name\\b|\\bfirst and last name\\b|\\bname and surname\\b|\\b(?:person|adult|somebody|someone) (?:who|to|that|picking|collecting)\\b|\\bwho (?:will|is going|is to|comes|collects|picks|attends|takes)\\b`,
  'i',
);
const NO_PERSON =
  /\b(company|business|firm|school|hotel|shop|store|branch|clinic|pharmacy|product|item|article|medicine|drug|file|street|city|town|project|workspace|team|domain|host|device|machine|plan|event|course|book|title|file|user ?name|login|organi[sz]ation|brand|model|account name|e-?mail|phone|address|number|code)\b/i;
const NAME_OF_THING =
  /\bname of (the |a |an |our |their )?(\w+ )?(company|business|firm|school|hotel|shop|store|branch|clinic|pharmacy|product|item|article|medicine|drug|file|street|city|town|project|workspace|team|machine|plan|event|course|book|brand|model|insurer|bank|library|hospital)\b(?! (customer|client|user|member|holder))/i;
// "Name of the board": no person's.
const NAME_OF = /^(?:the )?name of (?:the |an? |our |their |his |her )(?:\w+ )?(\w+)\b(?!['’])/i;
const OF_CHILD = /\b(child|kid|pupil|minor|baby|infant|son|daughter)\b/i;
const OF_CUSTOMER = /\b(requester|customer|client|buyer|caller|person writing|who wrote|who (is )?writ\w+)\b/i;
const OF_ANOTHER =
  /\b(new|will (come|attend|take)|collect\w*|pick\w*|replac\w*|instead|takes? over|destination|colleague)\b/i;
// "The requester's full name unless they say somebody else."
const ELSE_CUSTOMER =
  /\b(requester|customer|client)(['’]s (full )?name)? (unless|if (nobody|no one|no other|none))\b|\b(otherwise|else)\b[^.;]{0,20}\b(requester|customer|client)\b/i;
const FULL = /\bfull name\b|\bfirst (name )?and (last|surname)\b|\bsurname\b/i;

export function isPersonsName(input: Input, label: Label): boolean {
  const [first = ''] = input.description.split(/[.;]/);
  const last = label.name.at(-1) ?? '';
  if (NO_PERSON.test(label.name.join(' ')) || NAME_OF_THING.test(first)) return false;
  const named = NAME_OF.exec(first)?.[1];
  if (named !== undefined && !ROLE.test(named.toLowerCase()) && !label.name.some((word) => ROLE.test(word)))
    return false;
  if (last === 'name' && label.name.length > 1) return true;
  if (NO_PERSON.test(first)) return false;
  return DESCRIBED.test(first) || ROLE.test(last);
}

const WORTH: Record<NameTold, number> = { named: 0.75, child: 0.65, relative: 0.65, self: 0.55, doer: 0.6, bare: 0.15 };

export function personKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string' || !isPersonsName(input, label)) return null;
  const told = `${label.name.join(' ')} ${input.description}`;
  const child = OF_CHILD.test(told);
  const another = OF_ANOTHER.test(told);
  const customer = !another && OF_CUSTOMER.test(told);
  const unless = /\bunless\b/i.test(told);
  const full = FULL.test(told);
  const elseCustomer = ELSE_CUSTOMER.test(input.description);
  const toldOf = ({ sentence, passage, start }: Finding): NameTold | null => {
    const at = start - sentence.start;
    let best: NameTold | null = null;
    for (const spot of findPeople(sentence.text))
      if (spot.start === at && passage.role !== 'system' && (best === null || WORTH[spot.told] > WORTH[best]))
        best = spot.told;
    return best;
  };
  return {
    find: findPeople,
    base: 0,
    alone: 0.25,
    adjust: (finding) => {
      const how = toldOf(finding);
      if (how === null || finding.passage.role === 'agent') return -1;
      let score = WORTH[how];
      if (child) score += how === 'child' ? 0.4 : -0.3;
      if (another && how === 'self') score -= 0.9;
      if (another && how === 'doer') score += 0.3;
      if (customer && !unless && how !== 'self' && how !== 'named') score -= 0.6;
      // What is asked for whole is better told by two words.
      return score + (finding.value.includes(' ') ? 0.35 : 0);
    },
    uncertain: ({ value, sentence }) => (full && !value.includes(' ')) || sentence.kind === 'signature',
    fromField: (text) => (looksLikeName(text.trim()) ? text.trim() : null),
    ...((customer || elseCustomer) && {
      others: (reading) => requesterName(reading, elseCustomer ? REQUESTER_ELSE : REQUESTER),
    }),
  };
}

// What somebody is clearly named for must be better than the requester by a margin.
const REQUESTER = 1.6;
const REQUESTER_ELSE = 1.3;

function requesterName({ ticket }: Reading, score: number): Weighed[] {
  const value = ticket.requester.name.trim();
  return looksLikeName(value) && value.includes(' ')
    ? [{ value, from: placed('requester', 'requester’s name', value), score }]
    : [];
}

const DOCTOR =
  /^(doctor|physician|dentist|gp|practitioner|therapist|vet|surgeon|consultant|arzt|ärztin|médecin|docteur|médico|dentista)$/;
const DOCTOR_SAID =
  /(?<![\p{L}])((?:Prof\.? )?(?:Dr|Doctor|Doktor|Docteur|Dra|Doctora|Doutora?)\.?(?: (?:med|méd)\.)? (?:\p{Lu}[\p{L}'’-]+)(?: (?:de|van|von|da|do)(?= ))?(?: \p{Lu}[\p{L}'’-]+){0,2})(?![\p{L}])/gu;

/** Doctors are told by their title. */
export function doctorKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string' || !label.name.some((word) => DOCTOR.test(word))) return null;
  const find = function* (sentence: string): Generator<Spot> {
    for (const match of sentence.matchAll(DOCTOR_SAID)) {
      const value = match[1] ?? '';
      yield { value, start: match.index, end: match.index + value.length };
    }
  };
  return {
    find,
    base: 0.65,
    uncertain: ({ sentence }) => sentence.kind !== 'own',
    fromField: (text) => text.trim() || null,
  };
}
