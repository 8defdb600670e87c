// Bank accounts (IBAN) and VAT numbers: known all over the world by their make, whatever the input's description says.
import type { Input } from '../../action/schema.ts';
import { findIbans } from '../find/ibans.ts';
import { findVatIds } from '../find/vat-ids.ts';
import type { Label } from '../label.ts';
import { type Kind, onlySpot } from './kind.ts';

const VAT = /^(vat|ust|ustid|tva|iva|btw|mwst)$/;

export function accountKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string') return null;
  if (label.name.includes('iban') || /\bIBAN\b/.test(input.description.split(/[.;]/)[0] ?? '')) {
    return { find: findIbans, base: 1, mostForName: 0.25, fromField: (text) => onlySpot(text, findIbans) };
  }
  if (!label.name.some((word) => VAT.test(word))) return null;
  return {
    find: findVatIds,
    base: 0.9,
    // In a letterhead or signature it is the signer's own, and hardly ever somebody else's.
    adjust: ({ sentence }) => (sentence.kind === 'signature' ? 0.4 : 0),
    mostForName: 0.4,
    fromField: (text) => onlySpot(text, findVatIds),
  };
}
