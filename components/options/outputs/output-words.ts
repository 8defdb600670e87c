// What formats and audiences are called on the screen. Pure.
import { AUDIENCES, type Audience, OUTPUT_FORMATS, type OutputFormat } from '#lib/action/schema.ts';

export const FORMAT_NAMES: Record<OutputFormat, string> = {
  text: 'Text',
  number: 'Number',
  money: 'Money',
  date: 'Date',
  link: 'Link',
  email: 'Email',
  status: 'Status',
  table: 'Table',
};

export const AUDIENCE_NAMES: Record<Audience, string> = {
  'customer-safe': 'Customer-safe',
  internal: 'Internal',
  sensitive: 'Sensitive',
};

export const AUDIENCE_HINTS: Record<Audience, string> = {
  'customer-safe': 'Agents may insert it into a public reply.',
  internal: 'For agents and internal notes alone.',
  sensitive: 'Hidden until an agent asks for it, and never kept in the log.',
};

export function formatNamed(value: string): OutputFormat {
  return OUTPUT_FORMATS.find((format) => format === value) ?? 'text';
}

export function audienceNamed(value: string): Audience {
  return AUDIENCES.find((audience) => audience === value) ?? 'internal';
}
