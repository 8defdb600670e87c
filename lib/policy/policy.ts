// What a company's policy says (storage.managed): limits, log, allowed origins, helpdesk sites, the library to follow, groups, locked editing. Each key is
// read by itself: a bad one is told and spoils no other, and where a mistake could open something it closes it instead. Pure.
import * as z from 'zod/mini';
import { describeIssue } from '../action/describe-issue.ts';
import { isSite } from '../helpdesk/check.ts';
import { browserMessages, type Settings } from '../messages/browser.ts';
import { isLibraryAddress } from '../sync/library-address.ts';
import { isPublicKey } from '../sync/signature.ts';
import { isOriginRule } from './allowed-origins.ts';

/** The settings that a policy may set; what it sets, nobody else can. */
export const POLICY_SETTINGS = [
  'allowPrivateAddresses',
  'actionLimit',
  'keepBodies',
  'logDays',
  'logRuns',
  'lockAfterMinutes',
  'groups',
] as const satisfies (keyof Settings)[];

/** Every key of the managed schema (`public/deskhand-policy.schema.json`). */
export const POLICY_KEYS = [
  ...POLICY_SETTINGS,
  'allowedOrigins',
  'helpdeskSites',
  'lockEditing',
  'libraryUrl',
  'libraryKey',
  'libraryAutomatic',
  'libraryTrusted',
] as const;

export type PolicySetting = (typeof POLICY_SETTINGS)[number];
export type PolicyKey = (typeof POLICY_KEYS)[number];

export interface PolicyLibrary {
  url: string;
  /** null: its signature is not asked for. */
  publicKey: string | null;
  /** Harmless changes are taken without a question. */
  automatic: boolean;
  /** Every change of a signed version is: the policy has said yes. */
  trusted: boolean;
}

export interface Policy {
  settings: Partial<Pick<Settings, PolicySetting>>;
  /** Where requests may go (allowed-origins.ts); null: the policy does not say. */
  allowedOrigins: readonly string[] | null;
  /** Exact origins whose tickets are read, once the browser allows it. */
  helpdeskSites: readonly string[];
  /** Nobody changes, imports or publishes definitions in this browser. */
  lockEditing: boolean;
  /** `unusable`: one is named, and it cannot be followed as it is named. No other is, either. */
  library: PolicyLibrary | 'unusable' | null;
  /** What is wrong with the policy, key by key. */
  problems: readonly { key: string; message: string }[];
}

/** Where a value cannot be read, the strictest stands in its place. A limit or a time has no such: there the person's own holds. */
const STRICTEST: Policy['settings'] = { allowPrivateAddresses: false, keepBodies: 'none', groups: [] };

const originsSchema = z.array(z.string()).check(z.maxLength(1_000));
const keySchema = z.string().check(z.refine(isPublicKey, 'It is no public key of a library.'));
const urlSchema = z
  .string()
  .check(z.maxLength(2_000), z.refine(isLibraryAddress, 'It is no https address without password and “#”.'));

/** @param managed what the browser gives, whatever it is */
export function readPolicy(managed: unknown): Policy {
  const given = typeof managed === 'object' && managed !== null ? new Map(Object.entries(managed)) : new Map();
  const problems: { key: string; message: string }[] = [];
  const tell = (key: string, message: string) => problems.push({ key, message });

  /** undefined: not given. `instead` where it cannot be read. */
  const read = <Value, Instead>(key: PolicyKey, schema: z.ZodMiniType<Value>, instead: Instead) => {
    if (!given.has(key)) return undefined;
    const parsed = schema.safeParse(given.get(key));
    if (parsed.success) return parsed.data;
    tell(key, reasonOf(parsed.error.issues.map(describeIssue)));
    return instead;
  };

  for (const key of given.keys())
    if (!POLICY_KEYS.some((known) => known === key)) tell(key, 'This Deskhand knows no such key.');

  return {
    settings: readSettings(given, tell),
    allowedOrigins: readOrigins(read('allowedOrigins', originsSchema, []), tell),
    helpdeskSites: readSites(read('helpdeskSites', originsSchema, []) ?? [], tell),
    lockEditing: read('lockEditing', z.boolean(), true) ?? false,
    library: readLibrary(
      {
        url: read('libraryUrl', urlSchema, 'bad' as const),
        publicKey: read('libraryKey', keySchema, 'bad' as const),
        automatic: read('libraryAutomatic', z.boolean(), false) ?? true,
        trusted: read('libraryTrusted', z.boolean(), false) ?? false,
      },
      tell,
    ),
    problems,
  };
}

type Tell = (key: string, message: string) => void;

/** Judged as the message that sets them is: a policy can set nothing that a person could not. */
function readSettings(given: ReadonlyMap<string, unknown>, tell: Tell): Policy['settings'] {
  const settings: Record<string, unknown> = {};
  for (const key of POLICY_SETTINGS) {
    if (!given.has(key)) continue;
    const parsed = browserMessages['settings.set'].request.safeParse({ [key]: given.get(key) });
    if (parsed.success) settings[key] = parsed.data[key];
    else {
      tell(key, reasonOf(parsed.error.issues.map((issue) => describeIssue({ ...issue, path: issue.path.slice(1) }))));
      if (key in STRICTEST) settings[key] = STRICTEST[key];
    }
  }
  return settings as Policy['settings'];
}

/** One bad entry allows nothing; the others hold. */
function readOrigins(listed: readonly string[] | undefined, tell: Tell): readonly string[] | null {
  if (listed === undefined) return null;
  for (const entry of listed.filter((entry) => !isOriginRule(entry)))
    tell('allowedOrigins', `“${entry}” is no https origin, such as https://api.example.com or https://*.example.com.`);
  return listed.filter(isOriginRule);
}

function readSites(listed: readonly string[], tell: Tell): readonly string[] {
  for (const entry of listed.filter((entry) => !isSite(entry)))
    tell('helpdeskSites', `“${entry}” is no exact address without a path, such as https://support.example.com.`);
  return listed.filter(isSite);
}

function readLibrary(
  {
    url,
    publicKey,
    ...agreed
  }: Pick<PolicyLibrary, 'automatic' | 'trusted'> & Record<'url' | 'publicKey', string | undefined>,
  tell: Tell,
): Policy['library'] {
  if (url === undefined) {
    if (publicKey !== undefined) tell('libraryKey', 'It says nothing without libraryUrl.');
    return null;
  }
  // A key that cannot be read must not come to no key at all: anybody could publish then.
  if (url === 'bad' || publicKey === 'bad') return 'unusable';
  if (agreed.trusted && publicKey === undefined)
    tell('libraryTrusted', 'Only a signed library can be trusted: name its key in libraryKey.');
  return { url, publicKey: publicKey ?? null, ...agreed, trusted: agreed.trusted && publicKey !== undefined };
}

const reasonOf = ([first = 'It cannot be read.']: string[]) => (first.endsWith('.') ? first : `${first}.`);

/** The person's settings under the policy's. */
export function underPolicy(own: Settings, { settings }: Policy): Settings {
  return { ...own, ...settings };
}
