// A closed list of values as a person types it, one a line. Pure.

/** Spaces around a value and empty lines are dropped: nobody could see them in a list to choose from. */
export function parseOptions(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function optionsText(options: readonly string[]): string {
  return options.join('\n');
}
