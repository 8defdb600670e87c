// Dates and times as the agent's locale writes them. Pure: locale and time zone come in.

export interface ShownDate {
  text: string;
  /** For `<time datetime>`. */
  iso: string;
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const MINUTE = { ...DAY, hour: '2-digit', minute: '2-digit' } as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const ZONED_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}(:?\d{2})?)$/i;

/**
 * A date out of a response: ISO 8601, or seconds (10 digits) or milliseconds (13 digits) since 1970.
 * A day stays that day in every zone; a time without a zone is shown as it stands. null: not a date we know.
 */
export function formatDate(text: string, locale?: string, timeZone?: string): ShownDate | null {
  const iso = text.trim();
  if (DATE.test(iso)) return shown(Date.parse(`${iso}T00:00:00Z`), iso, locale, { ...DAY, timeZone: 'UTC' });
  if (LOCAL_TIME.test(iso)) {
    return shown(Date.parse(`${iso.replace(' ', 'T')}Z`), iso, locale, { ...MINUTE, timeZone: 'UTC' });
  }
  const zone = timeZone === undefined ? {} : { timeZone };
  if (ZONED_TIME.test(iso)) {
    const tight = iso.replace(' ', 'T').replace(/\s/, '');
    return shown(Date.parse(tight), iso, locale, { ...MINUTE, ...zone });
  }
  if (/^\d{10}$|^\d{13}$/.test(iso)) {
    const time = iso.length === 10 ? Number(iso) * 1000 : Number(iso);
    return shown(time, new Date(time).toISOString(), locale, { ...MINUTE, ...zone });
  }
  return null;
}

function shown(time: number, iso: string, locale: string | undefined, options: Intl.DateTimeFormatOptions) {
  if (Number.isNaN(time)) return null;
  return { text: new Intl.DateTimeFormat(locale, options).format(time), iso };
}
