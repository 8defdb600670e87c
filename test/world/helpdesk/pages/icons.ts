// Otter's few drawings, inline so that they take the text's colour.
import { Html, html } from '../html.ts';

function stroke(path: string): Html {
  return new Html(
    `<svg class="icon" viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`,
  );
}

export const ICONS = {
  search: stroke('M13.2 13.2 17 17M14.5 8.75a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0Z'),
  previous: stroke('m12 4.5-5.5 5.5 5.5 5.5'),
  next: stroke('m8 4.5 5.5 5.5L8 15.5'),
  mail: stroke('M3 5.5h14v9.5H3zM3.5 6l6.5 5.200L16.5 6'),
  phone: stroke(
    'M5 3.500h2.700l1.3 3.4-1.8 1.300a9 9 0 0 0 4.6 4.600l1.3-1.8 3.4 1.300V15A1.5 1.5 0 0 1 15 16.5 11.5 11.5 0 0 1 3.5 5 1.5 1.5 0 0 1 5 3.500Z',
  ),
  note: stroke('M5.5 9V6.500a4.5 4.5 0 0 1 9 0V9M4.5 9h11v7.500h-11z'),
  reply: stroke('M8 5 3.5 9.5 8 14M4 9.500h7.500a5 5 0 0 1 5 5V15'),
};

/** The otter's face: round ears, a light muzzle. */
export function logo(): Html {
  return html`<svg class="logo" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <circle cx="7.5" cy="10" r="3.6" class="logo__fur" /><circle cx="24.5" cy="10" r="3.6" class="logo__fur" />
    <path class="logo__fur" d="M16 4.500c7 0 11.5 4.8 11.5 11.500S22.5 28 16 28 4.5 22.7 4.5 16 9 4.5 16 4.500Z" />
    <path class="logo__muzzle" d="M16 15c4.2 0 7 2.4 7 5.600S20 26 16 26s-7-2.2-7-5.400S11.8 15 16 15Z" />
    <circle cx="11.3" cy="13.3" r="1.5" class="logo__ink" /><circle cx="20.7" cy="13.3" r="1.5" class="logo__ink" />
    <path class="logo__ink" d="M13.6 17.600c0-1 1.100-1.6 2.4-1.600s2.4.6 2.4 1.6-1.3 2.2-2.4 2.2-2.4-1.2-2.4-2.200Z" />
  </svg>`;
}
