// Why an action is suggested: the ticket's own words that met the action's, as they stand there, strongest first.
import type { ActionIndex } from './action-index.ts';
import type { QuerySentence } from './query.ts';
import { contribution } from './score.ts';
import type { Reason } from './suggestion.ts';

export const MOST_REASONS = 4;
// Words with nothing but spaces or a hyphen between them are one reason: "refund order".
const BETWEEN = /^[\s-]{1,3}$/;

interface Match extends Reason {
  strength: number;
  stems: string[];
  source: string;
}

/** For each action of `places`, the reasons why. Every reason's text is the slice of its message (or the subject) at its offsets. */
export function findReasons(
  index: ActionIndex,
  query: readonly QuerySentence[],
  places: ReadonlySet<number>,
): Map<number, Reason[]> {
  const matches = new Map<number, Match[]>([...places].map((place) => [place, []]));
  for (const sentence of query) {
    if (!sentence.shown) continue;
    for (const token of sentence.tokens) {
      for (const posting of index.postings.get(token.stem) ?? []) {
        const own = matches.get(posting.place);
        if (!own || !posting.shown) continue;
        const strength = contribution(index.rarity.get(token.stem) ?? 0, posting.weight) * sentence.weight;
        addMatch(own, {
          text: sentence.text.slice(token.start, token.end),
          messageId: sentence.messageId,
          start: token.start,
          end: token.end,
          matched: posting.shown.word,
          field: posting.shown.field,
          concept: null,
          strength,
          stems: [token.stem],
          source: sentence.text,
        });
      }
    }
  }
  return new Map([...matches].map(([place, own]) => [place, strongest(own)]));
}

function addMatch(own: Match[], match: Match): void {
  const last = own.at(-1);
  if (last && last.messageId === match.messageId && BETWEEN.test(match.source.slice(last.end, match.start))) {
    last.text = match.source.slice(last.start, match.end);
    last.end = match.end;
    if (match.strength > last.strength / last.stems.length) last.field = match.field;
    last.matched = last.matched === match.matched ? last.matched : `${last.matched} ${match.matched}`;
    last.strength += match.strength;
    last.stems.push(...match.stems);
  } else {
    own.push(match);
  }
}

/** A word that stands in the ticket ten times is shown once, where it counts most. */
function strongest(own: Match[]): Reason[] {
  const shown = new Set<string>();
  const reasons: Reason[] = [];
  for (const match of own.sort((a, b) => b.strength - a.strength)) {
    if (reasons.length === MOST_REASONS) break;
    if (match.stems.every((stem) => shown.has(stem))) continue;
    for (const stem of match.stems) shown.add(stem);
    const { text, messageId, start, end, matched, field, concept } = match;
    reasons.push({ text, messageId, start, end, matched, field, concept });
  }
  return reasons;
}
