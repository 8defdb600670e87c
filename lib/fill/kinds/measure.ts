// Measures: a number with the unit that the input's name or description asks for.
import type { Input } from '../../action/schema.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { numberText } from '../number-text.ts';
import { type Kind, onlySpot } from './kind.ts';

const UNITS: Record<string, string> = {
  kg: 'kg|kgs|kilos?|kilograms?|kilogramm',
  kilogram: 'kg|kgs|kilos?|kilograms?|kilogramm',
  kilograms: 'kg|kgs|kilos?|kilograms?|kilogramm',
  cm: 'cm|centimet(?:re|er)s?',
  gb: 'gb|gigabytes?',
  mb: 'mb|megabytes?',
  mg: 'mg|milligrams?|milligramm|milligrammes?|miligramos?|miligramas?',
  mcg: 'mcg|µg|ug|micrograms?|mikrogramm',
  ml: 'ml|millilit(?:re|er)s?|mililitros?',
  lit: 'l|lit(?:re|er)s?|litros?',
  litres: 'l|lit(?:re|er)s?|litros?',
  liters: 'l|lit(?:re|er)s?|litros?',
  grams: 'g|gr|grams?|gramm|grammes?|gramos?|gramas?',
  km: 'km|kms|kilomet(?:re|er)s?|kilómetros?|quilómetros?',
  kilometres: 'km|kms|kilomet(?:re|er)s?|kilómetros?|quilómetros?',
  kilometers: 'km|kms|kilomet(?:re|er)s?|kilómetros?|quilómetros?',
  metres: 'm|met(?:re|er)s?|metros?',
  mm: 'mm|millimet(?:re|er)s?|milímetros?',
  kw: 'kwp?|kilowatts?',
  kwh: 'kwh|kilowatt ?hours?|kilowattstunden',
};
const NUMBER = '\\d{1,9}(?:[.,]\\d{1,3})?';

export function measureKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'decimal' && input.type !== 'integer') return null;
  const word = label.name
    .concat(input.description.toLowerCase().split(/\W+/))
    .find((each) => Object.hasOwn(UNITS, each));
  // "12,000 km" of an input without decimals are thousands.
  return word === undefined ? null : measuredIn(UNITS[word] ?? '', input.type === 'integer');
}

function measuredIn(unit: string, whole: boolean): Kind {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}.,-])(${NUMBER})\\s?(?:${unit})(?![\\p{L}\\p{N}])`, 'giu');
  const find = function* (sentence: string): Generator<Spot> {
    for (const match of sentence.matchAll(pattern)) {
      const written = (match[1] ?? '').replace(whole ? /[.,](?=\d{3}$)/ : '', '');
      const value = numberText(written, false);
      if (value !== null) yield { value, start: match.index, end: match.index + match[0].length };
    }
  };
  return { find, base: 0.6, alone: 0.25, fromField: (text) => onlySpot(text, find) ?? numberText(text, false) };
}
