// What a document with many requests offers: a list to choose from, each of which becomes an action only when it is asked for.
import type { ImportedAction } from './imported.ts';

export interface OfferedRequest {
  /** Its place in the document's list. */
  key: number;
  name: string;
  /** As the document writes it: `get` is GET. */
  method: string;
  /** The path, or the address where there is no more to tell. */
  path: string;
  /** Tags, or the folder it lies in. */
  groups: string[];
  deprecated: boolean;
  /** Why it cannot become an action; null when it can. */
  refused: string | null;
}

/** Something wrong with a document, and where. */
export interface Finding {
  /** A JSON pointer, or line and column; '' for the whole. */
  where: string;
  message: string;
}

export interface ImportOffer {
  kind: 'openapi' | 'postman';
  title: string;
  requests: OfferedRequest[];
  findings: Findings;
  /** @throws AppError definition-invalid, with the reason why this one cannot become an action. */
  convert(key: number): ImportedAction;
}

export interface Findings {
  /** The first thousand: a hostile document may have any number of them. */
  list: Finding[];
  more: number;
}

const MOST = 1_000;

export function createFindings(): Findings & { add(where: string, message: string): void } {
  const findings = {
    list: [] as Finding[],
    more: 0,
    add(where: string, message: string) {
      if (findings.list.length < MOST) findings.list.push({ where, message });
      else findings.more += 1;
    },
  };
  return findings;
}
