// Actions that agents, and the ranking, could take for one another: what they share and what would tell them apart. Pure.
import { shareAgents } from '../action/groups.ts';
import { type Action, actionKind } from '../action/schema.ts';
import { contentTokens } from '../suggest/tokens.ts';
import { wordsOf } from './wording.ts';

export interface LookAlike {
  other: { id: string; name: string; description: string };
  /** 0 to 1: the cosine of their words, each weighed by how rare it is in this library. */
  likeness: number;
  /** Words of both, as this action writes them, the most telling first. */
  shared: string[];
  /** Words that stand in one of the two alone. */
  onlyThis: string[];
  onlyOther: string[];
  /** What would tell them apart, one sentence. */
  apart: string;
}

/** From here on two actions are shown side by side: by all of their words, or by their names alone. Found by looking at pairs of 60 libraries. */
const ALIKE = 0.55;
const ALIKE_NAMES = 0.55;
const NAME_WEIGHT = 2.5;
const MOST = 3;
const MOST_WORDS = 6;

type Weights = Map<string, number>;

interface Profile {
  /** Stems of name and description, the name's weighing more. */
  weights: Weights;
  /** Stems of the name alone. */
  name: Weights;
  /** A word as it is written for each. */
  written: Map<string, string>;
}

/** At most three, the likest first, among those that one agent can be offered beside it. Trashed and broken actions are no concern of it; drafts are. */
export function findLookAlikes(action: Action, others: readonly Action[]): LookAlike[] {
  const beside = others.filter((other) => other.id !== action.id && shareAgents(action, other));
  const rest = beside.map((other) => ({ other, profile: profileOf(other) }));
  const own = profileOf(action);
  const rarity = raritiesOf([own, ...rest.map(({ profile }) => profile)]);
  return rest
    .map(({ other, profile }) => ({ other, profile, likeness: likenessOf(own.weights, profile.weights, rarity) }))
    .filter(({ other, profile, likeness }) => {
      const names = sameKind(action, other) ? likenessOf(own.name, profile.name, rarity) : 0;
      return likeness >= ALIKE || names >= ALIKE_NAMES || sameName(action, other);
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ other, profile, likeness }) => describe(action, own, other, profile, likeness, rarity));
}

function describe(
  action: Action,
  own: Profile,
  other: Action,
  profile: Profile,
  likeness: number,
  rarity: Map<string, number>,
): LookAlike {
  const written = (from: Profile, wanted: (stem: string) => boolean) =>
    [...from.weights.keys()]
      .filter(wanted)
      .sort((a, b) => telling(from, b, rarity) - telling(from, a, rarity))
      .slice(0, MOST_WORDS)
      .map((stem) => from.written.get(stem) ?? stem);
  const onlyThis = written(own, (stem) => !profile.weights.has(stem));
  const onlyOther = written(profile, (stem) => !own.weights.has(stem));
  return {
    other: { id: other.id, name: other.name, description: other.description },
    likeness,
    shared: written(own, (stem) => profile.weights.has(stem)),
    onlyThis,
    onlyOther,
    apart: apart(action, other, onlyThis, onlyOther, [
      inNameAlone(own, profile, rarity),
      inNameAlone(profile, own, rarity),
    ]),
  };
}

/** The most telling word of a name that is not in the other name: agents see names before anything else. */
function inNameAlone(from: Profile, to: Profile, rarity: Map<string, number>): string | undefined {
  const [stem] = [...from.name.keys()]
    .filter((stem) => !to.name.has(stem))
    .sort((a, b) => telling(from, b, rarity) - telling(from, a, rarity));
  return stem === undefined ? undefined : (from.written.get(stem) ?? stem);
}

function apart(
  action: Action,
  other: Action,
  onlyThis: string[],
  onlyOther: string[],
  names: [string | undefined, string | undefined],
): string {
  if (sameName(action, other)) return 'They have the same name. Put into each name what the other one does not do.';
  if (names[0] !== undefined && names[1] !== undefined) {
    return `Their names differ by “${names[0]}” and “${names[1]}”: say in each description when the other one is meant.`;
  }
  if (!sameKind(action, other)) {
    return 'One looks something up and the other changes it: begin each name, and each description, with a word that says so.';
  }
  const [mine, theirs] = [names[0] ?? onlyThis[0], names[1] ?? onlyOther[0]];
  if (mine === undefined && theirs === undefined) {
    return 'No word tells them apart. Say in each description when to use it and when to use the other.';
  }
  const only = [mine && `this one says “${mine}”`, theirs && `the other one says “${theirs}”`].filter(Boolean);
  return `Only ${only.join(', only ')}: put what tells them apart into the names.`;
}

function sameKind(action: Action, other: Action): boolean {
  return actionKind(action.request.method) === actionKind(other.request.method);
}

function telling(profile: Profile, stem: string, rarity: Map<string, number>): number {
  return (profile.weights.get(stem) ?? 0) * (rarity.get(stem) ?? 0);
}

function sameName(one: Action, other: Action): boolean {
  const name = wordsOf(one.name).join(' ');
  return name !== '' && name === wordsOf(other.name).join(' ');
}

function profileOf({ name, description }: Action): Profile {
  const weights: Weights = new Map();
  const written = new Map<string, string>();
  const add = (text: string, weight: number) => {
    for (const { stem, start, end } of contentTokens(text)) {
      // Said three times is not three times as telling.
      weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
      if (!written.has(stem)) written.set(stem, text.slice(start, end));
    }
  };
  add(name, NAME_WEIGHT);
  const ofName = new Map(weights);
  add(description, 1);
  return { weights, name: ofName, written };
}

/** BM25's inverse document frequency, as if the library held twenty actions more: in one of three, words would tell nothing. */
function raritiesOf(profiles: readonly Profile[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { weights } of profiles) for (const stem of weights.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const all = profiles.length + 20;
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + (all - count + 0.5) / (count + 0.5))]));
}

function likenessOf(one: Weights, other: Weights, rarity: Map<string, number>): number {
  const weight = (weights: Weights, stem: string) => (weights.get(stem) ?? 0) * (rarity.get(stem) ?? 0);
  const length = (weights: Weights) => Math.hypot(...[...weights.keys()].map((stem) => weight(weights, stem)));
  let product = 0;
  for (const stem of one.keys()) product += weight(one, stem) * weight(other, stem);
  const lengths = length(one) * length(other);
  return lengths === 0 ? 0 : product / lengths;
}
