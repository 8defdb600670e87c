// A number as people write it, into the text that a value is: "1.249,50" and "1,249.50" are both "1249.50".

/**
 * The exact digits as a JSON number's text, or null where it cannot be told whether a mark groups thousands or begins the decimals.
 * `money`: three digits behind a single mark are thousands, because no price has three decimals.
 */
export function numberText(written: string, money: boolean): string | null {
  const text = written.replace(/[\s'’]/g, '');
  const match = /^([-−]?)(\d[\d.,]*)$/.exec(text);
  if (!match?.[2]) return null;
  const [whole, decimals] = parts(match[2], money);
  if (whole === null) return null;
  const digits = whole.replace(/^0+(?=\d)/, '');
  return `${match[1] ? '-' : ''}${digits}${decimals ? `.${decimals}` : ''}`;
}

type Parts = [whole: string, decimals: string] | [whole: null, decimals: null];
const UNCLEAR: Parts = [null, null];

function parts(text: string, money: boolean): Parts {
  const marks = text.replace(/\d/g, '');
  if (marks === '') return [text, ''];
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const after = text.slice(last + 1);
  const before = text.slice(0, last);
  const mark = text[last] ?? '';
  if (marks.length > 1 && marks === mark.repeat(marks.length))
    return grouped(text, mark) ? [text.replaceAll(mark, ''), ''] : UNCLEAR;
  const other = mark === '.' ? ',' : '.';
  if (before.includes(mark)) return UNCLEAR;
  if (before.includes(other)) return grouped(before, other) ? [before.replaceAll(other, ''), after] : UNCLEAR;
  if (after === '') return [before, ''];
  if (after.length === 3 && before.length <= 3 && before !== '0') return money ? [before + after, ''] : UNCLEAR;
  return [before, after];
}

function grouped(text: string, mark: string): boolean {
  return text.split(mark).every((group, place) => (place === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
}
