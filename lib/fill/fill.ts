// Input values out of a ticket, each with where it came from: the input's own source, then the text by name, description and type, then
// the default. Nothing here sends or stores anything.
import type { Input } from '../action/schema.ts';
import { type InputValue, parseValue, parseValueText } from '../action/values.ts';
import { AppError } from '../errors.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { choose, OFFERED_ONLY } from './choose.ts';
import { defaultOf } from './default.ts';
import { echoesOf } from './echoes.ts';
import { evidence } from './evidence.ts';
import { fallbackOf } from './fallback.ts';
import { fieldValues } from './fields.ts';
import type { FilledInput } from './filled-input.ts';
import { type Finding, findAll, provenanceOf } from './finding.ts';
import { formatted } from './format.ts';
import type { Kind, Setting, Weighed } from './kinds/kind.ts';
import { kindOf } from './kinds/kind-of.ts';
import { labelOf } from './label.ts';
import { type LearnedShape, learnedShape } from './learn-shape.ts';
import { type Habits, habitsOf } from './locale.ts';
import { placed } from './places.ts';
import { type Reading, readTicket } from './reading.ts';
import { ownShape } from './shape.ts';
import { sourceValue } from './source.ts';
import { withoutStandIns } from './stand-ins.ts';
import { ownValue } from './ticket-number.ts';

export interface FillSettings {
  /** The account's or browser's, a BCP 47 tag ("en-GB"): which part of 12/03 is the day, of which country a telephone number is. */
  locale?: string;
  /** What this browser learnt of the action's inputs, by their names. */
  shapes?: ReadonlyMap<string, LearnedShape>;
}

// Enough to be filled, and less than anything that somebody wrote.
const FROM_HISTORY = 1.3;
// "Until twelve or until two?", "Noon will do."
const PICKED = 0.4;
const DECLINED = -0.8;

/** One entry per input, in order. Without a ticket only defaults are filled. Every value passes `parseValue`. */
export function fillInputs(inputs: Input[], ticket: Ticket | null, about: FillSettings = {}): FilledInput[] {
  const reading = ticket && readTicket(ticket);
  return fillFrom(inputs, reading, reading && habitsOf(reading, about.locale ?? ''), about);
}

/** The same for a ticket that was read already, as for many actions beside one ticket. */
export function fillFrom(
  inputs: Input[],
  reading: Reading | null,
  habits: Habits | null,
  about: FillSettings = {},
): FilledInput[] {
  const learned = (input: Input) => learnedShape(about.shapes?.get(input.name));
  const shapes = new Map(inputs.map((input) => [input, ownShape(input) ?? learned(input)]));
  const claimed = (own: Input) =>
    [...shapes].flatMap(([input, shape]) => (shape?.strong && input !== own ? shape : []));
  const filled = inputs.map((input) =>
    reading && habits
      ? fillInput(input, reading, { claimed: claimed(input), learned: learned(input), habits })
      : withDefault(input, { name: input.name, value: null, from: null, candidates: [] }),
  );
  return withoutStandIns(inputs, withdrawTwins(inputs, filled));
}

function fillInput(input: Input, reading: Reading, setting: Setting): FilledInput {
  const empty: FilledInput = { name: input.name, value: null, from: null, candidates: [] };
  const { ticket } = reading;
  const label = labelOf(input);
  const weighed = weigh(input, reading, setting).filter(({ value }) => fits(input, value));
  const known = (input.source ? sourceValue(input.source, ticket) : null) ?? ownValue(input, label, ticket);
  const others = choose(weighed);
  if (known && fits(input, known.value)) {
    // Which ticket is open and who is signed in are facts; nothing that somebody wrote could be meant instead.
    if (known.from.kind === 'ticket' || known.from.kind === 'agent')
      return { name: input.name, ...known, candidates: [] };
    const rest = [...(others.chosen ? [others.chosen] : []), ...others.candidates];
    return { name: input.name, ...known, candidates: rest.filter(({ value }) => value !== known.value) };
  }
  const filled = { ...empty, candidates: others.candidates };
  if (others.chosen) return { ...filled, ...others.chosen };
  return others.undecided ? filled : withFallback(input, withDefault(input, filled));
}

