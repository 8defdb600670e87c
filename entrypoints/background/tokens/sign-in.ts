// An agent signs in as themselves at the server's own page (RFC 6749, 4.1 with RFC 7636). The page runs in the browser's window, not here.
import { hasClientSecret, isGivenFor, secretPurpose } from '#lib/connection/secret-state.ts';
import type { Connection } from '#lib/connection.ts';
import { AppError } from '#lib/errors.ts';
import { authorizeUrl, readReturn, returnAddress } from '#lib/oauth/authorize.ts';
import { connectionChanged, connectionGone, signInFailed } from '#lib/oauth/sign-in-error.ts';
import { readTokenAnswer } from '#lib/oauth/token-answer.ts';
import { codeCall, type OAuth } from '#lib/oauth/token-call.ts';
import { connectionMissing, secretMissing } from '#lib/run/run-error.ts';
import type { Deps } from '../deps.ts';
import { requireAccess, requirePublicTokenAddress } from '../run/prepare.ts';
import { secretsChanged } from '../secrets/vault-changed.ts';
import { askForToken } from './ask-for-token.ts';
import { makeProof } from './pkce.ts';
import { tokenDefinition } from './tokens.ts';

const TIME_LIMIT_MS = 10_000;

/** A second press while the window is open waits for the same sign-in. */
const underWay = new WeakMap<Deps, Map<string, Promise<void>>>();

/**
 * Throws `cancelled` when the window was closed, `sign-in-failed`, and everything that keeps a token request from leaving.
 * @returns false: it waited for a sign-in that another press began
 */
export async function signIn(deps: Deps, id: string): Promise<boolean> {
  const all = underWay.get(deps) ?? new Map<string, Promise<void>>();
  underWay.set(deps, all);
  // Nothing may be awaited between looking for a sign-in and entering this one.
  const begun = all.get(id);
  const ours = begun ?? begin(deps, id).finally(() => all.delete(id));
  all.set(id, ours);
  await ours;
  return begun === undefined;
}

async function begin(deps: Deps, id: string): Promise<void> {
  const connection = (await deps.library.read()).connections.get(id);
  if (!connection) throw connectionMissing();
  const oauth = requireOAuth(connection);
  // All of it is asked before the page opens: nobody should sign in for nothing.
  await requirePublicTokenAddress(deps, connection);
  await requireAccess(deps, new URL(oauth.tokenUrl).origin);
  const base = await deps.browser.signInReturn();
  if (base === null) throw windowNotAllowed();
  const returnUrl = returnAddress(base, oauth.authorizeUrl);
  const held = await deps.vault.read(id);
  const needsSecret = hasClientSecret(connection);
  if (needsSecret && (held === null || held.secret === '')) throw secretMissing(connection.name, false);
  if (needsSecret && held && !isGivenFor(connection, held, connection.origins)) {
    throw secretMissing(connection.name, true);
  }
  const secret = needsSecret ? (held?.secret ?? '') : '';
  const era = deps.tokens.era(id);

  const { state, verifier, challenge } = await makeProof();
  const code = readReturn(await openPage(deps, connection, authorizeUrl(oauth, { returnUrl, state, challenge })), {
    name: connection.name,
    returnUrl,
    state,
  });
  const gotAt = deps.now();
  const { grant, refused } = await askForToken(
    deps,
    connection,
    { asked: 'code', call: codeCall(oauth, secret, { code, returnUrl, verifier }), read: readTokenAnswer },
    { givenFor: connection.origins, insists: true, signal: AbortSignal.timeout(TIME_LIMIT_MS) },
  );
  if (!grant) throw refused;

  await deps.changeDefinition(async () => {
    const now = (await deps.library.read()).connections.get(id);
    if (!now) throw connectionGone(connection.name);
    const same = tokenDefinition(now) === tokenDefinition(connection);
    if (!same || deps.tokens.era(id) !== era) throw connectionChanged(connection.name);
    const savedAt = deps.now();
    const { origins } = connection;
    const purpose = secretPurpose(connection);
    await deps.vault.write({ connectionId: id, origins, purpose, secret, refreshToken: grant.refreshToken, savedAt });
    await deps.tokens.forget(id);
    await deps.tokens.keep(connection, savedAt, grant, gotAt);
  });
  secretsChanged(deps);
}

function requireOAuth({ kind, oauth, name }: Connection): OAuth {
  if (kind === 'oauth-code' && oauth) return oauth;
  throw new AppError({
    code: 'not-allowed',
    message: `Nobody signs in to “${name}”: it has a secret.`,
    advice: 'Enter the secret instead.',
    blame: 'you',
  });
}

async function openPage(deps: Deps, { name, oauth }: Connection, url: string): Promise<string> {
  const address = await deps.browser.signIn(url).catch(() => {
    throw signInFailed(
      `The sign-in page of “${name}” at ${new URL(oauth?.authorizeUrl ?? url).host} could not be opened.`,
      'Try again. If it keeps happening, the administrator must check its address.',
      'administrator',
    );
  });
  if (address !== null) return address;
  throw new AppError({
    code: 'cancelled',
    message: 'The sign-in window was closed before the sign-in was through.',
    advice: 'Sign in again whenever you like.',
    blame: 'you',
  });
}

function windowNotAllowed(): AppError {
  return new AppError({
    code: 'permission-missing',
    message: 'The browser has not allowed Deskhand to open a sign-in page.',
    advice: 'Press Sign in and answer the browser’s question with yes.',
    blame: 'you',
  });
}
