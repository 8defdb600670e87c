// Suite S18: the safeguards that tests must miss when they are gone. Whoever moves one in the sources moves it here too.
import { guard, type Safeguard } from './safeguard.ts';

const HTTP = 'entrypoints/background/http.ts';
const PREPARE = 'entrypoints/background/run/prepare.ts';
const CALLER = 'entrypoints/background/caller.ts';
const ROUTER = 'entrypoints/background/router.ts';
const HEADERS = 'lib/action/headers.ts';
const URLS = 'lib/action/url.ts';

const unit = (...names: string[]) => ({ unit: names.map((name) => `test/unit/${name}.test.ts`) });
const http = unit('background/http');
const runs = unit('background/runs');
const router = unit('background/router');
const kept = unit('background/kept-secrets');
const policy = unit('background/policy');

/** What one request may do. */
const EXCHANGE: Safeguard[] = [
  guard('redirects are not followed', HTTP, ["redirect: 'manual',", "redirect: 'follow',"], {
    ...http,
    browser: ['network-faults'],
  }),
  guard('no cookies ride along', HTTP, ["credentials: 'omit',", "credentials: 'include',"], http),
  guard('nothing is cached', HTTP, ["cache: 'no-store',\n", "cache: 'default',\n"], http),
  guard('no page is named as the referrer', HTTP, ["referrerPolicy: 'no-referrer',", ''], http),
  guard('nothing is sent again by the library', HTTP, ['retry: false,\n', 'retry: 2,\n'], http),
  guard('an answer is cut at two megabytes', HTTP, ['length > most', 'length < 0'], {
    ...http,
    browser: ['network-faults'],
  }),
  guard('bare bytes are no answer', HTTP, ['response.status === 200 &&', 'response.status === 999 &&'], {
    ...http,
    browser: ['network-faults'],
  }),
  guard(
    'the time limit holds',
    'entrypoints/background/run/send.ts',
    ["const timer = setTimeout(() => controller.abort('timeout'), left);", 'const timer = 0;'],
    { ...http, browser: ['network-faults'] },
  ),
  guard(
    'the access is asked for right before sending',
    PREPARE,
    ['!(await deps.browser.hasAccess(origin))', 'origin === null'],
    runs,
  ),
  guard(
    'private addresses are refused',
    PREPARE,
    [
      '!allowPrivateAddresses && isPrivateHost(new URL(origin).hostname)) throw privateAddress',
      'false) throw privateAddress',
    ],
    runs,
  ),
  guard(
    'an action for other groups is refused',
    'entrypoints/background/offered.ts',
    ['if (!isFor(action, groups)) throw', 'if (action === null) throw'],
    unit('background/groups'),
  ),
  guard('a change is confirmed', PREPARE, ["kind !== 'lookup' && !confirmed", 'kind === null'], runs),
  guard(
    'a secret goes to no origin that it was not given for',
    PREPARE,
    ['!held || !isGivenFor(connection, held, neededOrigins(connection, origin))', '!held'],
    unit('background/runs', 'background/connections', 'background/test-calls'),
  ),
  guard(
    'a request goes to no origin that its connection does not name',
    PREPARE,
    ['.find((needed) => !connection.origins.includes(needed))', '.find(() => false)'],
    unit('background/runs', 'background/test-calls', 'background/connections'),
  ),
];

/** What becomes of a run. */
const RUNS: Safeguard[] = [
  guard(
    'a run’s id is sent once',
    'entrypoints/background/run/carry-out.ts',
    ['if (!mayGoAgain(earlier, order)) return unsent(earlier, true);', ''],
    runs,
  ),
  guard(
    'a torn log is left behind',
    'entrypoints/background/store/health.ts',
    ['if (!settled) await leaveTornLog();', ''],
    { browser: ['durability'] },
  ),
  guard(
    'a change’s twin is asked about',
    'entrypoints/background/store/runs.ts',
    ['if (twin && twin.runId !== repeatOf)', 'if (twin && twin.runId === null)'],
    runs,
  ),
  guard(
    'a replayed id is no other run',
    'entrypoints/background/run/claim.ts',
    ['if (earlier.fingerprint === fingerprint && earlier.revision === revision) return;', 'return;'],
    runs,
  ),
  guard(
    'an unknown outcome is never told as success',
    'lib/run/outcome.ts',
    ['if (status === null || OPEN_ENDED.has(trouble))', 'if (status === 0)'],
    unit('run/outcome'),
  ),
  guard(
    'every change carries its key',
    'lib/action/plan.ts',
    [
      "request.method !== 'GET' && request.idempotencyHeader !== null",
      "request.method === 'GET' && request.idempotencyHeader !== null",
    ],
    unit('action/plan'),
  ),
  guard(
    'sensitive values are masked before they are kept',
    'entrypoints/background/run/record.ts',
    ['sensitive ? MASK :', 'name === MASK ? MASK :'],
    runs,
  ),
  guard(
    'sensitive outputs are not kept',
    'lib/action/outputs.ts',
    ["output.audience !== 'sensitive' ||", "output.audience === 'sensitive' ||"],
    unit('action/outputs', 'background/runs'),
  ),
  guard(
    'an echoed secret is masked',
    'lib/run/mask-echoes.ts',
    ['if (telling.length === 0) return outputs;', 'return outputs;'],
    unit('background/test-calls'),
  ),
  guard(
    'credentials are taken out of kept headers',
    'lib/run/redact.ts',
    ['CREDENTIAL_HEADER.test(name) ? MASK :', 'name === MASK ? MASK :'],
    unit('run/redact'),
  ),
  guard(
    'credentials are taken out of kept bodies',
    'lib/run/redact.ts',
    ['.replace(AUTHORIZATION,', '.replace(/(?!)(.)/,'],
    unit('run/redact'),
  ),
];

