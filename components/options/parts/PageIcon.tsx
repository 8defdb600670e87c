// The line icons that only the options page needs; the others are in components/shared. Decoration: the word beside each one speaks.
const SHAPES = {
  desk: 'M2 2.75h12v10.5H2zM9.75 2.75v10.5M11.75 5.5h.25M11.75 8h.25',
  actions: 'M9 1.75 3.5 9H8l-1 5.25L12.5 7H8z',
  connections: 'M5.5 1.75v3.5M10.5 1.75v3.5M3.5 5.25h9V8a4.5 4.5 0 0 1-9 0zM8 12.5v2',
  helpdesks: 'M2.5 9V8a5.5 5.5 0 0 1 11 0v1M2.5 8.75h2v3.5h-2zM11.5 8.75h2v3.5h-2zM13.5 12.25c0 1.25-1.25 2-3.5 2',
  library: 'M3.25 2.25v11.5M6.25 2.25v11.5M9 2.75l3.5 10.75M2 13.75h11.5M2 2.25h5.5',
  insights: 'M2.5 2.5v11h11M5.5 10.5v-3M8.5 10.5v-5M11.5 10.5v-7',
  log: 'M2.5 3.75h11M2.5 8h11M2.5 12.25h7',
  settings: 'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M12 4.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0M8 11.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  file: 'M3.75 1.75h5.5l3 3v9.5h-8.5zM9.25 1.75v3h3',
  grip: 'M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01',
  more: 'M8 3.25v.01M8 8v.01M8 12.75v.01',
  plus: 'M8 3v10M3 8h10',
  download: 'M8 2.5v7.5M4.75 7 8 10.25 11.25 7M2.75 13.25h10.5',
  restore: 'M3 7.5h7a3.25 3.25 0 0 1 0 6.5H6.5M6 4.5l-3 3 3 3',
  trash: 'M2.75 4.25h10.5M6.25 4.25v-1.5h3.5v1.5M4.25 4.25l.6 9h6.3l.6-9',
} as const;

export type PageIconName = keyof typeof SHAPES;

export function PageIcon({ name }: { name: PageIconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
