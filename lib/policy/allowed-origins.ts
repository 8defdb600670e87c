// Where a company's policy lets requests go: whole origins, or all hosts below a name. Pure.
import { isOrigin } from '../connection/check-connection.ts';

const BELOW = 'https://*.';

/** `https://api.example.com`, `https://api.example.com:8443`, or `https://*.example.com` for every host below that name. */
export function isOriginRule(rule: string): boolean {
  return isOrigin(rule.startsWith(BELOW) ? `https://${rule.slice(BELOW.length)}` : rule);
}

/** @param rules null: there is no such policy, and every origin passes */
export function isAllowedOrigin(rules: readonly string[] | null, origin: string): boolean {
  return rules === null || rules.some((rule) => fits(rule, origin));
}

/** A name below another ends with a dot and that name: `evil-example.com` is not below `example.com`. */
function fits(rule: string, origin: string): boolean {
  if (!rule.startsWith(BELOW)) return rule === origin;
  const above = URL.parse(`https://${rule.slice(BELOW.length)}`);
  const asked = URL.parse(origin);
  if (!above || asked?.protocol !== 'https:') return false;
  return asked.port === above.port && asked.hostname.endsWith(`.${above.hostname}`);
}