/** What a value may do to a request. */
const REQUESTS: Safeguard[] = [
  guard(
    'a value is one path segment',
    URLS,
    ['expandParts(segment, values, encodeURIComponent, FIELD)', 'expandParts(segment, values, (text) => text, FIELD)'],
    unit('action/url'),
  ),
  guard('a value does not climb', URLS, ["(text === '' || DOT_SEGMENT.test(text))", "text === ''"], unit('action/url')),
  guard('an address holds no user', URLS, ["authority.includes('@')", "authority.includes('@@@')"], unit('action/url')),
  guard('a host is no wildcard', URLS, [" || url.host.includes('*')", ''], unit('action/url')),
  guard('a lone % makes no dot', URLS, ['/%(?![0-9A-Fa-f]{2})/', '/%%%%/'], unit('action/url')),
  guard(
    'a value is text inside a text',
    'lib/action/body.ts',
    ['(text) => text, FIELD).map(escaped)', '(text) => text, FIELD)'],
    unit('action/body'),
  ),
  guard(
    'a value is not read as a template',
    'lib/action/spans.ts',
    [
      'text: encode(String(requiredValue(part.name, values, field)))',
      'text: encode(String(requiredValue(part.name, values, field)).replace(/{{(\\w+)}}/g, (_, name) => String(values[name])))',
    ],
    unit('suites/hostile-values'),
  ),
  guard('a value begins no header', HEADERS, ['/[^\\x20-\\x7e]/.test(span.text) ||', ''], unit('action/headers')),
  guard('the browser’s headers are its own', HEADERS, ['FORBIDDEN.has(lower) ||', ''], unit('action/headers')),
  guard(
    'no credential stands in an action',
    HEADERS,
    ['!mayCarryCredential && CREDENTIALS.test(lower)', 'false'],
    unit('action/headers'),
  ),
  guard('no header changes the method', HEADERS, ['METHOD_OVERRIDES.has(lower)', 'false'], unit('action/headers')),
  guard(
    'a whole number is digits',
    'lib/action/values.ts',
    ["input.type === 'integer' &&", 'false &&'],
    unit('action/values'),
  ),
  guard(
    'half a character is refused',
    'lib/action/values.ts',
    ['!value.isWellFormed()', 'false'],
    unit('action/values'),
  ),
  guard(
    'no input comes from nowhere',
    'lib/action/values.ts',
    ['if (unknown !== undefined)', 'if (unknown === null)'],
    unit('action/values'),
  ),
  guard(
    'a request keeps to its length',
    'lib/action/plan.ts',
    ['if (length <= limit) return;', 'return;'],
    unit('action/plan', 'action/url'),
  ),
];

/** What is read of an answer. */
const ANSWERS: Safeguard[] = [
  guard(
    'bytes that are no UTF-8 are refused',
    'lib/action/json.ts',
    ['{ fatal: true }', '{ fatal: false }'],
    unit('action/json'),
  ),
  guard('depth has an end', 'lib/action/json.ts', ['depth > MAX_DEPTH', 'depth > 1e9'], unit('action/json')),
  guard(
    'no name changes a prototype',
    'lib/action/json.ts',
    ["name === '__proto__'", "name === ''"],
    unit('action/json'),
  ),
  guard(
    'a page of markup is no JSON',
    'lib/action/media-type.ts',
    ["type.essence !== 'application/json' &&", "type.essence === 'text/plain' &&"],
    unit('action/media-type'),
  ),
  guard(
    'an answer has one type',
    'lib/action/media-type.ts',
    [".includes(',')", ".includes(',,,')"],
    unit('action/media-type'),
  ),
  guard(
    'nothing is evaluated',
    'lib/action/select.ts',
    ['eval: false,', "eval: 'safe',"],
    unit('suites/jsonpath-compliance'),
  ),
  guard(
    'a path holds no operator',
    'lib/action/path.ts',
    ['if (!isReadable(name))', 'if (name === null)'],
    unit('action/path'),
  ),
  guard(
    'a path descends once',
    'lib/action/path.ts',
    ["next.kind === 'descendant' && segments", 'next.kind === null && segments'],
    unit('action/path'),
  ),
];

