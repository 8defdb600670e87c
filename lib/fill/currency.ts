// Which currency a sign or word means. "$" and "kr" mean several: they are money, but of no certain currency.

const CODES: Record<string, string> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  gbp: 'GBP',
  usd: 'USD',
  us$: 'USD',
  chf: 'CHF',
  franken: 'CHF',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  '₹': 'INR',
  inr: 'INR',
  rupees: 'INR',
  pln: 'PLN',
  zł: 'PLN',
  złoty: 'PLN',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  czk: 'CZK',
  cad: 'CAD',
  aud: 'AUD',
  nzd: 'NZD',
  brl: 'BRL',
  r$: 'BRL',
  mxn: 'MXN',
  cny: 'CNY',
  krw: 'KRW',
  try: 'TRY',
  zar: 'ZAR',
  $: '',
  dollar: '',
  dollars: '',
  bucks: '',
  kr: '',
  krone: '',
  kroner: '',
  kronor: 'SEK',
  kronen: '',
  koruna: 'CZK',
  kč: 'CZK',
  huf: 'HUF',
  forint: 'HUF',
  ron: 'RON',
  lei: 'RON',
  reais: 'BRL',
  peso: '',
  pesos: '',
  zloty: 'PLN',
  złotych: 'PLN',
  rand: 'ZAR',
  sgd: 'SGD',
  hkd: 'HKD',
  aed: 'AED',
};

/** ISO 4217, '' for money of a currency that the sign does not tell, or null for no currency at all. */
export function currencyOf(word: string): string | null {
  const folded = word.toLowerCase();
  return Object.hasOwn(CODES, folded) ? (CODES[folded] ?? null) : null;
}

const escaped = Object.keys(CODES).map((word) => word.replace(/[$]/g, '\\$&'));
/** For patterns: signs may touch the number, words and codes stand as words. */
export const CURRENCY_PATTERN = `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})`;
