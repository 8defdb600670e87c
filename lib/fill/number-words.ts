// Small numbers as words, in the languages tickets come in most.

const WORDS: Record<string, number> = {};
const LANGUAGES = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze',
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce',
  'zero um dois três quatro cinco seis sete oito nove dez onze doze',
];
for (const language of LANGUAGES) for (const [value, word] of language.split(' ').entries()) WORDS[word] ??= value;
const TENS = [
  'thirty forty fifty sixty seventy eighty ninety',
  'dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  'trente quarante cinquante soixante',
  'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  'trinta quarenta cinquenta sessenta setenta oitenta noventa',
];
for (const row of TENS) for (const [place, word] of row.split(' ').entries()) WORDS[word] ??= (place + 3) * 10;
for (const word of ['zwanzig', 'vingt', 'veinte', 'vinte']) WORDS[word] = 20;
// Articles are no counts: "un colis" is "a parcel".
for (const article of ['un', 'um', 'ein', 'null', 'once']) delete WORDS[article];

/** Every number word, for patterns. */
export const NUMBER_WORDS = Object.keys(WORDS).join('|');

/** The value of a number word or of digits; null for anything else. */
export function numberOf(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const word = text.toLowerCase();
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}
