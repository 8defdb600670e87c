// HTML by tagged template: everything put in is escaped unless it is Html itself. A ticket's text can hold script; this is where it stays text.

export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | Html | Part[] | null | false;

export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, index) => `${text}${render(parts[index - 1] ?? null)}${string}`));
}

function render(part: Part): string {
  if (part === null || part === false) return '';
  if (Array.isArray(part)) return part.map(render).join('');
  return part instanceof Html ? part.source : escapeText(part);
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMES[character] ?? '');
}
