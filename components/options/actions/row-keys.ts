// Arrow keys inside the table: from a box to the next box, from a name to the next name. Shift takes the next one along.

const STOPS = ['input[type="checkbox"]', 'th a'];

export function moveInRows(event: KeyboardEvent): void {
  const { key, target } = event;
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!(target instanceof Element)) return;
  const stop = STOPS.find((selector) => target.matches(selector));
  const row = target.closest('tr');
  if (stop === undefined || row === null) return;
  const next = key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  const place = next?.querySelector<HTMLElement>(stop);
  if (!place) return;
  event.preventDefault();
  place.focus();
  if (event.shiftKey && place instanceof HTMLInputElement && !place.checked) place.click();
}
