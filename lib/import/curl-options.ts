// What the options of cURL mean for an action. Source: curl's manual page (https://curl.se/docs/manpage.html).

export type CurlOption = {
  name: string;
  letter?: string;
  takesValue: boolean;
} & (
  | {
      does:
        | 'url'
        | 'method'
        | 'header'
        | 'data'
        | 'json'
        | 'urlencoded'
        | 'user'
        | 'bearer'
        | 'get'
        | 'head'
        | 'ignored';
    }
  | { does: 'left-out'; because: string }
);

const FORM = 'Its body is a form and was left out: Deskhand sends JSON alone.';
const FILE = 'A file that it sends or reads was left out.';
const COOKIES = 'Its cookies are a credential and were left out: Deskhand never sends cookies.';
const PROXY = 'Its proxy was left out: the browser’s own settings count.';
const CERTIFICATES = 'Its certificates and how they are checked were left out: the browser’s own rules count.';
const REDIRECTS = 'It follows redirects: Deskhand refuses them, because a credential must not travel on.';
const SIGNING = 'How it signs in is not offered and was left out.';
const BROWSER = 'A header that is the browser’s own was left out.';
const TIMES = 'Its time limits and repetitions were left out: Deskhand waits 10 seconds and repeats nothing by itself.';

const meant: CurlOption[] = [
  { name: 'url', takesValue: true, does: 'url' },
  { name: 'request', letter: 'X', takesValue: true, does: 'method' },
  { name: 'header', letter: 'H', takesValue: true, does: 'header' },
  { name: 'data', letter: 'd', takesValue: true, does: 'data' },
  { name: 'data-ascii', takesValue: true, does: 'data' },
  { name: 'data-binary', takesValue: true, does: 'data' },
  { name: 'data-raw', takesValue: true, does: 'data' },
  { name: 'json', takesValue: true, does: 'json' },
  { name: 'data-urlencode', takesValue: true, does: 'urlencoded' },
  { name: 'url-query', takesValue: true, does: 'left-out', because: 'A query that --url-query adds was left out.' },
  { name: 'user', letter: 'u', takesValue: true, does: 'user' },
  { name: 'oauth2-bearer', takesValue: true, does: 'bearer' },
  { name: 'get', letter: 'G', takesValue: false, does: 'get' },
  { name: 'head', letter: 'I', takesValue: false, does: 'head' },
];

/** name, letter, whether a value follows */
type Row = [name: string, letter: string, takesValue: boolean];

function leftOut(because: string, rows: Row[]): CurlOption[] {
  return rows.map(([name, letter, takesValue]) => ({
    name,
    takesValue,
    does: 'left-out',
    because,
    ...(letter === '' ? {} : { letter }),
  }));
}

const OUTPUT: Row[] = [
  ['silent', 's', false],
  ['show-error', 'S', false],
  ['verbose', 'v', false],
  ['include', 'i', false],
  ['fail', 'f', false],
  ['fail-with-body', '', false],
  ['no-buffer', 'N', false],
  ['progress-bar', '#', false],
  ['compressed', '', false],
  ['globoff', 'g', false],
  ['http1.0', '0', false],
  ['http1.1', '', false],
  ['http2', '', false],
  ['http3', '', false],
  ['ipv4', '4', false],
  ['ipv6', '6', false],
  ['tcp-nodelay', '', false],
  ['path-as-is', '', false],
  ['output', 'o', true],
  ['remote-name', 'O', false],
  ['dump-header', 'D', true],
  ['write-out', 'w', true],
  ['stderr', '', true],
  ['trace', '', true],
  ['trace-ascii', '', true],
];

export const CURL_OPTIONS: readonly CurlOption[] = [
  ...meant,
  ...OUTPUT.map(
    ([name, letter, takesValue]): CurlOption => ({
      name,
      takesValue,
      does: 'ignored',
      ...(letter === '' ? {} : { letter }),
    }),
  ),
  ...leftOut(FORM, [
    ['form', 'F', true],
    ['form-string', '', true],
  ]),
  ...leftOut(FILE, [
    ['upload-file', 'T', true],
    ['config', 'K', true],
    ['range', 'r', true],
    ['continue-at', 'C', true],
  ]),
  ...leftOut(COOKIES, [
    ['cookie', 'b', true],
    ['cookie-jar', 'c', true],
  ]),
  ...leftOut(PROXY, [
    ['proxy', 'x', true],
    ['proxy-user', 'U', true],
    ['proxy-header', '', true],
    ['noproxy', '', true],
    ['socks5', '', true],
    ['socks5-hostname', '', true],
    ['resolve', '', true],
    ['connect-to', '', true],
    ['interface', '', true],
    ['unix-socket', '', true],
    ['dns-servers', '', true],
  ]),
  ...leftOut(CERTIFICATES, [
    ['insecure', 'k', false],
    ['cacert', '', true],
    ['capath', '', true],
    ['cert', 'E', true],
    ['cert-type', '', true],
    ['key', '', true],
    ['key-type', '', true],
    ['pass', '', true],
    ['ciphers', '', true],
    ['tlsv1.2', '', false],
    ['tlsv1.3', '', false],
    ['ssl-no-revoke', '', false],
    ['pinnedpubkey', '', true],
  ]),
  ...leftOut(REDIRECTS, [
    ['location', 'L', false],
    ['location-trusted', '', false],
    ['max-redirs', '', true],
    ['post301', '', false],
    ['post302', '', false],
  ]),
  ...leftOut(SIGNING, [
    ['digest', '', false],
    ['ntlm', '', false],
    ['negotiate', '', false],
    ['anyauth', '', false],
    ['aws-sigv4', '', true],
    ['netrc', 'n', false],
    ['netrc-file', '', true],
    ['delegation', '', true],
  ]),
  { name: 'basic', takesValue: false, does: 'ignored' },
  ...leftOut(BROWSER, [
    ['user-agent', 'A', true],
    ['referer', 'e', true],
  ]),
  ...leftOut(TIMES, [
    ['max-time', 'm', true],
    ['connect-timeout', '', true],
    ['retry', '', true],
    ['retry-delay', '', true],
    ['retry-max-time', '', true],
    ['retry-all-errors', '', false],
    ['limit-rate', '', true],
    ['keepalive-time', '', true],
    ['max-filesize', '', true],
    ['speed-limit', 'Y', true],
    ['speed-time', 'y', true],
  ]),
];
