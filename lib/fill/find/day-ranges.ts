// Stretches of days of which one says its month: "14–18 May", "vom 18. bis 22. November", "May 3 to 7".
import { checkedDay, formatDay } from '../calendar.ts';
import type { DaySpot } from './days.ts';

const BEFORE_RANGE_END =
  /(?<![\p{L}\p{N}.,:/])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s?(?:-|–|—|\bto\b|\buntil\b|\btill\b|\bthrough\b|\band\b|&|\bbis(?: zum)?|\bund\b|\bau\b|\bet\b|\bal?\b|\by\b|\baté\b|\be\b)\s?(?:the |zum |den |le |el |o |ao )?$/iu;
const AFTER_RANGE_START =
  /^\s?(?:-|–|—|to|until|till|through|and|&)\s?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}:.]|\s?(?:am|pm|people|of)\b)/iu;

/** Adds the other end of each stretch: the first day has the month of the second, or the other way round. */
export function addRangeStarts(sentence: string, spots: DaySpot[]): void {
  for (const spot of [...spots]) {
    const before = BEFORE_RANGE_END.exec(sentence.slice(Math.max(0, spot.start - 24), spot.start));
    const first = Number(before?.[1]);
    const startDay = before && first < spot.day.day ? checkedDay(spot.day.year, spot.day.month, first) : null;
    if (before && startDay) {
      const start = Math.max(0, spot.start - 24) + before.index;
      spots.push({
        ...spot,
        day: startDay,
        value: formatDay(startDay, 'YYYY-MM-DD'),
        start,
        end: start + (before[1] ?? '').length,
      });
    }
    const after = AFTER_RANGE_START.exec(sentence.slice(spot.end, spot.end + 24));
    const last = Number(after?.[1]);
    const endDay = after && last > spot.day.day ? checkedDay(spot.day.year, spot.day.month, last) : null;
    if (after && endDay) {
      const end = spot.end + after[0].length;
      const start = end - after[0].length + after[0].search(/\d/);
      spots.push({ ...spot, day: endDay, value: formatDay(endDay, 'YYYY-MM-DD'), start, end });
    }
  }
}
