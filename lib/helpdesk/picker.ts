// What is asked of the picker in a helpdesk's page, and what it answers. Types and schemas only.
import * as z from 'zod/mini';
import { SELECTOR_LIMIT } from './definition.ts';
import { type Asked, type Found, READ_AS } from './look-up.ts';

const name = z.string().check(z.maxLength(100));
const selector = z.string().check(z.maxLength(SELECTOR_LIMIT));

const askedSchema: z.ZodMiniType<Asked> = z.strictObject({
  field: name,
  selector,
  as: z.enum(READ_AS),
  within: selector,
});

const foundSchema: z.ZodMiniType<Found> = z.strictObject({
  field: name,
  count: z.int(),
  of: z.nullable(z.int()),
  text: z.string().check(z.maxLength(300)),
});

export const pickSchema = z.strictObject({
  /** What people call the part: it stands in the bar. */
  name: z.string().check(z.maxLength(200)),
  as: z.enum(READ_AS),
  /** The messages or rows that it is a part of; '' for the whole page. */
  within: selector,
});

export const askedListSchema = z.array(askedSchema).check(z.maxLength(200));
export const foundListSchema = z.array(foundSchema).check(z.maxLength(200));
/** null: stopped without a choice. */
export const pickedSchema = z.nullable(z.strictObject({ selector }));

export type Pick = z.infer<typeof pickSchema>;
export type Picked = z.infer<typeof pickedSchema>;

export type PickerCommand =
  | { name: 'picker.lookUp'; asked: z.infer<typeof askedListSchema> }
  | { name: 'picker.pick'; pick: Pick }
  /** Takes the picker away; the one who waits for it is told that nothing was chosen. */
  | { name: 'picker.stop' };