/** Who may say what. */
const MESSAGES: Safeguard[] = [
  {
    name: 'another extension is nobody',
    edits: [
      { file: ROUTER, text: 'if (sender.id !== deps.browser.extensionId) throw notAllowed();', instead: '' },
      { file: CALLER, text: 'if (sender.id !== own.extensionId) return null;', instead: '' },
    ],
    ...router,
  },
  guard(
    'a page sends its own messages alone',
    ROUTER,
    ['!caller || !messages[name].callers.some((allowed) => allowed === caller)', '!caller'],
    router,
  ),
  guard('a request has its shape', ROUTER, ['if (!request.success)', 'if (request.success === null)'], router),
  guard('a frame is not the page', CALLER, ['if (sender.tab && sender.frameId !== 0) return null;', ''], router),
  guard(
    'a page that nobody sees says nothing',
    CALLER,
    ["sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active'", 'sender === null'],
    router,
  ),
  guard(
    'a foreign origin is not our page',
    CALLER,
    ['sender.origin !== undefined && sender.origin !== own.extensionOrigin', 'sender === null'],
    router,
  ),
  guard('a site was allowed by a person', CALLER, ["(await isSite(origin)) ? 'content' : null", "'content'"], router),
  guard('an address does not contradict its origin', CALLER, [' || url.origin !== origin', ''], router),
];

/** What keeps secrets and tokens where they belong. */
const SECRETS: Safeguard[] = [
  guard(
    'a sealed secret opens beside its own connection and origins alone',
    'entrypoints/background/secrets/records.ts',
    ['connectionId, [...origins].sort(), ...given]', ']'],
    kept,
  ),
  guard(
    'a wrong passphrase opens nothing',
    'entrypoints/background/secrets/keeping.ts',
    ['(await isKeyOf(keeping, key)) ? key : null', 'key'],
    kept,
  ),
  guard(
    'the key of an earlier passphrase opens nothing',
    'entrypoints/background/secrets/vault.ts',
    ["known.level === 'passphrase' && (await isKeyOf(known, found.key))", "known.level === 'passphrase'"],
    unit('background/interrupted-secrets'),
  ),
  guard(
    'a secret is sent as what it was given as',
    'lib/connection/secret-state.ts',
    ['given.purpose !== undefined && given.purpose !== secretPurpose(connection)', 'given === null'],
    unit('background/secret-purpose'),
  ),
  guard(
    'unlocked secrets lock by themselves',
    'entrypoints/background/secrets/unlocked.ts',
    ['return idle < -BACK_MS || idle >= minutes * 60_000;', 'return false;'],
    kept,
  ),
  guard(
    'a sign-in that somebody else began is thrown away',
    'lib/oauth/authorize.ts',
    ['states.length !== 1 || states[0] !== state', 'states.length > 1'],
    unit('oauth/authorize', 'background/sign-in'),
  ),
  guard(
    'a token serves the definition and the secret that it was got with',
    'entrypoints/background/tokens/tokens.ts',
    ['found.savedAt !== savedAt || found.definition !== tokenDefinition(connection)', 'found.token === null'],
    unit('background/kept-tokens'),
  ),
  guard(
    'a change is not sent again after an answer that only looks like a refused sign-in',
    'entrypoints/background/run/send.ts',
    ["const open = asks === 'soft' && !lookup;", 'const open = asks === null;'],
    unit('background/tokens'),
  ),
];

/** Origins that are to be left alone for a while. */
const PAUSES: Safeguard[] = [
  guard(
    'failures in a row pause an origin',
    'lib/breaker/circuit.ts',
    ['circuit.failures < FAILURES || open', 'circuit !== null'],
    unit('breaker/circuit', 'background/pauses'),
  ),
  guard(
    'one request alone goes after a pause',
    'lib/breaker/circuit.ts',
    ['circuit: { ...circuit, probe: now }, pause: null, probe: true', 'circuit, pause: null, probe: true'],
    unit('breaker/circuit', 'background/pauses'),
  ),
];

/** What a company sets for its browsers. */
const POLICY: Safeguard[] = [
  guard(
    'nothing goes where the policy does not allow it',
    PREPARE,
    ['!isAllowedOrigin(allowedOrigins, origin)', 'origin === null'],
    policy,
  ),
  guard('a policy is obeyed whatever page asks', ROUTER, ['if (refusal) throw new AppError(refusal);', ''], policy),
  guard(
    'a key that cannot be read is no missing key',
    'lib/policy/policy.ts',
    ["url === 'bad' || publicKey === 'bad'", "url === 'bad'"],
    unit('policy/policy'),
  ),
  guard(
    'a name below another ends with it',
    'lib/policy/allowed-origins.ts',
    ['asked.hostname.endsWith(', 'asked.hostname.includes('],
    unit('policy/policy'),
  ),
];

export const SAFEGUARDS: readonly Safeguard[] = [
  ...EXCHANGE,
  ...RUNS,
  ...REQUESTS,
  ...ANSWERS,
  ...MESSAGES,
  ...SECRETS,
  ...PAUSES,
  ...POLICY,
];
