// What the import page and its worker say to each other. The document itself never leaves the worker: the page gets lists and results.
import type { ErrorDetail } from '#lib/errors.ts';
import type { ImportedAction } from '#lib/import/imported.ts';
import type { Findings, ImportOffer, OfferedRequest } from '#lib/import/offer.ts';
import type { SketchAction } from '#lib/import/sketch-action.ts';

export type ToWorker =
  | { do: 'read'; source: File | string }
  /** The command that was read, with other choices. */
  | { do: 'choose'; chosen: [key: string, chosen: boolean][] }
  | { do: 'convert'; keys: number[]; ask: number };

export type ReadingStep = 'reading' | 'parsing' | 'listing';

export interface Converted {
  key: number;
  /** null when it cannot become an action; `reason` says why. */
  imported: ImportedAction | null;
  reason: string;
}

export type FromWorker =
  | { is: 'progress'; step: ReadingStep; done: number; of: number }
  | { is: 'library' }
  | { is: 'curl'; made: SketchAction }
  | { is: 'offer'; kind: ImportOffer['kind']; title: string; findings: Findings; count: number }
  /** A part of the offer's list: `count` of them come in all. */
  | { is: 'requests'; requests: OfferedRequest[] }
  | { is: 'converted'; ask: number; results: Converted[] }
  | { is: 'broken'; findings: Findings }
  | { is: 'failed'; error: Pick<ErrorDetail, 'message' | 'advice'> };
