// Which lines of a message are its author's own, and where its sentences begin and end.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '#lib/suggest/clean.ts';
import { sentences } from '#lib/suggest/sentences.ts';

const own = (text: string, author?: string) =>
  readLines(text, author)
    .filter(({ kind }) => kind === 'own')
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => line.trim() !== '');

describe('own lines', () => {
  test.each([
    [
      'greeting and closing',
      'Hi there,\n\nplease refund me.\n\nKind regards\nOona Pelletier\nTidewell Ltd',
      ['please refund me.'],
    ],
    ['a reply above history', 'Yes please.\n\nOn 5 Nov 2026, Dana wrote:\n> Shall I refund it?', ['Yes please.']],
    ['a reply below history', 'On 5 Nov 2026, Dana wrote:\n> Shall I refund it?\n\nYes please.', ['Yes please.']],
    [
      'Outlook history without marks',
      'Yes please.\n\nFrom: Dana\nSent: Monday\nTo: Oona\nSubject: Refund\n\nShall I refund it?',
      ['Yes please.'],
    ],
    [
      'a forwarded message',
      'See below.\n\n---------- Forwarded message ----------\nFrom: Dana\nRefund',
      ['See below.'],
    ],
    ['a German mail', 'Guten Tag,\n\nbitte stornieren.\n\nMit freundlichen Grüßen\nAnnegret', ['bitte stornieren.']],
    ['a dashed signature', 'Cancel it.\n--\nOona | 01632 960118', ['Cancel it.']],
    ['thanks alone', 'Thanks!', ['Thanks!']],
    ['"From" in a sentence', 'From tomorrow on: I am away.', ['From tomorrow on: I am away.']],
  ])('%s', (_name, text, expected) => {
    expect(own(text)).toEqual(expected);
  });

  test('a line of just the author’s name begins the signature', () => {
    expect(own('Please cancel.\n\nOona\nRefund desk', 'Oona Pelletier')).toEqual(['Please cancel.']);
  });
});

describe('sentences', () => {
  test('wrapped lines are one sentence, short lines their own', () => {
    const text =
      'I would like to have my money back because the enamel kettle\nis chipped. Order: NW-20481\nAmount: 12.50';
    expect(sentences(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'I would like to have my money back because the enamel kettle\nis chipped.',
      'Order: NW-20481',
      'Amount: 12.50',
    ]);
  });

  test('an abbreviation ends no sentence', () => {
    expect(sentences('It says 8 feet, art. 30770-FOOT, on page 6.')).toHaveLength(1);
  });

  test('no sentence overlaps the next, and none reaches outside the text', () => {
    const part = fc.constantFrom(
      'Hello,',
      '> quoted',
      'A sentence. And another!',
      '\n',
      '\n\n',
      'Kind regards',
      '--',
      'On 5 May Dana wrote:',
      '😀…',
      'x'.repeat(70),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 20 }), (parts) => {
        const text = parts.join('\n');
        let last = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('other programs and languages', () => {
  const own = (text: string) =>
    readLines(text)
      .filter(({ kind, start, end }) => kind === 'own' && end > start)
      .map(({ start, end }) => text.slice(start, end));

  test.each([
    [
      'a break before “wrote”',
      'Please cancel.\n\nOn Mon, 2 Nov 2026 at 10:02 Anna Long-Name <anna@shop.example>\nwrote:\nOld words.',
    ],
    ['Italian headers', 'Please cancel.\n\nDa: Anna\nInviato: lunedì\nOggetto: Ordine\nOld words.'],
    ['Dutch headers', 'Please cancel.\n\nVan: Anna\nVerzonden: maandag\nOnderwerp: Bestelling\nOld words.'],
    ['Portuguese headers', 'Please cancel.\n\nDe: Anna\nEnviada em: segunda\nAssunto: Pedido\nOld words.'],
    ['a legal footer', 'Please cancel.\n\nThis e-mail and its attachments are confidential.\nOld words.'],
    ['a Spanish phone', 'Please cancel.\n\nEnviado desde mi iPhone'],
  ])('%s ends what the author wrote', (_, text) => {
    expect(own(text)).toEqual(['Please cancel.']);
  });
});
