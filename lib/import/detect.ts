// What a dropped or pasted text is, told by what it holds and never by a file's name.
import { LIBRARY_FORMAT } from '../library.ts';
import { isCurlCommand } from './curl.ts';
import type { Findings, ImportOffer } from './offer.ts';
import { isOpenApiDocument, offerOpenApi } from './openapi/document.ts';
import { isPostmanCollection, offerPostman } from './postman.ts';
import { readDocument, unreadable } from './read-document.ts';
import { isRecord, member } from './records.ts';

export type Detected =
  | { kind: 'curl' }
  | { kind: 'library' }
  | { kind: 'offer'; offer: ImportOffer }
  /** Nothing of it could be read. */
  | { kind: 'broken'; findings: Findings };

/**
 * @param onListed hears how far the list of a document's requests is
 * @throws AppError definition-invalid for a document that is none of those Deskhand reads.
 */
export function detectImport(text: string, onListed?: (done: number, of: number) => void): Detected {
  if (text.trim() === '') {
    throw unreadable('There is nothing in it.', 'Choose a file that is not empty, or paste a text.');
  }
  if (isCurlCommand(text)) return { kind: 'curl' };
  const read = readDocument(text.replace(/^\ufeff/, ''));
  if (!read.ok) return { kind: 'broken', findings: read.findings };
  const { value } = read;
  if (member(value, 'format') === LIBRARY_FORMAT) return { kind: 'library' };
  if (isOpenApiDocument(value)) return { kind: 'offer', offer: offerOpenApi(value, onListed) };
  if (isPostmanCollection(value)) return { kind: 'offer', offer: offerPostman(value) };
  throw unreadable(
    isRecord(value) ? 'This document is none that Deskhand knows.' : 'This text is none that Deskhand knows.',
    'Choose a Deskhand library, an OpenAPI or Swagger document or a Postman collection, or paste a cURL command.',
  );
}
