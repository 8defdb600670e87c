// The lexicon as the matcher reads it. A build puts the result in this module's place (`shipCompiledLexicon`); tests and benches work it out.
import { compileLexicon } from './compile.ts';
import { LEXICON } from './lexicon.ts';
import { type PackedLexicon, packLexicon } from './packed.ts';

export function packedLexicon(): PackedLexicon {
  return packLexicon(compileLexicon(LEXICON));
}
