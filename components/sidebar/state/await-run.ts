// A run whose reply did not come, or came while it was still under way: asks for the record until it has settled.
import { call } from '#lib/browser/call.ts';
import type { Reply } from '#lib/errors.ts';
import type { RunReply } from '#lib/messages.ts';
import { isSettled } from './after-reply.ts';

/** A little longer than the ten seconds a run may take, in ms. */
const PATIENCE = 13_000;
const PAUSE = 500;

/**
 * Hands back a settled reply as it is. When the worker died on the way, the record says what became of the run:
 * a write that had left is `unknown` then, and must not be shown as a plain failure.
 */
export async function awaitRun(runId: string, reply: Reply<RunReply>): Promise<Reply<RunReply>> {
  if (reply.ok ? isSettled(reply.value.run) : reply.error.code !== 'internal') return reply;
  let asked = 0;
  while (asked * PAUSE < PATIENCE) {
    asked += 1;
    const record = await call('runs.get', { runId });
    if (record.ok && isSettled(record.value)) return { ok: true, value: { run: record.value, repeated: true } };
    // No such record: it was never written, so nothing was sent. A worker that is gone is asked again.
    if (!record.ok && record.error.code !== 'internal') return reply;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return reply;
}
