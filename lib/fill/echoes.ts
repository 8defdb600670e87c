// "Up to 20 or 50 GB?", "50 then": a figure of the agent's that the requester says again, without its unit.
import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';

const FIGURE = /(?<![\p{L}\p{N}.,:/#-])(\d{1,7}(?:[.,]\d{1,2})?)(?![\p{L}\p{N}%]|[.,:/-]\d)/gu;

/** Where a requester answers with a bare figure out of the agent's message before, if `findings` saw one of its kind there. */
export function echoesOf({ passages }: Reading, findings: readonly Finding[]): Finding[] {
  const offers = findings.filter(({ passage }) => passage.role === 'agent').map(({ passage }) => passage.text);
  if (offers.length === 0) return [];
  const isFound = (passage: Finding['passage'], at: number) =>
    findings.some((each) => each.passage === passage && each.start <= at && at < each.end);
  return passages.flatMap((passage) => {
    if (passage.before === '' || !offers.some((text) => text.endsWith(passage.before))) return [];
    const said = new Set([...passage.before.matchAll(FIGURE)].map(figureOf));
    return passage.sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(FIGURE)].flatMap((match) => {
        const [value, start] = [figureOf(match), sentence.start + match.index];
        if (!said.has(value) || isFound(passage, start)) return [];
        return [{ value, passage, sentence, start, end: start + match[0].length }];
      }),
    );
  });
}

function figureOf(match: RegExpMatchArray): string {
  return String(Number((match[1] ?? '').replace(',', '.')));
}
