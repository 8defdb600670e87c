// Whether a response says that it is JSON. A sign-in page with status 200 must never pass for an answer.
import { MIMEType } from 'whatwg-mimetype';
import { AppError } from '../errors.ts';

/**
 * Accepts exactly `application/json`, parameters allowed.
 * @param contentType the header as fetch tells it: values that were sent twice come joined by ", ".
 * @param acceptJsonSuffix accept `application/*+json` too.
 * @throws AppError response-not-json, naming the type.
 */
export function checkMediaType(contentType: string | null, acceptJsonSuffix: boolean): void {
  if (contentType === null || contentType.trim() === '') {
    throw notJson('does not say what it is (no content type)', 'The endpoint must answer with application/json.');
  }
  const type = MIMEType.parse(contentType);
  // A comma outside quotes can only come from several headers; their order must not decide what the answer is.
  if (!type || contentType.replace(/"(?:[^"\\]|\\.)*"/g, '').includes(',')) {
    throw notJson(
      `has the content type "${printable(contentType)}"`,
      'The endpoint must answer with application/json.',
    );
  }

  const suffixed = type.type === 'application' && type.subtype.endsWith('+json');
  if (type.essence !== 'application/json' && !(acceptJsonSuffix && suffixed)) {
    throw notJson(
      `is "${printable(type.essence)}"`,
      suffixed
        ? 'An administrator can let this action accept application/*+json.'
        : 'Ask your administrator to check the action’s endpoint.',
    );
  }

  const charset = type.parameters.get('charset')?.toLowerCase() ?? 'utf-8';
  if (charset !== 'utf-8' && charset !== 'utf8') {
    throw notJson(`is written in "${printable(charset)}"`, 'The endpoint must answer in UTF-8.');
  }
}

function notJson(what: string, advice: string): AppError {
  return new AppError({
    code: 'response-not-json',
    message: `The server’s answer ${what}, so it was not read as JSON.`,
    advice,
    blame: 'server',
  });
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);
}
