// What a refused ticket is told as: helpdesks answer alike to an agent whose session is over and to one who may not see that ticket. Pure.
import type { Helpdesk, JsonAnswer, Page } from './adapter.ts';
import { jsonOf } from './loose-json.ts';
import type { PageReading } from './ticket.ts';
import { unreadable } from './unreadable.ts';

/**
 * Null when the answer is a ticket.
 * @param me asked only to tell the two apart; no address whose answer is kept
 * @param agentOf the agent's id in that answer, '' for nobody
 */
export async function refusal(
  helpdesk: Helpdesk,
  page: Page,
  id: string,
  answer: JsonAnswer,
  me: string,
  agentOf: (value: unknown) => string,
): Promise<PageReading | null> {
  const isUnclear = answer.kind === 'signed-out' || (answer.kind === 'failed' && answer.status === 404);
  if (!isUnclear) return unreadable(helpdesk, id, answer);
  const agent = await page.getJson(me);
  if (agent.kind === 'json' && agentOf(jsonOf(agent)) !== '')
    return unreadable(helpdesk, id, { kind: 'failed', status: 404 });
  return unreadable(
    helpdesk,
    id,
    agent.kind === 'json' || agent.kind === 'signed-out' ? { kind: 'signed-out' } : answer,
  );
}
