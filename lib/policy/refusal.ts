// What a company's policy keeps a person from, whatever page asks: judged by the background, before any handler. Pure.
import type { ErrorDetail } from '../errors.ts';
import type { MessageName, RequestOf } from '../messages.ts';
import type { Policy } from './policy.ts';

/** Would change, bring in or give out definitions, or send what no definition says. Taking what a followed library says is none of these. */
const EDITS = [
  'actions.keepDraft',
  'actions.save',
  'actions.setStatus',
  'actions.delete',
  'trash.restore',
  'trash.erase',
  'tests.save',
  // It sends whatever action the page makes up.
  'tests.call',
  'library.import',
  'library.importDemo',
  'learning.merge',
  'connections.save',
  'connections.delete',
  'helpdesks.save',
  'helpdesks.delete',
  'sync.subscribe',
  'sync.unsubscribe',
  'sync.merge',
  'publish.send',
] as const satisfies MessageName[];

/** Would follow another library than the policy's, or not follow it. */
const FOLLOWING = ['sync.subscribe', 'sync.unsubscribe', 'sync.change'] as const satisfies MessageName[];

const isOneOf = (names: readonly MessageName[], name: MessageName) => names.includes(name);

/** Whether the policy has a say in a message at all. */
export function isRestrained(name: MessageName): boolean {
  return name === 'settings.set' || name === 'sites.remove' || isOneOf(EDITS, name) || isOneOf(FOLLOWING, name);
}

/** null: the policy has nothing against it. */
export function policyRefusal(policy: Policy, name: MessageName, request: unknown): ErrorDetail | null {
  if (policy.lockEditing && isOneOf(EDITS, name))
    return refusal('Your organisation has locked editing in this browser.');
  if (policy.library !== null && isOneOf(FOLLOWING, name))
    return refusal('Your organisation has set which library this browser follows, and how.');
  if (name === 'sites.remove') {
    const { origin } = request as RequestOf<'sites.remove'>;
    return policy.helpdeskSites.includes(origin) ? refusal('Your organisation has set this site.') : null;
  }
  if (name !== 'settings.set') return null;
  const wish = request as RequestOf<'settings.set'>;
  const locked = Object.keys(policy.settings).some((key) => wish[key as keyof typeof wish] !== undefined);
  return locked ? refusal('Your organisation has set this setting.') : null;
}

/** What a request to elsewhere is refused with. */
export function originRefusal(origin: string): ErrorDetail {
  return { ...refusal(`Your organisation does not allow Deskhand to call ${origin}.`), origin };
}

function refusal(message: string): ErrorDetail {
  const advice = 'Ask whoever manages this browser at your organisation.';
  return { code: 'not-allowed', message, advice, blame: 'administrator' };
}
