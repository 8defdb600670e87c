// What a test of a connection came to, in words. Pure.
import type { Connection } from '#lib/connection.ts';
import type { ConnectionTest } from '#lib/messages.ts';

type Step = ConnectionTest['steps'][number]['name'];

/** @param fine whether the step was taken: a failed one names what was asked, and its error says what is wrong */
export function stepWords(name: Step, { kind }: Pick<Connection, 'kind'>, fine: boolean): string {
  switch (name) {
    case 'address':
      return fine ? 'The addresses may be called' : 'May the addresses be called?';
    case 'access':
      return fine ? 'The browser allows every origin that is needed' : 'Does the browser allow the origins?';
    case 'secret':
      if (kind === 'oauth-code') return fine ? 'You are signed in' : 'Are you signed in?';
      return fine ? 'The secret is set for these origins' : 'Is the secret set?';
    case 'token':
      return fine ? 'The server gave a token' : 'Does the server give a token?';
    case 'request':
      return fine ? 'The test address answered' : 'Does the test address answer?';
  }
}

/** "200", "application/json", "312 bytes", "184 ms". */
export function answerFacts({ status, contentType, size, duration }: NonNullable<ConnectionTest['answer']>): string[] {
  return [
    String(status),
    contentType || 'no content type',
    size === 1 ? '1 byte' : `${size.toLocaleString('en')} bytes`,
    duration < 1_000 ? `${Math.round(duration)} ms` : `${(duration / 1_000).toFixed(1)} s`,
  ];
}
