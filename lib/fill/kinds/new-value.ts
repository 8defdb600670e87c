// Inputs that ask for what is to replace a telephone number or an e-mail address on file.
import type { Input } from '../../action/schema.ts';
import type { Finding } from '../finding.ts';
import type { Label } from '../label.ts';

const NEW = /^(new|changed|updated|replacement)$/;
const NEW_DESCRIBED = /^(the |a |an |their |his |her )*(new|changed|updated|different)\b/i;
const NEW_SAID =
  /\b(new|chang\w*|updat\w*|switch\w*|moved?|moving|replac\w*|from now on|in (the )?future|as of|no longer|instead|now|different|another|künftig|in zukunft|ab jetzt|ab sofort|désormais|dorénavant|à l['’]avenir|en adelante|a partir de|doravante|neue\w*|geändert|ändern|nouve\w+|chang\w+|nuev\w+|nov[oa]s?)\b/iu;

/** True where the input asks for something new, so that what is on file cannot be meant. */
export function asksForNew(input: Input, label: Label): boolean {
  return label.name.some((word) => NEW.test(word)) || NEW_DESCRIBED.test(input.description);
}

/** True where the text says that something is new; elsewhere an address or a number may be anybody's. */
export function saysNew({ sentence }: Finding): boolean {
  return NEW_SAID.test(sentence.text);
}
