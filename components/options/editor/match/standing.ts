// A match in one sentence. Pure.
import type { Match, MatchRow } from '#lib/suggest/match.ts';

export function standing({ rank, among, rows }: Match, id: string): string {
  const all = among.toLocaleString('en');
  if (rank === null) return `Nothing in this ticket speaks for this action (of ${all} compared).`;
  const own = rows.find(({ actionId }) => actionId === id);
  const place = rank === 1 ? 'First' : `${ordinal(rank)}`;
  const shown = own?.suggested ? 'agents would see it' : 'agents would not see it';
  return `${place} of ${all}: ${shown}.`;
}

/** The panel has no more room. */
const MOST_SHOWN = 4;

/** What the panel would make of one row. @param shown how many rows it would show */
export function rowWords({ suggested }: Pick<MatchRow, 'suggested'>, shown: number): string {
  if (suggested) return 'would be shown';
  return shown >= MOST_SHOWN ? 'behind the four shown' : 'too weak';
}

/** "1st", "2nd", "3rd", "11th", "21st". */
export function ordinal(place: number): string {
  const ending = ENDINGS.get(new Intl.PluralRules('en', { type: 'ordinal' }).select(place)) ?? 'th';
  return `${place}${ending}`;
}

const ENDINGS = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);
