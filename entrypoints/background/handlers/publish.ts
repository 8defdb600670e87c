// Publishing: what would become of the library, and the one write that makes it so.
import { makeSigningKey, openSigningKey, readSigningKey } from '#lib/browser/signing-key.ts';
import { AppError } from '#lib/errors.ts';
import type { RequestOf, ValueOf } from '#lib/messages.ts';
import { canonicalJson } from '#lib/sync/canonical-json.ts';
import { type Definitions, NO_DEFINITIONS } from '#lib/sync/definitions.ts';
import { judgeVersion } from '#lib/sync/judge-version.ts';
import { type PublishPlan, planAfterPublish, planPublish } from '#lib/sync/plan-publish.ts';
import type { Publication } from '#lib/sync/publication.ts';
import { newSubscription, type Publishing, seen } from '#lib/sync/subscription.ts';
import { writeShared } from '#lib/sync/write-shared.ts';
import type { Deps } from '../deps.ts';
import { type Published, readPublished } from '../publish/published.ts';
import { noProtection, proveConditions, putLibrary } from '../publish/put-library.ts';
import { readKey, readPublishing, removeKey, writeKey, writePublishing } from '../publish/record.ts';
import { recordEvent } from '../store/events.ts';
import { readShared, readSubscription } from '../store/shared.ts';
import { requireAddress } from '../sync/address.ts';
import { applyPlan, localDefinitions } from '../sync/apply.ts';
import { SYNC_ALARM } from '../sync/look.ts';
import { hashOf } from '../sync/read-version.ts';
import type { HandlersOf } from './handler.ts';

type Choices = Pick<RequestOf<'publish.send'>, 'leave' | 'sides'>;

async function view(deps: Deps): Promise<ValueOf<'publish.read'>> {
  const [publishing, key, followed] = await Promise.all([
    readPublishing(deps),
    readKey(deps),
    readSubscription(deps.database),
  ]);
  return {
    url: followed?.url ?? publishing?.url ?? '',
    connectionId: publishing?.connectionId ?? followed?.connectionId ?? null,
    protection: publishing?.protection ?? 'untried',
    publicKey: key?.publicKey ?? null,
  };
}

/** What is published, and what this browser's definitions would make of it. */
async function offer(
  deps: Deps,
  where: Publishing,
  { leave, sides }: Choices,
): Promise<{ published: Published | null; plan: PublishPlan; mine: Definitions; pinned: string | null }> {
  const followed = await readSubscription(deps.database);
  const published = await readPublished(deps, where, followed?.publicKey ?? null);
  if (published)
    judgeVersion(followed?.latest ?? null, { publication: published.shared.publication, hash: published.hash });
  const [base, mine] = await Promise.all([readShared(deps.database), localDefinitions(deps)]);
  const state = { base, mine, theirs: published?.shared.library ?? NO_DEFINITIONS };
  const plan = planPublish(state, { leave: new Set(leave), sides: new Map(Object.entries(sides)) });
  return { published, plan, mine, pinned: followed?.publicKey ?? null };
}

async function requirePublishing(deps: Deps): Promise<Publishing> {
  const publishing = await readPublishing(deps);
  if (publishing) return publishing;
  throw new AppError({
    code: 'sync-refused',
    message: 'No address to publish at is known.',
    advice: 'Give one, and look at what would be published first.',
    blame: 'you',
  });
}

/** Who publishes stands in the file, for everybody who reviews it. */
async function requireAuthor(deps: Deps): Promise<string> {
  const { person } = await deps.settings.read();
  if (person.trim() !== '') return person.trim();
  throw new AppError({
    code: 'value-missing',
    message: 'The library says who published it, and this browser does not know your name.',
    advice: 'Give your name in the settings, then publish.',
    blame: 'you',
  });
}

