// FreeScout's times: "Nov 22, 2026 15:01" or "Nov 22, 2026 3:01pm", on the agent's clock. Pure.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIME = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),? (?:@ )?(\d{1,2}):(\d{2})(?::\d{2})? ?([ap]m)?$/i;

const two = (value: number) => String(value).padStart(2, '0');

/** ISO 8601 without a zone, for the page does not say which it is; '' for every other way of writing. */
export function clockTime(text: string): string {
  const [, month = '', day, year, hour, minute, half] = TIME.exec(text.trim()) ?? [];
  const place = MONTHS.indexOf(month);
  const at = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  if (place < 0 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59) return '';
  return `${year}-${two(place + 1)}-${two(Number(day))}T${two(at)}:${minute}`;
}
