// Which kind an input is, by its type, options, name and description. The first that claims it wins: the surest come first.
import type { Input } from '../../action/schema.ts';
import type { Label } from '../label.ts';
import type { Shape } from '../shape.ts';
import { booleanKind, optionKind } from './choice.ts';
import { phoneKind, webKind } from './contact.ts';
import { dateKind } from './date.ts';
import { emailKind } from './email.ts';
import { identifierKind } from './identifier.ts';
import type { Kind } from './kind.ts';
import { numberKind } from './number.ts';
import { currencyKind, textKind } from './text.ts';

const KINDS: ((input: Input, label: Label, claimed: readonly Shape[]) => Kind | null)[] = [
  booleanKind,
  currencyKind,
  optionKind,
  emailKind,
  dateKind,
  phoneKind,
  identifierKind,
  webKind,
  numberKind,
  textKind,
];
const NOTHING: Kind = { find: () => [], base: 0, fromField: () => null };

/** `claimed`: the shapes of the action's other inputs, which this one leaves alone unless it has a shape of its own. */
export function kindOf(input: Input, label: Label, claimed: readonly Shape[]): Kind {
  for (const claim of KINDS) {
    const kind = claim(input, label, claimed);
    if (kind) return kind;
  }
  return NOTHING;
}
