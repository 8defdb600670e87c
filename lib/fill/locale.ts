// What the account's locale and the ticket itself tell of dates and telephone numbers: which part of 12/03 is the day, and of which country a
// number without "+" is. The locale is handed in (the browser's own); what the ticket shows goes before it.
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { findPhones, type PhoneSpot } from './find/phones.ts';
import type { Reading } from './reading.ts';

export interface Habits {
  /** Null where 12/03 may be either: then both are found and neither is filled. */
  dayFirst: boolean | null;
  /** Of telephone numbers without "+"; null where nothing tells it for certain. */
  country: CountryCode | null;
  /** Countries whose way of writing numbers is tried, the surest first. */
  countries: CountryCode[];
  /** The telephone numbers of a sentence, looked for once for all inputs. */
  phones: (sentence: string) => PhoneSpot[];
}

const MONTH_FIRST = new Set(['US', 'PH']);
// Both ways are in use there.
const EITHER = new Set(['CA']);
const OF_LANGUAGE: Record<string, CountryCode> = { de: 'DE', fr: 'FR', es: 'ES', pt: 'PT' };
// Where nothing tells the country a number is still seen, and taken as it is written.
const TRIED: CountryCode[] = ['GB', 'US', 'DE', 'FR', 'ES', 'PT'];
const SLASHED = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;

/** `locale`: a BCP 47 tag such as "en-GB", or '' where it is not known. */
export function habitsOf(reading: Reading, locale: string): Habits {
  const { language, region } = localeParts(locale);
  const country =
    phoneCountry(reading.ticket.requester.phone) ?? (region !== null && isSupportedCountry(region) ? region : null);
  const likely = country ?? OF_LANGUAGE[language] ?? null;
  const countries = [...new Set([...(likely ? [likely] : []), ...TRIED])];
  const found = new Map<string, PhoneSpot[]>();
  return {
    dayFirst: orderInTicket(reading) ?? orderOfLocale(language, region),
    country,
    countries,
    phones: (sentence) => {
      const spots = found.get(sentence) ?? findPhones(sentence, countries);
      found.set(sentence, spots);
      return spots;
    },
  };
}

function localeParts(locale: string): { language: string; region: string | null } {
  const [language = '', ...rest] = locale.split(/[-_]/);
  return {
    language: language.toLowerCase(),
    region: rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase() ?? null,
  };
}

function phoneCountry(phone: string): CountryCode | null {
  return phone.trim().startsWith('+') ? (parsePhoneNumberFromString(phone)?.country ?? null) : null;
}

/** A date that can be read in one way only shows how this ticket's people write the others. */
function orderInTicket({ passages }: Reading): boolean | null {
  const orders = new Set<boolean>();
  for (const { text } of passages) {
    for (const match of text.matchAll(SLASHED)) {
      const [first, second] = [Number(match[1]), Number(match[2])];
      if (first > 12 && second <= 12) orders.add(true);
      if (second > 12 && first <= 12) orders.add(false);
    }
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

function orderOfLocale(language: string, region: string | null): boolean | null {
  if (region === null) return language === '' || language === 'en' ? null : true;
  if (EITHER.has(region)) return null;
  return !MONTH_FIRST.has(region);
}
