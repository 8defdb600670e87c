// Which kind an input is, by its type, options, name and description. The first that claims it wins: the surest come first.
import type { Input } from '../../action/schema.ts';
import type { Label } from '../label.ts';
import { accountKind } from './account.ts';
import { booleanKind } from './boolean.ts';
import { closedNumberKind } from './closed-number.ts';
import { phoneKind, webKind } from './contact.ts';
import { countryKind } from './country.ts';
import { dateKind } from './date.ts';
import { emailKind } from './email.ts';
import { identifierKind } from './identifier.ts';
import type { Kind, Setting } from './kind.ts';
import { languageKind } from './language.ts';
import { lastDigitsKind } from './last-digits.ts';
import { measureKind } from './measure.ts';
import { meterKind } from './meter.ts';
import { moneyKind } from './money.ts';
import { monthKind } from './month.ts';
import { numberKind } from './number.ts';
import { optionKind } from './option.ts';
import { plateKind } from './plate.ts';
import { sizeKind } from './size.ts';
import { currencyKind, textKind } from './text.ts';
import { timeKind } from './time.ts';
import { timeSlotKind } from './time-slot.ts';

const KINDS: ((input: Input, label: Label, setting: Setting) => Kind | null)[] = [
  booleanKind,
  currencyKind,
  countryKind,
  languageKind,
  timeSlotKind,
  optionKind,
  closedNumberKind,
  emailKind,
  timeKind,
  monthKind,
  dateKind,
  phoneKind,
  accountKind,
  plateKind,
  lastDigitsKind,
  identifierKind,
  webKind,
  sizeKind,
  measureKind,
  moneyKind,
  meterKind,
  numberKind,
  textKind,
];
const NOTHING: Kind = { find: () => [], base: 0, fromField: () => null };

/** Which of `KINDS` claimed an input of which nothing was learnt: the ticket has no say in that, and asking them all is half the work. */
const claims = new WeakMap<Input, number>();

export function kindOf(input: Input, label: Label, setting: Setting): Kind {
  const before = setting.learned === null ? claims.get(input) : undefined;
  if (before !== undefined) return KINDS[before]?.(input, label, setting) ?? NOTHING;
  for (const [place, claim] of KINDS.entries()) {
    const kind = claim(input, label, setting);
    if (!kind) continue;
    if (setting.learned === null) claims.set(input, place);
    return kind;
  }
  return NOTHING;
}
