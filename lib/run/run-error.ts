// The words for every way in which a run can be refused or go wrong, except HTTP statuses (http-status.ts).
import { AppError, type ErrorCode, type ErrorDetail } from '#lib/errors.ts';
import { type Reach, reachAdvice, reachSentence } from './reach-words.ts';

type Words = Omit<ErrorDetail, 'code'>;

const CHECK_FIRST = 'This may have happened. Look in the other system before you run it again.';

/** What a lookup says after trouble; nothing was changed by it. */
const LOOKUP_TROUBLE: Partial<Record<ErrorCode, Words>> = {
  timeout: {
    message: 'The server did not answer within ten seconds.',
    advice: 'Try again. If it keeps happening, tell whoever runs the API.',
    blame: 'server',
  },
  cancelled: { message: 'You cancelled this run.', advice: 'Run it again whenever you like.', blame: 'you' },
  network: {
    message: 'The server could not be reached, or the connection broke before the answer was complete.',
    advice: 'Check this computer’s network and the address, then try again.',
    blame: 'network',
  },
  'redirect-refused': {
    message: 'redirects to another address, and redirects are not followed.',
    advice: 'The administrator must enter the final address in the action.',
    blame: 'administrator',
  },
  'response-too-large': {
    message: 'The answer is larger than 2 MB and was cut off there.',
    advice: 'The administrator must make the action ask for less.',
    blame: 'administrator',
  },
  'response-not-json': {
    message: 'The answer is not JSON.',
    advice: 'The administrator must check the address, or ask whoever runs the API for application/json.',
    blame: 'server',
  },
  internal: {
    message: 'Deskhand stopped before the answer came.',
    advice: 'Run it again.',
    blame: 'deskhand',
  },
};

/** The start of the sentence for a write whose outcome nobody knows. */
const WRITE_TROUBLE: Partial<Record<ErrorCode, string>> = {
  timeout: 'The server did not answer within ten seconds, so nobody can say whether it was done.',
  cancelled: 'You cancelled after the request had left, so nobody can say whether it was done.',
  network: 'The connection broke before an answer came, so nobody can say whether it was done.',
  'redirect-refused': 'answered with a redirect, which is not followed, so nobody can say whether it was done.',
  internal: 'Deskhand or the browser stopped before the answer came, so nobody can say whether it was done.',
};

/**
 * The error that a failed or unknown run carries.
 * @param origin the configured address, told with a refused redirect
 * @param reach with `network`: what the browser says of the way there, as far as it was asked
 */
export function runError(code: ErrorCode, unknown: boolean, origin: string, reach: Reach | null = null): ErrorDetail {
  const words = LOOKUP_TROUBLE[code] ?? {
    message: 'The answer could not be used.',
    advice: 'Ask the administrator to test this action.',
    blame: 'administrator',
  };
  const message = unknown ? (WRITE_TROUBLE[code] ?? words.message) : words.message;
  const advice = unknown ? CHECK_FIRST : words.advice;
  if (code === 'network' && reach) {
    const hint = reachSentence(reach, origin);
    if (unknown) return { code, ...words, message: `${message} ${hint}`, advice };
    return { code, ...words, message, advice: `${hint} ${reachAdvice(reach)}` };
  }
  if (code !== 'redirect-refused') return { code, ...words, message, advice };
  // fetch hides where a redirect points, so the sentence begins with the address that the action has.
  return { code, ...words, message: `${origin} ${message}`, advice, origin };
}

/** A run that was prepared and never left: the worker stopped, or access was taken away at the last moment. */
export const NOT_SENT: ErrorDetail = {
  code: 'internal',
  message: 'Deskhand or the browser stopped before the request was sent. Nothing happened.',
  advice: 'Run it again.',
  blame: 'deskhand',
};

export function actionNotFound(): AppError {
  return new AppError({
    code: 'action-not-found',
    message: 'This action is no longer in the library.',
    advice: 'Close this form and look for another action.',
    blame: 'administrator',
  });
}

