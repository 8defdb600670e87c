// The icons, drawn on a 16 px grid. An icon says nothing by itself unless it gets a label.

const SHAPES = {
  search: 'M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0ZM10.25 10.25l3.25 3.25',
  options:
    'M2.5 4.75h5.75M11.75 4.75h1.75M2.5 11.25h1.25M7.25 11.25h6.25M11.75 4.75a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0ZM7.25 11.25a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0Z',
  lookup:
    'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8ZM9.75 8a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0Z',
  change: 'm10.5 3.25 2.25 2.25-7.5 7.5-3 .75.75-3zM9 4.75 11.25 7',
  delete: 'M2.75 4.25h10.5M6.25 4.25v-1.5h3.5v1.5M4.25 4.25l.6 9h6.3l.6-9M6.75 7v3.75M9.25 7v3.75',
  right: 'M6.25 3.75 10.5 8l-4.25 4.25',
  back: 'M13 8H3.25M7 4 3 8l4 4',
  close: 'm4.25 4.25 7.5 7.5M11.75 4.25l-7.5 7.5',
  done: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM5.5 8.25l1.75 1.75 3.25-3.75',
  check: 'm3.5 8.5 3 3 6-6.75',
  alert: 'M8 2.25 14.25 13H1.75zM8 6.5v3M8 11.25v.01',
  failed: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM6 6l4 4M10 6l-4 4',
  unknown: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM6.25 6.5A1.75 1.75 0 1 1 8.5 8.2c-.4.15-.5.4-.5.8M8 11v.01',
  waiting: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.75V8l2.25 1.5',
  copy: 'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5ZM3.25 10.5a.75.75 0 0 1-.75-.75v-6.5c0-.4.35-.75.75-.75h6.5c.4 0 .75.35.75.75',
  lock: 'M4.75 7h6.5a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5h-6.5A1.5 1.5 0 0 1 3.25 12V8.5A1.5 1.5 0 0 1 4.75 7ZM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
  key: 'M8.75 7.25a3 3 0 1 1-2-2.83 3 3 0 0 1 2 2.83ZM8.4 8.7l4.85 4.55M11 11.1l1.5-1.6',
  message:
    'M3.75 2.75h8.5c.55 0 1 .45 1 1v6.5c0 .55-.45 1-1 1H7.5l-3 2.5v-2.5h-.75c-.55 0-1-.45-1-1v-6.5c0-.55.45-1 1-1Z',
  person: 'M10.5 5.25a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM3 13.25c.5-2.5 2.4-3.75 5-3.75s4.5 1.25 5 3.75',
  page: 'M3.75 3h8.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-8.5a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 3.75 3ZM2.25 6.25h11.5',
  send: 'M2.75 8h10M9 4.25 12.75 8 9 11.75',
  list: 'M5.75 4.25h7.5M5.75 8h7.5M5.75 11.75h7.5M2.75 4.25v.01M2.75 8v.01M2.75 11.75v.01',
} as const;

export type IconName = keyof typeof SHAPES;

interface IconProps {
  name: IconName;
  small?: boolean;
  /** Turns when the `<details>` around its `<summary>` is open. */
  turns?: boolean;
  /** What the icon says, where no text beside it does. */
  label?: string;
  /** Its colour's meaning. */
  is?: 'good' | 'warn' | 'bad';
}

export function Icon({ name, small = false, turns = false, label, is }: IconProps) {
  const shape = <path d={SHAPES[name]} />;
  const look = {
    class: 'icon',
    viewBox: '0 0 16 16',
    'data-size': small ? 's' : undefined,
    'data-turns': turns ? '' : undefined,
    'data-is': is,
  };
  return label === undefined ? (
    <svg {...look} aria-hidden="true">
      {shape}
    </svg>
  ) : (
    <svg {...look} role="img" aria-label={label}>
      {shape}
    </svg>
  );
}
