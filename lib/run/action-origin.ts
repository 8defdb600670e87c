// The origin that an action calls, read off its address. Pure.
import type { Action } from '#lib/action/schema.ts';

/** `https://api.example.com`, or '' for a draft whose address is not one yet. Placeholders may stand after the host only. */
export function actionOrigin(action: Action): string {
  if (!URL.canParse(action.request.url)) return '';
  const { origin } = new URL(action.request.url);
  return origin === 'null' || /[{}]|%7b/i.test(origin) ? '' : origin;
}
