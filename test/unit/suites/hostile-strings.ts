// Strings that have broken other programs, by what they aim at. Written as escapes where an editor would hide or change them. No test
// stands here.

const NUMBERS =
  `0 -0 +0 00 007 -007 1 -1 +1 1. .1 -.1 1.0 1.00 0.1 00.1 1e3 1E3 1e+3 1e-3 1e 1e+ e3 1e1000 -1e1000 1e-1000 1e309 5e-324
  9007199254740991 9007199254740992 9007199254740993 -9007199254740993 9223372036854775807 9223372036854775808 -9223372036854775808
  18446744073709551615 18446744073709551616 123456789012345678901234567890 0.1000000000000000055511151231257827 19.90 19,90 1,000 1.000,00
  1_000 1'000 1&nbsp;000 0x10 0X1F 0b11 0o17 1n 1f 1L NaN nan Infinity -Infinity +Infinity inf 1/0 --1 -+1 1-1 1--1 - + . , $1 1$ 1% €5 #1 (1) [1] {1}
  0.30000000000000004 1.7976931348623157e308 2.2250738585072011e-308 true false null undefined TRUE None nil`.split(
    /\s+/,
  );

/** Digits that JavaScript, or the eye, takes for others. */
const DIGITS = [
  '\uff15',
  '\u0665',
  '\u09eb',
  '\u2075',
  '\u2465',
  '\ud835\udfd3',
  '1\u00a0000',
  '1\u2009000',
  '\u22121',
  '1\u2028',
];

const PATHS =
  `. .. ... ./ ../ ../.. ../../.. / // /// /etc/passwd //evil.example //evil.example/%2f.. /\\evil.example \\ \\\\ \\..\\ ..\\..\\ %2e %2E
  %2e%2e %2e%2E .%2e %2e. %2f %2F %5c %252e%252e %c0%ae%c0%ae %u002e .; ..; ..;/ ;a=b @evil.example :8443 :// https://evil.example
  https:evil.example javascript:alert(1) data:text/html,x file:///etc/passwd ~ ~root * ? ?a=b #f # & &a=b = %00 %0d%0aX-Evil:1 % %% %zz %1 a%2 a/b
  a//b a\\b a?b a#b a&b a=b a+b a;b a,b a:b a@b a!b a$b a'b (a) [a] {a} |a a^b \`a\` <a>`.split(/\s+/);

const CODE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `<svg/onload=alert(1)>`,
  `javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/"/+/onmouseover=1/+/[*/[]/+alert(1)//'>`,
  `' OR '1'='1`,
  `'; DROP TABLE orders; --`,
  `1;--`,
  `" OR ""="`,
  `admin'--`,
  `) UNION SELECT 1,2,3 --`,
  `$(rm -rf /)`,
  '`id`',
  `; id`,
  `| id`,
  `&& id`,
  `%s%s%s%n`,
  `%x%x%x`,
  `{{x}}`,
  `{{y}}`,
  `{{ x }}`,
  `{{{x}}}`,
  `{{x`,
  `x}}`,
  `{{constructor}}`,
  `\${7*7}`,
  `#{7*7}`,
  `<%= 7*7 %>`,
  `{%raw%}`,
  `$&`,
  `$1`,
  `$$`,
  "$'",
  '$`',
  `$<x>`,
  `\\1`,
  `__proto__`,
  `constructor`,
  `prototype`,
  `toString`,
  `hasOwnProperty`,
  `valueOf`,
  `__defineGetter__`,
  `eval(1)`,
  `=1+1`,
  `=HYPERLINK("https://evil.example")`,
  `+1+cmd|' /C calc'!A0`,
  `@SUM(1)`,
  `-2+3`,
];

const JSON_BREAKERS = [
  `"`,
  `\\`,
  `\\"`,
  `","admin":true,"a":"`,
  `"}`,
  `"],"a":[`,
  `"}{"`,
  `\\u0022`,
  `\\u0000`,
  `\\ud800`,
  `\\`.repeat(5),
  `{"a":1}`,
  `[1,2]`,
  `{}`,
  `[]`,
  `""`,
  `"quoted"`,
  `'quoted'`,
  `//comment`,
  `/* comment */`,
  `,`,
  `:`,
  `}`,
  `]`,
  `\b\f\n\r\t\v`,
  `a\nb`,
  `a\r\nb`,
  `a\tb`,
  `line\u2028separator`,
  `paragraph\u2029separator`,
];

const HEADERS = [
  'a\r\nX-Evil: 1',
  'a\nX-Evil: 1',
  'a\rX-Evil: 1',
  '\r\n\r\n<html>',
  'a\u0000b',
  'a\u0085b',
  ' leading',
  'trailing ',
  ' ',
  '   ',
  '\t',
  '\ttab',
  'tab\t',
  'inner  spaces',
  'caf\u00e9',
  '\u00ff',
  '\u0100',
  'Bearer x',
  'a, b',
  'a; b',
  '"a"',
  'a: b',
  'chunked',
  '\u010d\u010a',
  '\u560d\u560a',
];

const TEXT = [
  '',
  'NW-20481',
  'Zo\u00eb',
  'Zoe\u0308',
  '\u1e9e\u00df',
  '\u0130i\u0131I',
  '\ufb01\ufb02',
  '\u5bbf\u8cbb',
  '\u0e40\u0e01',
  '\u0627\u0644\u0637\u0644\u0628',
  '\u202e\u0627NW-20481',
  '\u05d4\u05d6\u05de\u05e0\u05d4 20481',
  'Z\u0351\u036b\u0343\u032aa\u0324l\u0308g\u0360o\u0321',
  '\ud83d\udc69\ud83c\udffd\u200d\ud83d\ude92',
  '\ud83c\uddf8\ud83c\uddea',
  '1\ufe0f\u20e3',
  '\u{10ffff}',
  '\u{e0001}',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\ufeffbom',
  'bom\ufeff',
  '\ud800',
  '\udc00',
  'a\ud83d',
  '\ude00b',
  '\udc00\ud800',
  'CON',
  'NUL.txt',
  'a'.repeat(300),
  '\u00e9'.repeat(3_000),
  'x'.repeat(10_000),
  '%'.repeat(2_000),
  '"'.repeat(1_000),
  '\ud83d\ude00'.repeat(500),
];

const codes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => String.fromCodePoint(from + place));

/** Every control character, space, joiner and direction mark that text may hide, bare and inside a word. */
const UNSEEN = [
  ...codes(0x00, 0x1f),
  ...codes(0x7f, 0xa0),
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u1680',
  '\u180e',
  ...codes(0x2000, 0x200f),
  ...codes(0x2028, 0x202f),
  ...codes(0x205f, 0x206f),
  '\u3000',
  '\u3164',
  '\ufe00',
  '\ufeff',
  '\ufff9',
].flatMap((unseen) => [unseen, `a${unseen}b`]);

/** Deskhand's own list, each string once. */
export const HOSTILE_STRINGS: readonly string[] = [
  ...new Set([...NUMBERS, ...DIGITS, ...PATHS, ...CODE, ...JSON_BREAKERS, ...HEADERS, ...TEXT, ...UNSEEN]),
];