function weigh(input: Input, reading: Reading, setting: Setting): Weighed[] {
  const label = labelOf(input);
  const kind = kindOf(input, label, setting);
  const weighed = [...fieldValues(reading.ticket.fields, label, kind), ...(kind.others?.(reading) ?? [])];
  const found = findAll(reading, kind.find);
  const findings = input.type === 'string' ? found : [...found, ...echoesOf(reading, found)];
  const alone = new Set(findings.map(({ value }) => value)).size === 1 ? (kind.alone ?? 0) : 0;
  const choice = choiceOf(findings);
  for (const finding of findings) {
    const single = typeof alone === 'number' ? alone : alone(finding);
    const score =
      kind.base +
      single +
      choice(finding) +
      (kind.adjust?.(finding) ?? 0) +
      evidence(finding, label, kind.mostForName, kind.wish);
    weighed.push({
      value: kind.meaning ? kind.meaning(finding.value) : finding.value,
      from: provenanceOf(finding),
      score: kind.uncertain?.(finding) ? Math.min(score, OFFERED_ONLY) : score,
    });
  }
  if (weighed.length === 0 && kind.quoted) weighed.push(...fromHistory(reading, kind));
  const written = ({ value }: Weighed) =>
    typeof value === 'string' && !kind.ownFormat ? formatted(value, input.description) : value;
  return weighed
    .map((each) => ({ ...each, value: written(each) }))
    .filter(({ value }) => !kind.impossible?.(value, reading));
}

/** What speaks for a finding that the requester names out of several that an agent had put to choose from, and against the others of those. */
function choiceOf(findings: readonly Finding[]): (finding: Finding) => number {
  const offers = Map.groupBy(
    findings.filter(({ passage }) => passage.role === 'agent'),
    ({ passage }) => passage,
  );
  const named = findings.filter(({ passage }) => passage.role === 'requester' && passage.kind === 'message');
  const [picks, declined] = [new Set<Finding>(), new Set<Finding>()];
  for (const [passage, offered] of offers) {
    const values = new Set(offered.map(({ value }) => value));
    const picked = named.filter((each) => values.has(each.value) && each.passage.recency > passage.recency);
    if (values.size < 2 || picked.length === 0) continue;
    const chosen = new Set(picked.map(({ value }) => value));
    for (const finding of picked) picks.add(finding);
    for (const finding of offered) if (!chosen.has(finding.value)) declined.add(finding);
  }
  return (finding) => (picks.has(finding) ? PICKED : declined.has(finding) ? DECLINED : 0);
}

/** The one value of an unmistakable shape that stands in the quoted history, when nobody has written any since. */
function fromHistory(reading: Reading, kind: Kind): Weighed[] {
  const found = findAll(reading, kind.find, 'history');
  const several = new Set(found.map(({ value }) => value)).size > 1;
  const score = several ? OFFERED_ONLY : FROM_HISTORY;
  return found.map((finding) => ({ value: finding.value, from: provenanceOf(finding), score }));
}

/** What the description says to use when the ticket does not tell. Where something was found that may be meant, the agent decides. */
function withFallback(input: Input, filled: FilledInput): FilledInput {
  if (filled.value !== null || filled.candidates.length > 0) return filled;
  const fallback = fallbackOf(input.description);
  if (!fallback || typeof fallback.value !== 'string') return filled;
  try {
    const { value, from } = { ...fallback, value: parseValueText(input, fallback.value) };
    return { ...filled, value, from };
  } catch (error) {
    if (error instanceof AppError) return filled;
    throw error;
  }
}

function withDefault(input: Input, filled: FilledInput): FilledInput {
  const value = defaultOf(input);
  return value === null ? filled : { ...filled, value, from: placed('default', 'default', input.default ?? '') };
}

function fits(input: Input, value: InputValue): boolean {
  try {
    parseValue(input, value);
    return value !== '';
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/**
 * Two inputs of one action that drew the same words from the text ("from" and "to", "keep" and "close") cannot both be right: neither
 * keeps the value, both offer it.
 */
function withdrawTwins(inputs: Input[], filled: FilledInput[]): FilledInput[] {
  const drawn = (each: FilledInput) => ['message', 'subject', 'field'].includes(each.from?.kind ?? '');
  return filled.map((each, place) => {
    const twin = filled.some(
      (other, at) =>
        at !== place &&
        inputs[at]?.type === 'string' &&
        drawn(other) &&
        drawn(each) &&
        each.value !== null &&
        other.value === each.value,
    );
    if (!twin || !each.from || each.value === null) return each;
    return {
      ...each,
      value: null,
      from: null,
      candidates: [{ value: each.value, from: each.from }, ...each.candidates],
    };
  });
}
