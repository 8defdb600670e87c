// The language and country that the browser is set to, for reading dates and telephone numbers.

/** A BCP 47 tag: "en-GB". */
export function browserLocale(): string {
  return navigator.language;
}
