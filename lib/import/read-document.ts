// The text of a document → its value, whether JSON or YAML; or every mistake in it with line and column.
import { LineCounter, parseDocument } from 'yaml';
import { AppError } from '../errors.ts';
import { createFindings, type Findings } from './offer.ts';
import { oneLine } from './plain-text.ts';

/** Characters: well above the largest descriptions there are (GitHub's has 13 million). */
export const LARGEST_DOCUMENT = 40_000_000;
/** As `yaml` counts them: a bomb of aliases of aliases is refused long before it fills the memory. */
const MOST_ALIASES = 100;
const MOST_LEVELS = 200;

export type ReadDocument = { ok: true; value: unknown } | { ok: false; findings: Findings };

/** Never throws. */
export function readDocument(text: string): ReadDocument {
  const findings = createFindings();
  if (text.length > LARGEST_DOCUMENT) {
    findings.add('', 'The document has more than 40 million characters.');
    return { ok: false, findings };
  }
  const value = parseWhole(text, findings);
  if (findings.list.length === 0 && isTooDeep(value)) {
    findings.add('', `The document is nested deeper than ${MOST_LEVELS} levels.`);
  }
  return findings.list.length === 0 ? { ok: true, value } : { ok: false, findings };
}

function parseWhole(text: string, findings: ReturnType<typeof createFindings>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // not JSON, or broken JSON: the YAML reader takes both and can say where a mistake stands
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      merge: true,
      prettyErrors: false,
      logLevel: 'silent',
      // each key is compared with all before it: 100,000 paths would take hours
      uniqueKeys: text.length < 1_000_000,
    });
    for (const { pos, message } of document.errors) {
      const { line, col } = lines.linePos(pos[0]);
      findings.add(`line ${line}, column ${col}`, sentence(message));
    }
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    // the parser's own refusals: too many aliases, or nesting that exhausts the stack
    findings.add('', parserRefusal(error));
    return undefined;
  }
}

function parserRefusal(error: unknown): string {
  if (error instanceof RangeError) return 'The document is nested too deeply to be read.';
  if (error instanceof ReferenceError) return 'The document repeats parts of itself too often (YAML aliases).';
  return 'The document cannot be read as JSON or YAML.';
}

/** The parser's messages may quote the text around a mistake: only their beginning is taken, on one line. */
function sentence(message: string): string {
  const text = oneLine(message.split('\n')[0] ?? '', 120)
    .replace(/\bflow map\b(?: in block collection)?/gi, 'The object')
    .replace(/\bflow sequence\b(?: in block collection)?/gi, 'The list')
    .replace(/must be sufficiently indented and end with/, 'must end with');
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Level by level, each part once: YAML's aliases let one part stand in many places. */
function isTooDeep(root: unknown): boolean {
  const seen = new Set<object>();
  let level: object[] = typeof root === 'object' && root !== null ? [root] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    const below: object[] = [];
    for (const part of level) {
      for (const value of Object.values(part)) {
        if (typeof value !== 'object' || value === null || seen.has(value)) continue;
        seen.add(value);
        below.push(value);
      }
    }
    level = below;
  }
  return false;
}

/** One refusal for a document of which nothing can be used. */
export function unreadable(message: string, advice: string): AppError {
  return new AppError({ code: 'definition-invalid', message, advice, blame: 'you' });
}
