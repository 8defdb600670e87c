// For the build alone: what compiled.ts works out is shipped as text that is read in a few milliseconds.
import { packedLexicon } from './compiled.ts';

/** A Vite plugin. */
export function shipCompiledLexicon(): { name: string; load(id: string): string | null } {
  return {
    name: 'ship-compiled-lexicon',
    load(id) {
      if (!id.endsWith('/lib/suggest/lexicon/compiled.ts')) return null;
      const text = JSON.stringify(JSON.stringify(packedLexicon()));
      return `const text = ${text}; export const packedLexicon = () => JSON.parse(text);`;
    },
  };
}