export function actionNotActive(): AppError {
  return new AppError({
    code: 'not-allowed',
    message: 'This action is not active, so it cannot be run.',
    advice: 'Ask the administrator to activate it.',
    blame: 'administrator',
  });
}

/** @param groups those that the action is for @param own those that the agent is in */
export function actionForOthers(groups: readonly string[], own: readonly string[]): AppError {
  const listed = (names: readonly string[]) => {
    const first = names.slice(0, 3).map((name) => `“${name}”`);
    return `${names.length === 1 ? 'group' : 'groups'} ${first.join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
  };
  return new AppError({
    code: 'not-allowed',
    message: `This action is for the ${listed(groups)}. You are in ${own.length === 0 ? 'no group' : `the ${listed(own)}`}.`,
    advice: 'If that is wrong, correct “My groups” in Deskhand’s settings, or ask the administrator.',
    blame: 'you',
  });
}

export function confirmationNeeded(): AppError {
  return new AppError({
    code: 'confirmation-needed',
    message: 'This changes something in the other system and was not confirmed.',
    advice: 'Look at the exact request, then confirm it.',
    blame: 'you',
  });
}

export function wrongTicket(): AppError {
  return new AppError({
    code: 'wrong-ticket',
    message: 'Another ticket is open now than the one this belongs to.',
    advice: 'Go back to that ticket, or open the action anew for this one.',
    blame: 'you',
  });
}

export function stillReading(): AppError {
  return new AppError({
    code: 'wrong-ticket',
    message: 'The page is still being read, so it is not known which ticket is open.',
    advice: 'Wait until the ticket stands at the top of the panel, then press again.',
    blame: 'browser',
  });
}

export function permissionMissing(origin: string): AppError {
  return new AppError({
    code: 'permission-missing',
    message: `The browser has not allowed Deskhand to reach ${origin}.`,
    advice: 'Press Allow and answer the browser’s question with yes.',
    blame: 'you',
    origin,
  });
}

export function privateAddress(): AppError {
  return new AppError({
    code: 'private-address',
    message: 'The action’s address is written as a private or loopback address.',
    advice: 'An administrator can allow such addresses in the settings.',
    blame: 'administrator',
  });
}

export function connectionMissing(): AppError {
  return new AppError({
    code: 'connection-missing',
    message: 'The action names a connection that is not in the library.',
    advice: 'The administrator must import that connection or choose another.',
    blame: 'administrator',
  });
}

export function connectionNotForOrigin(name: string, origin: string): AppError {
  return new AppError({
    code: 'definition-invalid',
    message: `The connection “${name}” may not be used for ${origin}.`,
    advice: 'The administrator must add that origin to the connection or correct the action’s address.',
    blame: 'administrator',
    origin,
  });
}

/** @param rebound true when a secret is kept, but was given for other origins */
export function secretMissing(name: string, rebound: boolean): AppError {
  return new AppError({
    code: 'secret-missing',
    message: rebound
      ? `The connection “${name}” names an address that your secret was not given for.`
      : `The connection “${name}” needs your secret.`,
    advice: 'Enter the secret once; it stays in this browser.',
    blame: 'you',
  });
}

/** @param contentDiffers true: the same run id came with other content; false: the same write ran a short time ago */
export function duplicateRun(contentDiffers: boolean, runId: string, at: number): AppError {
  return new AppError({
    code: 'duplicate-run',
    message: contentDiffers
      ? 'This run was already started with other values.'
      : 'The same action ran with the same inputs on this ticket within the last ten minutes.',
    advice: contentDiffers
      ? 'Open the action anew and run it from there.'
      : 'Look at the earlier run, then decide whether to run it again.',
    blame: 'you',
    runId,
    at,
  });
}

export function runNotFound(): AppError {
  return new AppError({
    code: 'bad-message',
    message: 'There is no such run in this browser.',
    advice: 'Reload the panel.',
    blame: 'deskhand',
  });
}
