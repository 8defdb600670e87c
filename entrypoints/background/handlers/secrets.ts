// How this browser keeps secrets: the level, the lock, and the way out for who forgot the passphrase. No message answers with a secret.
import { AppError } from '#lib/errors.ts';
import type { SecretLevel } from '#lib/messages.ts';
import { checkPassphrase } from '#lib/secret/passphrase.ts';
import type { Deps } from '../deps.ts';
import { secretsChanged } from '../secrets/vault-changed.ts';
import { recordEvent } from '../store/events.ts';
import type { HandlersOf } from './handler.ts';

function invalid(message: string): AppError {
  const advice = 'Take a longer one, such as five words that nobody would expect together.';
  return new AppError({ code: 'value-invalid', message, advice, blame: 'you', field: 'passphrase' });
}

/** Throws `value-invalid`. */
function requirePassphrase(passphrase: string | undefined): string {
  const checked = checkPassphrase(passphrase ?? '');
  if (!checked.ok) throw invalid(checked.message);
  return passphrase ?? '';
}

function recordLevel(deps: Deps, before: SecretLevel, after: SecretLevel): Promise<void> {
  const changes = before === after ? [] : [{ field: 'How secrets are kept', before, after }];
  const name = before === after ? 'Passphrase of the secrets' : 'How secrets are kept';
  return recordEvent(deps, { subject: { kind: 'setting', id: 'secrets', name }, what: 'changed', changes });
}

export const secretHandlers: HandlersOf<'secrets'> = {
  async 'secrets.status'(deps) {
    return deps.vault.status();
  },

  async 'secrets.setLevel'(deps, { level, passphrase }) {
    const before = await deps.vault.status();
    if (level === 'passphrase') await deps.vault.setLevel(level, requirePassphrase(passphrase));
    else await deps.vault.setLevel(level);
    if (level === 'passphrase' || level !== before.level) await recordLevel(deps, before.level, level);
    secretsChanged(deps);
    return deps.vault.status();
  },

  async 'secrets.unlock'(deps, { passphrase }) {
    await deps.vault.unlock(passphrase);
    secretsChanged(deps);
    return deps.vault.status();
  },

  async 'secrets.lock'(deps) {
    await deps.vault.lock();
    return deps.vault.status();
  },

  async 'secrets.forgetAll'(deps) {
    const { level, kept } = await deps.vault.status();
    await deps.vault.forgetAll();
    if (kept > 0) {
      const subject = { kind: 'secret' as const, id: '', name: kept === 1 ? 'One secret' : `All ${kept} secrets` };
      await recordEvent(deps, { subject, what: 'forgotten', changes: [] });
    }
    if (level !== 'browser') await recordLevel(deps, level, 'browser');
    return deps.vault.status();
  },
};
