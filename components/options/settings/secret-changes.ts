// What can be asked for the kept secrets from the settings: each says what came of it and shows the new truth.
import { call } from '#lib/browser/call.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { SecretLevel, SecretsStatus } from '#lib/messages.ts';
import { refresh, secrets } from '../options-state.ts';
import { keepFocus } from '../parts/focus.ts';
import { tell, tellFailure } from '../parts/toast.ts';

/** @returns why it came to nothing; null when it was done */
async function settle(asked: Promise<Reply<SecretsStatus>>, done: string): Promise<ErrorDetail | null> {
  const reply = await asked;
  if (reply.ok) {
    secrets.set(reply.value);
    tell(done);
  }
  await refresh();
  keepFocus();
  return reply.ok ? null : reply.error;
}

export function keepSecrets(level: Exclude<SecretLevel, 'passphrase'>): Promise<ErrorDetail | null> {
  const done = level === 'browser' ? 'Secrets are kept in this browser.' : 'Secrets are kept for this session only.';
  return settle(call('secrets.setLevel', { level }), done);
}

/** @param renewed true: there was one before */
export function keepByPassphrase(passphrase: string, renewed: boolean): Promise<ErrorDetail | null> {
  const done = renewed ? 'Passphrase changed.' : 'Secrets are locked by your passphrase. They are open for now.';
  return settle(call('secrets.setLevel', { level: 'passphrase', passphrase }), done);
}

export async function lockNow(): Promise<void> {
  const error = await settle(call('secrets.lock', {}), 'Secrets locked.');
  if (error) tellFailure('The secrets were not locked', error);
}

export async function forgetAll(): Promise<void> {
  const error = await settle(
    call('secrets.forgetAll', {}),
    'All secrets forgotten. New ones are kept in this browser.',
  );
  if (error) tellFailure('The secrets were not forgotten', error);
}
