// How long a pause still lasts, as people say it: coarse, so that it changes seldom. Pure.

/** @param wait in ms; "a few seconds", "about 20 seconds", "about 3 minutes", "about an hour" */
export function waitText(wait: number): string {
  const seconds = Math.ceil(wait / 1_000);
  if (seconds <= 5) return 'a few seconds';
  if (seconds <= 55) return `about ${Math.ceil(seconds / 5) * 5} seconds`;
  const minutes = Math.round(seconds / 60);
  if (minutes <= 1) return 'about a minute';
  return minutes < 60 ? `about ${minutes} minutes` : 'about an hour';
}
