// Turns whatever a handler threw into the plain error that crosses to the page.
import { AppError, type ErrorDetail } from '#lib/errors.ts';

const INTERNAL: ErrorDetail = {
  code: 'internal',
  message: 'Something went wrong inside Deskhand.',
  advice: 'Try again. If it keeps happening, restart the browser and tell the people who make Deskhand.',
  blame: 'deskhand',
};

export const STORAGE_FULL: ErrorDetail = {
  code: 'storage-full',
  message: 'Nothing was saved and nothing was sent: the disk is full.',
  advice: 'Free some space, restart the browser, then try again.',
  blame: 'browser',
};

export const STORAGE_BROKEN: ErrorDetail = {
  code: 'storage-broken',
  message: 'Deskhand’s storage in this browser cannot be used as it is.',
  advice: 'Open Deskhand’s options: they show what is left and how to get it back.',
  blame: 'browser',
};

/** Chromium tells a full disk as `UnknownError … FILE_ERROR_NO_SPACE`, other engines as QuotaExceededError. */
function tellsFullDisk(error: DOMException): boolean {
  return error.name === 'QuotaExceededError' || /no.?space|disk full|quota/i.test(error.message);
}

/** Expected refusals keep their words; what the database throws becomes `storage-…`; the rest becomes `internal` with a fixed text. */
export function failureOf(error: unknown): ErrorDetail {
  if (error instanceof AppError) return error.detail;
  if (error instanceof DOMException) return tellsFullDisk(error) ? STORAGE_FULL : STORAGE_BROKEN;
  return INTERNAL;
}
