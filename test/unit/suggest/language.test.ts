// The language of a text: whole messages, short ones, and texts that tell nothing.
import { describe, expect, test } from 'vitest';
import { guessLanguage } from '#lib/suggest/language.ts';

describe('a text is read in the language it is written in', () => {
  test.each([
    ['en', 'Hello, my parcel has not arrived yet.'],
    ['de', 'Guten Tag, mein Paket ist noch nicht da.'],
    ['es', 'Hola, mi paquete todavía no ha llegado.'],
    ['fr', 'Bonjour, mon colis n’est toujours pas arrivé.'],
    ['pt', 'Olá, a minha encomenda ainda não chegou.'],
  ])('a sentence: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  test.each([
    ['es', 'No puedo entrar en mi cuenta'],
    ['es', '¿Dónde está mi pedido?'],
    ['pt', 'Não consigo entrar na conta'],
    ['pt', 'Cobrança em duplicado'],
    ['fr', 'Facture jamais reçue'],
    ['de', 'Rechnung doppelt bezahlt'],
    ['en', "can't log in"],
    ['en', 'Please call me back'],
  ])('a few words: %s, %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  test('a German text that names an English product is German', () => {
    expect(guessLanguage('Der Smart Home Starter Kit von euch geht nicht an')).toBe('de');
  });
});

test('what tells nothing is in the language around it, or else in English', () => {
  expect(guessLanguage('AB-590377', 'fr')).toBe('fr');
  expect(guessLanguage('AB-590377')).toBe('en');
  expect(guessLanguage('')).toBe('en');
  expect(guessLanguage('注文が届きません')).toBe('en');
});

test('a long line is read by its beginning', () => {
  expect(guessLanguage(`Wo bleibt meine Bestellung? ${'a'.repeat(1_000_000)}`)).toBe('de');
});