async function send(deps: Deps, request: RequestOf<'publish.send'>): Promise<ValueOf<'publish.send'>> {
  const { seen: looked, note, passphrase, unprotected, leave, sides } = request;
  const publishing = await requirePublishing(deps);
  if (publishing.protection === 'none' && !unprotected) throw noProtection();
  const [author, key] = await Promise.all([requireAuthor(deps), readKey(deps)]);
  const sign = key && (await openSigningKey(key, passphrase ?? ''));
  const { published, plan, mine, pinned } = await offer(deps, publishing, { leave, sides });
  requirePinned(pinned, key?.publicKey ?? null);
  const before = published?.shared.publication ?? null;
  if ((before?.version ?? 0) !== looked || plan.conflicts.some(({ settled }) => !settled))
    throw new AppError({
      code: 'edit-conflict',
      message: `Version ${before?.version ?? 0} is published now, and you have looked at version ${looked}.`,
      advice: 'Look at the differences again, choose where both changed the same, then publish.',
      blame: 'you',
    });
  const publication: Publication = {
    library: before?.library ?? crypto.randomUUID(),
    version: (before?.version ?? 0) + 1,
    author,
    publishedAt: new Date(deps.now()).toISOString(),
    note,
  };
  const text = await writeShared(plan.content, publication, sign, published?.shared.learned ?? null);
  await putLibrary(deps, publishing, text, published, unprotected);
  const done = { publication, text, plan, mine, leave: new Set(leave), publicKey: key?.publicKey ?? null };
  await follow(deps, publishing, done);
  const protection =
    publishing.protection === 'untried' ? await protectionOf(deps, publishing, text) : publishing.protection;
  await writePublishing(deps, { ...publishing, protection });
  const subject = { kind: 'library' as const, id: '', name: `Version ${publication.version}` };
  await recordEvent(deps, { subject, what: 'published', changes: [{ field: 'Note', before: null, after: note }] });
  return { version: publication.version, protection };
}

async function protectionOf(deps: Deps, where: Publishing, text: string): Promise<Publishing['protection']> {
  const proven = await proveConditions(deps, where, text).catch(() => null);
  return proven === null ? 'untried' : proven ? 'proven' : 'none';
}

interface Done {
  publication: Publication;
  text: string;
  plan: PublishPlan;
  /** What stood here when the plan was made. */
  mine: Definitions;
  leave: ReadonlySet<string>;
  publicKey: string | null;
}

/** This browser follows what it has published: a change that was published is none any more. */
async function follow(
  deps: Deps,
  where: Publishing,
  { publication, text, plan, mine, leave, publicKey }: Done,
): Promise<void> {
  const hash = await hashOf(text);
  await deps.changeDefinition(async () => {
    const known =
      (await readSubscription(deps.database)) ??
      newSubscription({ url: where.url, connectionId: where.connectionId, publicKey, automatic: true });
    const [base, now] = await Promise.all([readShared(deps.database), localDefinitions(deps)]);
    const after = planAfterPublish({ base, mine }, plan.content, leave, now);
    const latest = { publication, hash, etag: '' };
    await applyPlan(deps, after, {
      library: { version: publication.version, publication, text, takenAt: deps.now() },
      subscription: seen({ ...known, pinned: null }, latest, deps.now(), Math.random()),
    });
  });
  const followed = await readSubscription(deps.database);
  if (followed && !followed.paused) await deps.browser.wakeAt(SYNC_ALARM, followed.nextAt);
  deps.views.tellOptions({ name: 'definitions.changed' });
}

/** Everybody who trusts one key refuses what another signed, and what nobody did. */
function requirePinned(pinned: string | null, own: string | null): void {
  if (pinned === null || pinned === own) return;
  throw new AppError({
    code: 'signature-invalid',
    message:
      'The library is signed with a key that this browser does not hold: nobody who trusts that key would take the new version.',
    advice: 'Take in the key’s backup, then publish.',
    blame: 'you',
  });
}

/** Without a backup, what readers have pinned could never be signed again. */
async function requireNoKey(deps: Deps): Promise<void> {
  if (!(await readKey(deps))) return;
  throw new AppError({
    code: 'not-allowed',
    message: 'There is a signing key here already, and another would take its place.',
    advice: 'Save its backup and remove it first.',
    blame: 'you',
  });
}

export const publishHandlers: HandlersOf<'publish'> = {
  'publish.read': view,

  async 'publish.prepare'(deps, { url, connectionId, ...choices }) {
    requireAddress(url);
    const known = await readPublishing(deps);
    const publishing: Publishing =
      known?.url === url ? { ...known, connectionId } : { url, connectionId, protection: 'untried' };
    const { published, plan } = await offer(deps, publishing, choices);
    await writePublishing(deps, publishing);
    return {
      published: published?.shared.publication.version ?? 0,
      changes: plan.changes,
      conflicts: plan.conflicts,
    };
  },

  'publish.send': send,

  async 'publish.makeKey'(deps, { passphrase }) {
    await requireNoKey(deps);
    await writeKey(deps, await makeSigningKey(passphrase));
    return view(deps);
  },

  async 'publish.keyFile'(deps) {
    const key = await readKey(deps);
    return { text: key ? canonicalJson(key) : '' };
  },

  async 'publish.takeKey'(deps, { text }) {
    const key = readSigningKey(text);
    if ((await readKey(deps))?.publicKey !== key.publicKey) await requireNoKey(deps);
    await writeKey(deps, key);
    return view(deps);
  },

  async 'publish.removeKey'(deps, { publicKey }) {
    if ((await readKey(deps))?.publicKey === publicKey) await removeKey(deps);
    return view(deps);
  },
};
