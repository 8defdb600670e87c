// What a key does in the tree (WAI-ARIA Authoring Practices, Tree View). Pure.
import type { TreeLine } from '#lib/response/answer-tree.ts';

export type TreeStep = { do: 'go'; to: number } | { do: 'open' | 'close' | 'add' } | null;

/** @param at the line that the keyboard is on @param typed the letters that were typed quickly after one another, this one included */
export function treeStep(key: string, lines: readonly TreeLine[], at: number, typed: string): TreeStep {
  const line = lines[at];
  if (line === undefined) return null;
  const open = line.is === 'node' ? line.open : null;
  switch (key) {
    case 'ArrowDown':
      return go(Math.min(at + 1, lines.length - 1));
    case 'ArrowUp':
      return go(Math.max(at - 1, 0));
    case 'Home':
      return go(0);
    case 'End':
      return go(lines.length - 1);
    case 'ArrowRight':
      if (open === false) return { do: 'open' };
      return open ? go(at + 1) : null;
    case 'ArrowLeft': {
      if (open) return { do: 'close' };
      const above = lines.findLastIndex((other, index) => index < at && other.level < line.level);
      return above < 0 ? null : go(above);
    }
    case 'Enter':
      return { do: 'add' };
    case ' ':
      if (typed.trim() !== '') break;
      return open === null ? null : { do: open ? 'close' : 'open' };
  }
  return key.length === 1 ? typedLine(lines, at, typed) : null;
}

/** The next line whose key begins so; the same letter again and again goes from one to the next. */
function typedLine(lines: readonly TreeLine[], at: number, typed: string): TreeStep {
  const wanted = new Set(typed).size === 1 ? typed.slice(0, 1) : typed;
  const begin = wanted.length === 1 ? at + 1 : at;
  for (let ahead = 0; ahead < lines.length; ahead += 1) {
    const index = (begin + ahead) % lines.length;
    const line = lines[index];
    if (
      line?.is === 'node' &&
      String(line.step ?? '')
        .toLowerCase()
        .startsWith(wanted.toLowerCase())
    )
      return go(index);
  }
  return null;
}

function go(to: number): TreeStep {
  return { do: 'go', to };
}
