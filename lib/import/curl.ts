// A pasted cURL command → the request it would send. Read, never run: what only a shell could know (variables, files, pipes) is said.
import { parse } from 'shell-quote';
import { definitionError } from '../action/definition-error.ts';
import { METHODS, type Method } from '../action/schema.ts';
import { CURL_OPTIONS, type CurlOption } from './curl-options.ts';
import { oneLine } from './plain-text.ts';
import type { RequestSketch, SketchPair } from './sketch.ts';
import { actionOfSketch, type SketchAction } from './sketch-action.ts';

const MOST_CHARACTERS = 1_000_000;

/** True for a text that begins as a cURL command does, with a prompt or not. */
export function isCurlCommand(text: string): boolean {
  return /^\s*(?:[$>#%]\s+)?(?:sudo\s+)?(?:\S*[/\\])?curl(?:\.exe)?["']?\s/i.test(text.slice(0, 500));
}

/**
 * @param chosen which values become inputs, by the keys of the choices that an earlier reading gave
 * @throws AppError definition-invalid when it is no command that can become an action. Nothing of the command is quoted.
 */
export function importCurl(text: string, chosen?: ReadonlyMap<string, boolean>): SketchAction {
  return actionOfSketch(readCurl(text), chosen);
}

function readCurl(text: string): RequestSketch {
  if (text.length > MOST_CHARACTERS)
    throw refused('The command is longer than a million characters.', 'Paste a shorter one.');
  const leftOut: string[] = [];
  const words = readWords(text, leftOut);
  const command: Command = { url: null, method: null, get: false, head: false, headers: [], data: [], json: false };
  const credentials: RequestSketch['credentials'] = [];
  const say = (sentence: string) => leftOut.push(sentence);

  const apply = (option: CurlOption, value: string) => {
    switch (option.does) {
      case 'url':
        if (command.url === null) command.url = value;
        else say('It names more than one address: the first was taken.');
        break;
      case 'method':
        command.method = value.toUpperCase();
        break;
      case 'header':
        readHeaderLine(value, command, say);
        break;
      case 'data':
      case 'json':
        if (option.does === 'json') command.json = true;
        if (value.startsWith('@') && option.name !== 'data-raw') say('Its body comes from a file and was left out.');
        else command.data.push(value);
        break;
      case 'urlencoded':
        readEncoded(value, command, say);
        break;
      case 'user':
        credentials.push({ kind: 'basic' });
        say('Its user name and password belong to the connection.');
        break;
      case 'bearer':
        credentials.push({ kind: 'bearer' });
        break;
      case 'get':
        command.get = true;
        break;
      case 'head':
        command.head = true;
        break;
      case 'ignored':
        break;
      case 'left-out':
        say(option.because);
    }
  };

  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') continue;
    if (!word.startsWith('-') || word === '-') {
      apply({ does: 'url', name: 'url', takesValue: true }, word);
      continue;
    }
    for (const { option, value } of readOptions(word, say)) {
      if (!option.takesValue) apply(option, '');
      else if (value !== null) apply(option, value);
      else {
        at += 1;
        const next = words[at];
        if (next === undefined) say(`Its last option, --${option.name}, has no value.`);
        else apply(option, next);
      }
    }
  }
  return sketchOf(command, credentials, leftOut);
}

interface Command {
  url: string | null;
  method: string | null;
  get: boolean;
  head: boolean;
  headers: SketchPair[];
  data: string[];
  json: boolean;
}

function sketchOf(command: Command, credentials: RequestSketch['credentials'], leftOut: string[]): RequestSketch {
  if (command.url === null || command.url.trim() === '') {
    throw refused('The command names no address.', 'Paste the whole command, from curl to its end.');
  }
  const wanted = command.method ?? (command.head ? 'HEAD' : command.data.length > 0 && !command.get ? 'POST' : 'GET');
  const method = METHODS.find((one) => one === wanted);
  if (method === undefined) {
    throw refused(
      'The command’s method is none that an action can have.',
      `An action sends ${METHODS.slice(0, -1).join(', ')} or ${METHODS.at(-1)}.`,
    );
  }
  const asQuery = command.get && command.data.length > 0;
  return {
    name: '',
    description: '',
    method,
    url: asQuery ? withQuery(command.url, command.data.join('&')) : command.url,
    query: [],
    headers: command.headers,
    body: asQuery ? null : readData(command, method, leftOut),
    credentials,
    notes: new Map(),
    answer: null,
    connection: {
      name: '',
      help: 'Made from a cURL command. Its secret was not kept: enter it anew.',
    },
    leftOut: [...leftOut, 'A cURL command does not say what it is for: write a name and a description.'],
  };
}

function withQuery(url: string, query: string): string {
  const [before = ''] = url.split('#');
  return `${before}${before.includes('?') ? '&' : '?'}${query}`;
}

function readData({ data, json, headers }: Command, method: Method, leftOut: string[]): string | null {
  if (data.length === 0) return null;
  const text = data.join(json ? '' : '&');
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  const isForm = /x-www-form-urlencoded/i.test(type) || (type === '' && !json && /^[^\s{}[\]"]+=/.test(text));
  if (!isForm || method === 'GET') return text;
  leftOut.push('Its body is a form and was left out: Deskhand sends JSON alone.');
  return null;
}

function readHeaderLine(line: string, command: Command, say: (sentence: string) => void): void {
  if (line.startsWith('@')) say('Its headers come from a file and were left out.');
  const colon = line.search(/[:;]/);
  if (colon < 1 || line.startsWith('@')) return;
  const name = line.slice(0, colon).trim();
  const value = line.slice(colon + 1).trim();
  if (value !== '') command.headers.push({ name, value });
}

/** `name=content`, `=content`, `content`; a file in it is left out. */
function readEncoded(value: string, command: Command, say: (sentence: string) => void): void {
  const [, name = '', sign = '', content = ''] = /^([^=@]*)([=@]?)(.*)$/s.exec(value) ?? [];
  if (sign === '@') say('Its body comes from a file and was left out.');
  else if (sign === '') command.data.push(encodeURIComponent(name.toWellFormed()));
  else command.data.push(`${name}${name === '' ? '' : '='}${encodeURIComponent(content.toWellFormed())}`);
}

/** One word such as `-sSL`, `-XPOST`, `--header=…`: the options in it, each with the value that stands in the same word. */
function readOptions(word: string, say: (sentence: string) => void): { option: CurlOption; value: string | null }[] {
  if (word.startsWith('--')) {
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const option = CURL_OPTIONS.find((one) => one.name === name);
    if (option) return [{ option, value: value ?? null }];
    say(`Its option --${oneLine(name, 40)} was left out.`);
    return [];
  }
  const found: { option: CurlOption; value: string | null }[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const option = CURL_OPTIONS.find((one) => one.letter === word[at]);
    if (!option) say('An option with one letter that Deskhand does not know was left out.');
    else if (option.takesValue) {
      found.push({ option, value: word.slice(at + 1) || null });
      break;
    } else found.push({ option, value: null });
  }
  return found;
}

/** The words behind `curl`, up to what a shell would do next. */
function readWords(text: string, leftOut: string[]): string[] {
  let entries: ReturnType<typeof parse>;
  try {
    entries = parse(joinLines(text), (name) => `{{${name}}}`);
  } catch {
    throw refused('The command cannot be read: a quotation mark or a brace is not closed.', 'Paste the whole command.');
  }
  const texts: string[] = [];
  let begun = false;
  for (const entry of entries) {
    const word = typeof entry === 'string' ? entry : 'pattern' in entry ? entry.pattern : null;
    if (word !== null && isCurl(word)) {
      if (begun) {
        leftOut.push('There is more than one command: the first was read.');
        break;
      }
      begun = true;
    } else if (begun && word === null) {
      leftOut.push('What stands behind &, |, ; or # was not read: put the address between quotation marks.');
      break;
    } else if (begun && word !== null) texts.push(word);
  }
  if (!begun) throw refused('This is no cURL command.', 'Paste a command that begins with curl.');
  return texts;
}

function isCurl(word: string): boolean {
  return /^(?:.*[/\\])?curl(?:\.exe)?$/i.test(word);
}

/** Lines that go on with \ (POSIX), ^ (Windows, where ^ also escapes) or ` (PowerShell) as one. */
function joinLines(text: string): string {
  const isWindows = /\^\r?\n|\^"/.test(text);
  if (!isWindows) return text.replace(/[\\`]\r?\n/g, ' ');
  return text
    .replace(/\^\r?\n\r?\n/g, '\n')
    .replace(/\^\r?\n/g, ' ')
    .replace(/\^([\s\S])/g, '$1')
    .replace(/\$/g, '\\$');
}

function refused(message: string, advice: string) {
  return definitionError('', message, advice);
}
