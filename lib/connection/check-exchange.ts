// The rules for a token exchange: the login call, and where the token stands in its answer. Pure.
import { parseBody } from '../action/body-template.ts';
import type { Problem } from '../action/check.ts';
import { parsePath } from '../action/path.ts';
import { parseTemplate, placeholderNames } from '../action/placeholder.ts';
import type { Connection } from '../connection.ts';
import { LOGIN_WORDS, loginCall } from '../oauth/login-call.ts';
import { checkHeader, checkPlace, told } from './check-place.ts';
import { checkTokenUrl } from './check-url.ts';

type Exchange = NonNullable<Connection['exchange']>;

export function checkExchange(exchange: Connection['exchange'], origins: readonly string[]): Problem[] {
  if (!exchange) return [{ field: 'exchange.url', message: 'Say where the login call goes.' }];
  const headers = exchange.headers.flatMap(({ name, value }, index) => [
    ...checkHeader(name, `exchange.headers[${index}].name`),
    ...checkHeaderValue(exchange, value, `exchange.headers[${index}].value`),
  ]);
  return [
    ...checkTokenUrl(exchange.url, 'exchange.url', 'login address', origins),
    ...headers,
    ...checkBody(exchange),
    ...(exchange.tokenPath === ''
      ? [{ field: 'exchange.tokenPath', message: 'Say where the token stands in the answer, such as $.token.' }]
      : checkPath(exchange.tokenPath, 'exchange.tokenPath')),
    ...(exchange.expiresPath === '' ? [] : checkPath(exchange.expiresPath, 'exchange.expiresPath')),
    ...checkPlace(exchange.place, 'exchange.place.name'),
    ...checkPrefix(exchange.place.prefix),
  ];
}

/** As outputs have it. */
export function checkPath(path: string, field: string): Problem[] {
  return told(field, () => {
    parsePath(path);
  });
}

function checkBody(exchange: Exchange): Problem[] {
  const { body } = exchange;
  if (body.type === 'json') {
    const field = 'exchange.body.template';
    // Once it can be read, filling it tells whether it holds together.
    const problems = told(field, () => {
      parseBody(body.template);
    });
    return problems.length > 0
      ? problems
      : [...checkWords(exchange, body.template, field), ...checkFilled(exchange, field)];
  }
  return body.fields.flatMap(({ name, value }, index) => {
    const field = `exchange.body.fields[${index}]`;
    if (name.trim() === '') return [{ field: `${field}.name`, message: 'The field has no name, such as username.' }];
    if (/\{\{/.test(name))
      return [{ field: `${field}.name`, message: 'Names are plain text; placeholders belong in values.' }];
    return checkWords(exchange, value, `${field}.value`);
  });
}

function checkFilled(exchange: Exchange, field: string): Problem[] {
  if (checkWordsOf(exchange).length > 0) return [];
  const filled: Exchange = { ...exchange, headers: [] };
  return told(field, () => {
    loginCall(filled, exchange.secret === 'login' ? 'x:x' : 'x');
  });
}

function checkWordsOf(exchange: Exchange): Problem[] {
  return exchange.body.type === 'json' ? checkWords(exchange, exchange.body.template, '') : [];
}

/** Only what a person gives may be named. */
function checkWords(exchange: Exchange, template: string, field: string): Problem[] {
  const allowed: readonly string[] = LOGIN_WORDS[exchange.secret];
  return told(field, () => {
    parseTemplate(template, field);
  }).concat(
    namesIn(template)
      .filter((name) => !allowed.includes(name))
      .slice(0, 1)
      .map((name) => ({ field, message: `{{${name}}} is not known here. Use ${allowed.map(braced).join(' and ')}.` })),
  );
}

function namesIn(template: string): string[] {
  try {
    return placeholderNames(parseTemplate(template, ''));
  } catch {
    return [];
  }
}

const braced = (name: string) => `{{${name}}}`;

function checkHeaderValue(exchange: Exchange, value: string, field: string): Problem[] {
  const words = checkWords(exchange, value, field);
  if (words.length > 0) return words;
  // What stands between placeholders; what they are filled with is checked when it is known.
  const literal = value.replace(/\{\{\w+\}\}/g, 'x');
  if (/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(literal)) return [];
  return [{ field, message: 'The value is empty or holds more than plain letters, digits, signs and inner spaces.' }];
}

function checkPrefix(prefix: string): Problem[] {
  if (/^[\x20-\x7e]*$/.test(prefix) && !prefix.startsWith(' ')) return [];
  return [
    {
      field: 'exchange.place.prefix',
      message: 'What stands before the token can only be plain letters, digits and signs, such as Bearer and a space.',
    },
  ];
}
