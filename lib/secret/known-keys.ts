// The forms of keys and tokens that well-known services give out: one list for whoever looks for a secret where none belongs. Pure.

const FORMS = [
  // Stripe; OpenAI and Anthropic
  String.raw`(?:sk|pk|rk)[_-](?:live|test|proj|ant)[_-][\w-]{8,}`,
  // GitHub, GitLab
  String.raw`gh[pousr]_\w{8,}`,
  String.raw`github_pat_\w{8,}`,
  String.raw`glpat-[\w-]{8,}`,
  // Slack
  String.raw`xox[abeprs]-[\w-]{8,}`,
  // AWS, Google
  'A[KS]IA[0-9A-Z]{12,}',
  String.raw`AIza[\w-]{20,}`,
  String.raw`ya29\.[\w-]{8,}`,
  // SendGrid, Shopify, npm, signed webhooks
  String.raw`SG\.[\w-]{8,}\.[\w-]{8,}`,
  String.raw`shp(?:at|ca|pa|ss)_\w{8,}`,
  String.raw`npm_\w{30,}`,
  String.raw`whsec_[\w+/=-]{8,}`,
  // JSON Web Tokens
  String.raw`eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*`,
].join('|');

const KNOWN = new RegExp(String.raw`\b(?:${FORMS})`);
const EVERY = new RegExp(KNOWN, 'g');

export function holdsKnownKey(text: string): boolean {
  return KNOWN.test(text);
}

export function replaceKnownKeys(text: string, by: string): string {
  return text.replace(EVERY, () => by);
}
