// Trying an action out from the editor: what is asked, what comes back, and the saved test sets. Types and schemas only.
import * as z from 'zod/mini';
import type { ErrorDetail } from '../errors.ts';
import type { OutputValue, Run, ShownRequest } from '../run.ts';

const text = (max: number) => z.string().check(z.maxLength(max));

/** What a test is to come to. Only what is named is compared. */
export const expectationSchema = z.strictObject({
  outcome: z.enum(['succeeded', 'failed']),
  /** HTTP status; null: any. */
  status: z.nullable(z.int()),
  /** By the output's name: its text as copied, or null for "not in the response". */
  outputs: z.record(text(200), z.nullable(text(65_536))),
});

/** "paid order", "cancelled order": values to call an action with, kept with it on this machine alone. */
export const testSetSchema = z.strictObject({
  id: text(100).check(z.minLength(1)),
  name: text(120).check(z.minLength(1)),
  /** Values of sensitive inputs are never kept: they are asked for when the set is run. */
  values: z.record(text(100), z.union([text(200_000), z.boolean()])),
  expect: z.nullable(expectationSchema),
});

export type Expectation = z.infer<typeof expectationSchema>;
export type TestSet = z.infer<typeof testSetSchema>;

/** The raw answer of a test call, for the editor's eyes alone. The connection's secret is masked in it. */
export interface TestResponse {
  status: number;
  headers: { name: string; value: string }[];
  /** The body as text; bytes that are no UTF-8 are shown as U+FFFD. */
  body: string;
  /** Bytes that were read, after decompression. */
  size: number;
  /** True: more than 2 MB came, and the rest was not read. */
  cut: boolean;
}

export interface TestReply {
  /** As the log keeps it: sensitive values masked. */
  run: Run;
  /** As an agent would see them, unmasked; empty when there was no usable answer. */
  outputs: OutputValue[];
  /** null when no answer came. */
  response: TestResponse | null;
  /** From sending to the last byte, in ms; null when nothing was sent. */
  duration: number | null;
}

/** One thing that a run asks before it sends, and how it stands. */
export interface DryRunCheck {
  name: 'definition' | 'values' | 'request' | 'address' | 'connection' | 'secret' | 'access' | 'pause';
  /** null: fine. */
  error: ErrorDetail | null;
}

/** Everything but the sending. */
export interface DryRun {
  checks: DryRunCheck[];
  /** Exactly as it would leave; null when it cannot be built. */
  request: ShownRequest | null;
}
