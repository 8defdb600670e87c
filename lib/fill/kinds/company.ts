// Names of companies, schools and the like, where the input asks for one.
import type { Input } from '../../action/schema.ts';
import { findAnnouncedCompanies, findCompanies, institutionFinder } from '../find/companies.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import type { Kind } from './kind.ts';

const COMPANY =
  /\b(company|firm|business|employer|legal) (name|entity)\b|\bname of (the |a |their |our )?(new )?(company|firm|business|employer)\b|\bcompany\b.{0,20}\b(made out|buys|owns)\b/i;
const NAMED = /^(company|firm|business|employer|organisation|organization)$/;
const INSTITUTION =
  /\bnames? of (the |a |their |our )?(\w+ )?(school|academy|college|university|hospital|clinic|practice|pharmacy|hotel|club|society|association|charity|choir)\b/i;
const NO_NAME = /\b(number|code|id|address|e-?mail|phone|size|type|kind|town|city)\b/i;

export function companyKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string') return null;
  const [first = ''] = input.description.split(/[.;]/);
  const told = `${label.name.join(' ')} ${first}`;
  if (label.name.some((word) => NO_NAME.test(word))) return null;
  const company =
    COMPANY.test(told) ||
    (NAMED.test(label.name.at(-1) ?? '') && !NO_NAME.test(first)) ||
    (NAMED.test(label.name[0] ?? '') && label.name.at(-1) === 'name');
  const institution =
    INSTITUTION.test(first) || label.name.at(-1) === 'name'
      ? institutionFinder(`${label.name.join(' ')} ${first}`)
      : null;
  if (!company && !institution) return null;
  const find = function* (sentence: string): Generator<Spot> {
    if (institution) yield* institution(sentence);
    if (!company) return;
    const legal = [...findCompanies(sentence)];
    yield* legal;
    for (const spot of findAnnouncedCompanies(sentence))
      if (!legal.some(({ start, end }) => start < spot.end && spot.start < end)) yield spot;
  };
  return {
    find,
    base: 0.75,
    alone: 0.2,
    // Under a letter stands the writer's own firm, which may or may not be the one meant.
    adjust: ({ sentence }) => (sentence.kind === 'signature' ? 0.3 : 0),
    uncertain: ({ passage }) => passage.role === 'agent' && !passage.confirmed,
    fromField: (text) => text.trim() || null,
  };
}
