// What is said around a test call: what it does, whose side a failure is on, what its result comes to in one line. Pure.
import type { Method } from '#lib/action/schema.ts';
import type { Blame } from '#lib/errors.ts';
import { durationText, sizeText, statusIs, statusLine } from '#lib/test/answer-facts.ts';
import type { TestReply } from '#lib/test/test.ts';

const BLAMES: Record<Blame, string> = {
  you: 'It is on your side: a value or a secret.',
  administrator: 'It is on this definition’s side.',
  server: 'It is on the server’s side.',
  network: 'It is on the way there: the network.',
  browser: 'The browser stopped it.',
  deskhand: 'It is on Deskhand’s side.',
};

export function blameText(blame: Blame): string {
  return BLAMES[blame];
}

/** Under the button, before anybody has pressed it. */
export function effectText(method: Method, host: string): string {
  const where = host === '' ? 'the server' : host;
  if (method === 'GET') return `Really asks ${where}. It looks something up and changes nothing.`;
  const does = method === 'DELETE' ? 'Really deletes at' : 'Really changes data at';
  return `${does} ${where}. You see the exact request first; use test data.`;
}

export interface ResultFact {
  text: string;
  is?: 'good' | 'warn' | 'bad';
}

/** "201 Created", "318 ms", "1.9 KB": as much of it as there is. */
export function resultFacts({ run, response, duration }: TestReply): ResultFact[] {
  const facts: ResultFact[] = [];
  if (run.status !== null) facts.push({ text: statusLine(run.status), is: statusIs(run.status) });
  else facts.push({ text: run.sentAt === null ? 'Nothing sent' : 'No answer', is: 'bad' });
  if (duration !== null) facts.push({ text: durationText(duration) });
  if (response !== null)
    facts.push({ text: response.cut ? `over ${sizeText(response.size)}` : sizeText(response.size) });
  return facts;
}

/** What a person has to know of a settled call beyond its numbers; null when all is well. */
export function resultText({
  run,
}: TestReply): { is: 'warn' | 'bad'; title: string; advice: string; blame: string } | null {
  if (run.unreadable !== null) {
    return {
      is: 'warn',
      title: 'It happened, but the answer could not be read.',
      advice: 'The server said that it worked. Look at the response, and do not send it again without need.',
      blame: '',
    };
  }
  if (run.error === null) return null;
  const unknown = run.state === 'unknown';
  const { message, advice, blame } = run.error;
  return {
    is: unknown || run.error.code === 'cancelled' ? 'warn' : 'bad',
    title: unknown ? `${message} The change may have happened.` : message,
    advice,
    blame: run.error.code === 'cancelled' ? '' : blameText(blame),
  };
}
