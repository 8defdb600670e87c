// What the vault says when it does not open.
import { AppError } from '#lib/errors.ts';

export function secretLocked(): AppError {
  return new AppError({
    code: 'secret-locked',
    message: 'The secrets in this browser are locked.',
    advice: 'Unlock them with your passphrase. Nothing was sent.',
    blame: 'you',
  });
}

export function passphraseWrong(): AppError {
  return new AppError({
    code: 'passphrase-wrong',
    message: 'That is not the passphrase.',
    advice: 'Check capital letters and the keyboard’s language, then try again. Nothing was changed.',
    blame: 'you',
    field: 'passphrase',
  });
}

export function keepingUnreadable(): AppError {
  return new AppError({
    code: 'secret-locked',
    message: 'The record of how secrets are kept in this browser is damaged, so none of them can be opened.',
    advice: 'Forget all secrets in Deskhand’s settings, then enter them again.',
    blame: 'browser',
  });
}

/** The record was altered, was moved to another connection or given other origins, or its key is gone. */
export function secretDamaged(): AppError {
  return new AppError({
    code: 'secret-missing',
    message: 'The secret that is kept for this connection is damaged or was altered, so it is not used.',
    advice: 'Enter the secret again.',
    blame: 'browser',
  });
}

export function memoryFull(): AppError {
  return new AppError({
    code: 'storage-full',
    message: 'The browser’s memory for this session is full, so the secret was not kept.',
    advice: 'Restart the browser and try again, or choose another way to keep secrets in the settings.',
    blame: 'browser',
  });
}
